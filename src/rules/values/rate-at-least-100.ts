import { isPercentUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { MORE_MONEY_IS_BETTER } from "./names";
import { rateKind } from "./rate-kind";

/** What is no more than whole either, though the name says no more of it. */
const WHOLE = /质量$|效果|比例$|比重$/;
/** What is compared with a year before, or with a plan that can be outdone, may well be more than all. */
const CAN_EXCEED = /增|上升|提高|提升|同比|环比|上年|逐年|倍|超额|收益|回报|预算/;

/** A share is asked to be 100% or more, which leaves only 100%. */
export const rateAtLeast100 = defineIndicatorRule({
  id: "rate-at-least-100",
  title: "不会超过 100% 的比率不写“≥100%”",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要合理可行，符合客观实际，能够在一定期限内如期实现",
  why: "比率最高是 100%，“≥100%”等于要求一件都不能差，符号也没有意义。",
  how: "必须全部完成的改为“=100%”，允许有差错的写一个达得到的比率。",
  yieldsTo: ["satisfaction-100"],
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || !isPercentUnit(target.unit)) return;
    if ((target.comparator !== "≥" && target.comparator !== ">") || Number(target.number) < 100) return;
    const name = level3.value;
    if (CAN_EXCEED.test(name) || MORE_MONEY_IS_BETTER.test(name)) return;
    const kind = rateKind(name);
    if (kind !== "share" && kind !== "capped" && !WHOLE.test(name)) return;
    report({
      at: value,
      message: `“${level3.text}”最高只能是 100%，指标值却写成“${value.text}”`,
    });
  },
});
