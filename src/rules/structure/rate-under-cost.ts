import { defineIndicatorRule } from "../define-rule";
import { isFiledUnder, isShare } from "./filed-under";

/** Rates that do measure cost. */
const COST_RATES =
  /成本|节约|节支|节省|结余|控制|超支|降低|降价|压减|压缩|偏差|下浮|折扣|增长|自筹|贴息|(?:补[助贴偿]|报销|承担|分担|负担)(?:比[例重率]|占比)/;

/** A rate that measures no cost stands under 成本指标. */
export const rateUnderCost = defineIndicatorRule({
  id: "rate-under-cost",
  title: "完成率、到位率不应列为成本指标",
  family: "结构",
  severity: "warning",
  basis: "财预〔2015〕88号：成本指标反映预期提供公共产品和服务所需成本",
  why: "完成率、到位率不说明花多少钱，成本等于没有约束。",
  how: "成本指标写总额或标准，例如“项目总成本 ≤5万元”；比率移到它所属的指标下。",
  needs: ["level2", "level3"],
  optional: ["value"],
  check({ level2, level3, value }, { report }) {
    if (!isFiledUnder(level2.value, "成本") || COST_RATES.test(level3.value)) return;
    // 管理费占比 ≤5% keeps a cost down all the same.
    const isCap =
      value.state === "given" && value.value.kind === "quantity" && value.value.comparator === "≤";
    if (isCap || !isShare(level3.value, value)) return;
    report({ at: level3, message: `“${level3.text}”是比率，不是成本，列在了“${level2.text}”下` });
  },
});
