import { amountWithUnit, type Amount } from "../../model/amount";
import { textFigures } from "../../model/text-amounts";
import { defineTableRule } from "../define-rule";
import { envelope, roundingOf } from "../../model/rounding";

/** More sums than this in one text are not tried in all combinations. */
const MOST_SUMS = 12;
/** Sums that are no part of this year's budget: other years, ceilings, bases of calculation, other purses. */
const ELSEWHERE =
  /上年|去年|往年|下年|以前年度|截至|累计|已(?:支付|拨付|到位|安排)|剩余|结转|总投资|合同|中标|概算|决算|缺口|基数|收入|贷款|征缴|不超过|不低于|最高|最低|上级|中央|省级|市级|自筹|(?:19|20)\d\d年/;
/** The list is open: what is named may be less than the whole. */
const OPEN = /等|其中|包括|主要|部分|另|其余|剩余/;
/** Sums that are grades or rates, of which nobody says how many are paid. */
const RATES = /标准|每|档|奖|人均|户均/;
const CLAUSES_BEFORE = /^.*[，。；,;\n（）()]/s;
const LONGEST_CLAUSE = 40;

/** The parts that 资金用途 names do not add up to the budget. */
export const purposeAmounts = defineTableRule({
  id: "purpose-amounts",
  title: "资金用途中各部分金额之和应等于预算数",
  family: "资金",
  severity: "warning",
  on: "ProjectTarget",
  basis: "项目绩效目标表填报说明：资金用途写明各项支出内容和金额，与预算数一致",
  why: "各部分加起来不是预算数，说明有一项金额写错或漏写，看不出钱怎样分配。",
  how: "核对各部分金额，改正写错的一项或补上漏写的一项。",
  needs: ["budget", "purpose"],
  check({ budget, purpose }, { report, unseen }) {
    const text = purpose.value;
    const sums = sumsIn(text);
    if (sums.length > MOST_SUMS) return unseen(`资金用途里有 ${sums.length} 个金额，没有逐一核对`);
    const isWhole = ({ amount }: Sum): boolean =>
      Math.abs(amount.fen - budget.value.fen) <= roundingOf(budget.value);
    const parts = sums.filter((sum) => !isWhole(sum) && !sum.isElsewhere);
    if (parts.length < 2 || RATES.test(text) || addsUp(sums, budget.value)) return;
    const total = parts.reduce((all, { amount }) => all + amount.fen, 0);
    const { fen, unit } = budget.value;
    // An open list may stay below the budget, and parts may be named twice, as a sum and its own parts.
    if (total < fen ? OPEN.test(text) : /其中|包括|[（(]/.test(text)) return;
    const difference = amountWithUnit(Math.abs(total - fen), unit);
    report({
      at: purpose,
      message:
        `资金用途列出 ${parts.map(({ amount }) => amountWithUnit(amount.fen, amount.unit)).join("、")}，` +
        `合计 ${amountWithUnit(total, unit)}，预算数是 ${amountWithUnit(fen, unit)}，相差 ${difference}`,
      related: [{ role: budget.label, at: budget }],
      difference,
      allowed: amountWithUnit(envelopeOf(budget.value, parts), unit),
    });
  },
});

interface Sum {
  readonly amount: Amount;
  readonly isElsewhere: boolean;
}

function sumsIn(text: string): Sum[] {
  return textFigures(text).flatMap((figure) => {
    if (figure.kind !== "amount" || figure.amount.fen === 0) return [];
    return [{ amount: figure.amount, isElsewhere: ELSEWHERE.test(clauseBefore(text, figure.from)) }];
  });
}

/** What stands before a figure, back to the end of the clause before it. */
function clauseBefore(text: string, from: number): string {
  return text.slice(Math.max(0, from - LONGEST_CLAUSE), from).replace(CLAUSES_BEFORE, "");
}

/** Whether some of the sums, two or more, come to the budget: a subtotal and its parts stand in one text. */
function addsUp(sums: readonly Sum[], budget: Amount): boolean {
  for (let chosen = 0; chosen < 2 ** sums.length; chosen++) {
    const some = sums.filter((_, index) => (chosen >> index) % 2 === 1);
    if (some.length < 2) continue;
    const total = some.reduce((all, { amount }) => all + amount.fen, 0);
    if (Math.abs(total - budget.fen) <= envelopeOf(budget, some)) return true;
  }
  return false;
}

function envelopeOf(budget: Amount, sums: readonly Sum[]): number {
  return envelope(
    budget,
    sums.map(({ amount }) => amount),
  );
}
