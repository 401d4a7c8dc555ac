import { isPercentUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";

/** More than one complaint among twenty is no goal. */
const MOST_PERCENT = 5;

/** A share of complaints that is hardly ever reached is allowed. */
export const complaintTooLoose = defineIndicatorRule({
  id: "complaint-too-loose",
  title: "投诉率的上限不宜超过 5%",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要合理可行，经过调查研究和科学论证，符合客观实际",
  why: "十个人里允许一个人投诉，这样的目标不用做什么也能完成。",
  how: "按以往实际发生的投诉写上限，一般不超过 5%。",
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || !isPercentUnit(target.unit)) return;
    if (target.comparator === "≥" || target.comparator === ">") return;
    if (
      !/投诉(?:率|比例|比率)/.test(level3.value) ||
      /(?:处理|办结|办理|回复|解决|下降|降低)/.test(level3.value)
    )
      return;
    if (Number(target.number) <= MOST_PERCENT) return;
    report({
      at: value,
      message: `“${level3.text}”的指标值“${value.text}”太宽，每百人有 ${Number(target.number)} 人投诉也算完成`,
    });
  },
});
