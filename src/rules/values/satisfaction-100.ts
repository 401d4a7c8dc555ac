import { isPercentUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { isSatisfaction } from "./names";

/** Everyone is to be content, which no survey ever finds. */
export const satisfaction100 = defineIndicatorRule({
  id: "satisfaction-100",
  title: "满意度不写 100%",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要合理可行，符合客观实际，能够在一定期限内如期实现",
  why: "问卷里只要有一个人不满意，目标就没有完成；写 100% 多半没有调查的打算。",
  how: "按以往调查的结果写一个达得到的比率，如“≥95%”。",
  needs: ["level3", "value"],
  reads: ["level2"],
  check({ level2, level3, value }, { profile, report }) {
    const target = value.value;
    const full = profile.thresholds.satisfactionPercent;
    if (target.kind !== "quantity" || !isPercentUnit(target.unit) || Number(target.number) < full) return;
    // ≤100% is wrong in another way.
    if (target.comparator === "≤" || target.comparator === "<") return;
    if (!isSatisfaction(level2, level3.value)) return;
    const because = Number(target.number) < 100 ? `按口径 ${full}% 起就算写满` : "要求人人满意";
    report({ at: value, message: `“${level3.text}”的指标值是“${value.text}”，${because}，实际达不到` });
  },
});
