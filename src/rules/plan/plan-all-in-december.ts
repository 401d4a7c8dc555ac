import { amountWithUnit } from "../../model/amount";
import { defineTableRule } from "../define-rule";
import { filled } from "./plan-points";

/** Nothing is to be spent before December. */
export const planAllInDecember = defineTableRule({
  id: "plan-all-in-december",
  title: "支出不宜全部排在12月",
  family: "支出计划",
  severity: "warning",
  on: "ProjectTarget",
  basis: "财政部门关于预算执行的一贯要求：均衡支出，避免年底突击花钱",
  why: "前三期一分不花、年底一次支付，容易形成结转或突击花钱，也与按月、按季开展的工作不符。",
  how: "按工作进度排支出；确需年底一次性支付的，在资金用途里说明。",
  plan: true,
  optional: ["budget"],
  check({ plan, budget }, { report }) {
    const shares = filled(plan);
    const [last, before] = [shares.at(-1), shares.slice(0, -1)];
    // Blank months are another matter: they may have been forgotten.
    if (last?.value !== 100 || shares.length < plan.length) return;
    if (before.some(({ value }) => value !== 0)) return;
    const months = before.map(({ label }) => label).join("、");
    const money = budget.state === "given" ? ` ${amountWithUnit(budget.value.fen, budget.value.unit)}` : "";
    report({ at: last, message: `${months}累计都是 0，全部预算${money}排在 12 月支付` });
  },
});
