import { isPercentUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { isUnder } from "./names";
import { rateKind } from "./rate-kind";

const RATE = /率|比例|比重|占比|满意度|知晓度|达标度|参与度/;
/** Spending may well be bounded from above. */
const SPENDING =
  /成本|预算|支出|费用|经费|控制|增长|(?:补助|补贴|奖补|奖励|资助)(?:资金)?(?:比|标准)|报销|负担|提取|占.{1,10}比/;

/** A rate that should be high is bounded from above, so that zero would do. */
export const rateAtMost = defineIndicatorRule({
  id: "rate-at-most",
  title: "越高越好的比率要用 ≥ 或 =",
  family: "指标值",
  severity: "error",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：指标值的符号应与指标的方向一致",
  why: "写成“≤”时，一件事没做、比率为 0 也算完成。",
  how: "把“≤”改为“≥”或“=”；确实要封顶的，在指标名称里写明。",
  needs: ["level3", "value"],
  reads: ["level2"],
  check({ level2, level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || !isPercentUnit(target.unit)) return;
    if (target.comparator !== "≤" && target.comparator !== "<") return;
    const name = level3.value;
    if (!RATE.test(name) || isUnder(level2, "成本") || SPENDING.test(name)) return;
    const isEverything = Number(target.number) >= 100;
    const kind = rateKind(name);
    if (kind === "share" || kind === "plan" || (isEverything && kind === "capped")) {
      report({ at: value, message: `“${name}”越高越好，指标值却写成“${value.text}”，比率为 0 也算完成` });
    } else if (isEverything) {
      const message = `“${name}”的指标值“${value.text}”任何结果都能满足`;
      report({ at: value, message, severity: "warning" });
    }
  },
});
