import { compareDecimals, parseDecimal } from "../../model/decimal";
import type { PlanPoint } from "../../model/documents";
import type { Field, Located } from "../../model/field";

/** The last month is two columns wide, and a figure may stand in the second. */
const BEHIND = 1;
const ALL = { digits: 100n, scale: 0 };

/** Figures that stand in the plan's row without a month above them, from left to right. */
export function shiftedFigures(
  plan: readonly PlanPoint[],
  strays: readonly Located<string>[],
): Located<string>[] {
  const places = plan.flatMap(({ share }) => ("at" in share ? [share.at] : []));
  return strays
    .filter(({ at }) => places.some((place) => place.row === at.row && place.col < at.col))
    .filter(({ at }) => places.some((place) => at.col <= place.col + BEHIND))
    .filter(({ text }) => isShare(text));
}

/** The month of a point: 6 for 6月底. A heading that names none gives NaN, which is neither before nor after any. */
export function monthOf({ month }: PlanPoint): number {
  return Number(/^\d{1,2}(?=月)/.exec(month.normalize("NFKC"))?.[0]);
}

/** Why the plan cannot be judged as a whole; undefined where every month was found and could be read. */
export function planUnseen(plan: readonly PlanPoint[]): string | undefined {
  const hidden = plan.map(({ share }) => share).find(isHidden);
  if (hidden?.state === "absent") return `没有找到“${hidden.label}”`;
  return hidden?.state === "unreadable" ? `“${hidden.label}”读不出：${hidden.because}` : undefined;
}

function isHidden({ state }: Field<number>): boolean {
  return state === "absent" || state === "unreadable";
}

function isShare(text: string): boolean {
  const number = parseDecimal(text.normalize("NFKC").replace(/%$/, ""));
  return number !== undefined && compareDecimals(number, ALL) <= 0;
}
