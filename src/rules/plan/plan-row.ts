import { compareDecimals, parseDecimal } from "../../model/decimal";
import type { PlanPoint } from "../../model/documents";
import type { Field, Located } from "../../model/field";

/** The last month is two columns wide, and a figure may stand in the second. */
const BEHIND = 1;
const MOST_CHARACTERS = 12;
const ALL = { digits: 100n, scale: 0 };

/** Figures that stand in the plan's row without a month above them, from left to right. */
export function shiftedFigures(
  plan: readonly PlanPoint[],
  strays: readonly Located<string>[],
): Located<string>[] {
  const places = plan.flatMap(({ share }) => ("at" in share ? [share.at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return [];
  return strays
    .filter(({ at }) => at.row === first.row && at.col > first.col && at.col <= last.col + BEHIND)
    .filter(({ text }) => isShare(text))
    .sort((a, b) => a.at.col - b.at.col);
}

/** The month of a point: 6 for 6月底. Undefined where its heading names none. */
export function monthOf({ month }: PlanPoint): number | undefined {
  const match = /^(\d{1,2})月/.exec(month.normalize("NFKC"));
  return match ? Number(match[1]) : undefined;
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
  if (text.length > MOST_CHARACTERS) return false;
  const number = parseDecimal(text.normalize("NFKC").trim().replace(/%$/, ""));
  return number !== undefined && compareDecimals(number, ALL) <= 0;
}
