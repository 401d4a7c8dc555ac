import { isPercentUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";

/** A share of complaints that is hardly ever reached is allowed. */
export const complaintTooLoose = defineIndicatorRule({
  id: "complaint-too-loose",
  title: "投诉率的上限不宜太宽",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要合理可行，经过调查研究和科学论证，符合客观实际",
  why: "十个人里允许一个人投诉，这样的目标不用做什么也能完成。",
  how: "按以往实际发生的投诉写上限，一般不超过 5%。",
  needs: ["level3", "value"],
  check({ level3, value }, { profile, report }) {
    const target = value.value;
    if (target.kind !== "quantity" || !isPercentUnit(target.unit)) return;
    if (
      !/投诉(?:率|比例|比率)/.test(level3.value) ||
      /(?:处理|办结|办理|回复|解决|下降|降低)/.test(level3.value)
    )
      return;
    const most = profile.thresholds.complaintPercent;
    if (Number(target.number) <= most) return;
    report({
      at: value,
      message: `“${level3.text}”的指标值“${value.text}”太宽，每百人有 ${Number(target.number)} 人投诉也算完成`,
      how: `按以往实际发生的投诉写上限，口径规定不超过 ${most}%。`,
    });
  },
});
