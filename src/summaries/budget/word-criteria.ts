import type { LedgerCriteria } from "../ledger/criteria";
import { sameToSumifs } from "./criterion-text";
import { WORD_COLUMNS, type Meaning, type TextSums, type WordColumn, type WordSums } from "./text-sums";

/** The texts that the columns with words must have, one of them each. */
export type WordCriteria = Readonly<Partial<Record<WordColumn, readonly string[]>>>;

/** What is asked of each column; a ledger may tell the year by its own column, by that of 资金来源, or by both. */
const WAYS: readonly Readonly<Record<WordColumn, readonly (keyof Meaning)[]>>[] = [
  { category: ["kind"], fund: ["fund"], fundYear: ["year"] },
  { category: ["kind"], fund: ["fund", "year"], fundYear: [] },
  { category: ["kind"], fund: ["fund", "year"], fundYear: ["year"] },
];

/** The ways to put what lines have to be into texts, the plainest first; those left out that cannot be put so. */
export function wordCriteria(
  { words }: TextSums,
  { kinds, funds, years }: LedgerCriteria,
): readonly WordCriteria[] {
  const wanted: Readonly<Record<keyof Meaning, readonly string[] | undefined>> = {
    kind: kinds,
    fund: funds,
    year: years,
  };
  const textsOf = (column: WordColumn, asked: readonly (keyof Meaning)[]): readonly string[] | undefined => {
    const limits = asked.flatMap((key) => (wanted[key] ? [{ key, among: wanted[key] }] : []));
    if (limits.length === 0) return undefined;
    const fit = words.filter(({ meanings }) =>
      meanings.some((means) => limits.every(({ key, among }) => among.includes(means[key]))),
    );
    return [...new Set(fit.map(({ texts }) => texts[column]))];
  };
  return WAYS.flatMap((way): WordCriteria[] => {
    const criteria: Partial<Record<WordColumn, readonly string[]>> = {};
    for (const column of WORD_COLUMNS) {
      const texts = textsOf(column, way[column]);
      if (texts === undefined) continue;
      if (!isTellable(texts, new Set(words.map((one) => one.texts[column])))) return [];
      criteria[column] = texts;
    }
    return [criteria];
  });
}

/** What SUMIFS would add up under such criteria, of lines with some codes. */
export function sumUnder(
  { words }: TextSums,
  criteria: WordCriteria,
  sums: Iterable<WordSums>,
): { fen: number; count: number } {
  const fits = words.map(({ texts }) =>
    WORD_COLUMNS.every((column) => criteria[column]?.includes(texts[column]) ?? true),
  );
  let [fen, count] = [0, 0];
  for (const own of sums)
    for (const [place, fit] of fits.entries()) {
      if (!fit) continue;
      fen += own.fen[place] ?? 0;
      count += own.count[place] ?? 0;
    }
  return { fen, count };
}

/** Whether SUMIFS tells some texts of a column apart from each other and from all others. */
export function isTellable(own: readonly string[], all: Iterable<string>): boolean {
  const wanted = new Set(own);
  const keys = new Set(own.map(sameToSumifs));
  if (wanted.has("") || keys.size < wanted.size) return false;
  for (const text of all) if (!wanted.has(text) && keys.has(sameToSumifs(text))) return false;
  return true;
}
