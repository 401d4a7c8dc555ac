import type { ProjectTarget } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { formatAt, type CellValue } from "../../sheet/snapshot";
import { filling, waiting } from "./cell-completion";
import type { Completion, SitedTable } from "./completion";

/** Blank months of a 资金支出计划: the last is 100, one between equals is the same, the others are the user's to plan. */
export function planCompletions({ table, snapshot }: SitedTable): Completion[] {
  if (table.kind !== "ProjectTarget") return [];
  const shares = table.plan.map(({ share }) => share);
  if (shares.some(({ state }) => state === "unreadable" || state === "absent")) return [];
  return shares.flatMap((share, index) => {
    if (share.state !== "blank") return [];
    const place = { kind: "支出计划", label: share.label, at: share.at } as const;
    const known = shareFor(shares, index);
    if (!known) return [waiting(place, "各期支出由用款计划定，看不出是多少")];
    const value = written(known.points, table, formatAt(snapshot, share.at));
    return [filling(snapshot, place, value, known.because)];
  });
}

function shareFor(
  shares: readonly Field<number>[],
  index: number,
): { readonly points: number; readonly because: string } | undefined {
  const before = shares.slice(0, index).reverse().find(isGiven);
  const next = shares[index + 1];
  const previous = shares[index - 1];
  if (index === shares.length - 1) {
    // Shares that are not cumulative, or go beyond the whole, are mended first.
    if (isPerPeriod(shares) || (before && before.value > WHOLE)) return undefined;
    return { points: WHOLE, because: "累计支出到年底应为 100%" };
  }
  if (previous && next && isGiven(previous) && isGiven(next) && previous.value === next.value)
    return { points: previous.value, because: `累计数，前后两期都是 ${previous.value}%` };
  if (before?.value === WHOLE) return { points: WHOLE, because: "前面已经累计到 100%" };
  return undefined;
}

const WHOLE = 100;

/** Whether the shares given are those of each period: together they come to the whole. */
function isPerPeriod(shares: readonly Field<number>[]): boolean {
  const given = shares.filter(isGiven);
  const sum = given.reduce((all, { value }) => all + Math.round(value * 100), 0);
  return given.length > 1 && given.at(-1)?.value !== WHOLE && sum === WHOLE * 100;
}

function isGiven(field: Field<number>): field is Given<number> {
  return field.state === "given";
}

/** As the other months are kept: "25.00%", "25", 0.25 under a % format or 25; where there are none, as the cell's format shows it. */
function written(points: number, { plan }: ProjectTarget, format: string): Exclude<CellValue, null> {
  const other = plan.map(({ share }) => share).find(isGiven);
  if (other?.kept !== "text") return format.includes("%") ? points / WHOLE : points;
  const [, decimals = "", sign = ""] = /(?:\.(\d+))?\s*([%％]?)\s*$/.exec(other.text) ?? [];
  return `${points.toFixed(decimals.length)}${sign}`;
}
