import { amountWithUnit, type MoneyUnit } from "../../model/amount";

/** A row 合计 or 小计 of a ledger, as it was passed over. */
export interface TotalRow {
  readonly row: number;
  /** 合计, 小计 … */
  readonly word: string;
  readonly fen: number;
  /** What the lines above it come to. */
  readonly above: number;
}

const WORD = /(?:合|总|小|累|共)计$/;
const LONGEST = 60;
const MOST_TOLD = 20;

/** The word that makes a row a sum of others: 合计, 小计, 教育支出小计. */
export function totalWord(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return WORD.exec(text.normalize("NFKC").replace(/[\s:]/g, ""))?.[0];
}

/** Sentences on sums that are not those of their lines; a sum may stand above its lines or below, over all or a part. */
export function differingTotals(
  totals: readonly TotalRow[],
  sum: number,
  unit: MoneyUnit,
): readonly string[] {
  const differing = totals.filter((total, index) => !mayBeSums(totals, index, sum).includes(total.fen));
  const told = differing.slice(0, MOST_TOLD).map(({ row, word, fen }) => {
    const said = `第 ${row + 1} 行“${word}”是 ${amountWithUnit(fen, unit)}`;
    if (word === "小计") return `${said}，与它的明细各行之和不同，请核对`;
    const all = amountWithUnit(sum, unit);
    return `${said}，计入的明细共 ${all}，相差 ${amountWithUnit(fen - sum, unit)}，请核对`;
  });
  const more = differing.length - told.length;
  return more > 0 ? [...told, `还有 ${more} 行合计或小计与明细之和不同`] : told;
}

/** What a sum may come to: all lines, those above, those since the last sum or the last of its kind, those to the next. */
function mayBeSums(totals: readonly TotalRow[], index: number, sum: number): readonly number[] {
  const { above, word } = totals[index]!;
  const before = totals.slice(0, index);
  const after = totals.slice(index + 1);
  const last = before.at(-1)?.above ?? 0;
  const lastSuch = before.filter((total) => total.word === word).at(-1)?.above ?? 0;
  const next = after[0]?.above ?? sum;
  const nextSuch = after.find((total) => total.word === word)?.above ?? sum;
  return [sum, above, above - last, above - lastSuch, next - above, nextSuch - above];
}
