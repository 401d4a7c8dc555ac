import { amountText } from "../../model/amount";
import { valueOf } from "../../model/field";
import type { Quantity } from "../../model/target";
import { normaliseLabel } from "../../sheet/label";
import type { Share } from "./merged-line";

const WITHIN = /^(?:≤|<=|<|不超过|不高于|控制在|=)?/;
const BUDGET =
  /^(?:项目)?(?:总)?(?:成本)?(?:年度|年初|本年)?(?:批复|下达|核定)?的?预算(?:总?(?:数|额|金额|资金|批复数|安排数))?(?:之内|以内|内)?$/;
const LONGEST = 24;

/** The project's own budget, where its cost is said in words to be that: ≤总成本预算数. */
export function ownBudget({ project, value }: Share): Quantity | undefined {
  const budget = valueOf(project.budget);
  const plain = normaliseLabel(value.text);
  if (!budget || value.value.kind !== "text" || plain.length > LONGEST) return undefined;
  if (!BUDGET.test(plain.replace(WITHIN, ""))) return undefined;
  const number = amountText(budget.fen, "万元");
  return { kind: "quantity", comparator: "≤", number, unit: "万元", approximate: false };
}
