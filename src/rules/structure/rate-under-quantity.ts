import { defineIndicatorRule } from "../define-rule";
import { isFiledUnder, isShare } from "./filed-under";

/** A rate stands under 数量指标. */
export const rateUnderQuantity = defineIndicatorRule({
  id: "rate-under-quantity",
  title: "比率不应列为数量指标",
  family: "结构",
  severity: "warning",
  basis: "财预〔2015〕88号：数量指标反映预期提供的公共产品和服务数量",
  why: "完成率、比例说明做得怎样，说明不了做了多少。",
  how: "移到“质量指标”下（按时完成的比率移到“时效指标”下），数量指标另写人数、次数、个数等。",
  needs: ["level2", "level3"],
  optional: ["value"],
  check({ level2, level3, value }, { report }) {
    if (!isFiledUnder(level2.value, "数量") || !isShare(level3.value, value)) return;
    report({ at: level3, message: `“${level3.text}”是比率，列在了“${level2.text}”下` });
  },
});
