import type { ExpenditureKind, Fund, FundYear, LedgerLines } from "../../model/ledger";
import type { Steps } from "../../model/steps";

/** The columns whose words say what a line is, and what they may say it by. */
export const WORD_COLUMNS = ["category", "fund", "fundYear"] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

/** What a line is. */
export interface Meaning {
  readonly kind: ExpenditureKind;
  readonly fund: Fund;
  readonly year: FundYear;
}

/** Words that stand together in some lines, with all that these are. */
export interface Words {
  readonly texts: Readonly<Record<WordColumn, string>>;
  readonly meanings: readonly Meaning[];
}

/** What some lines come to, by their words: at the place of each in the list of `words`. */
export interface WordSums {
  readonly fen: number[];
  readonly count: number[];
}

/** The sums of a ledger as a spreadsheet program sees it: by the texts in its cells, not by what they mean. */
export interface TextSums {
  readonly words: readonly Words[];
  readonly byFunction: ReadonlyMap<string, WordSums>;
  readonly byEconomic: ReadonlyMap<string, WordSums>;
}

/** Lines between two pauses. */
const STEP = 5000;

/** Adds up the wanted lines of a ledger by the texts in their cells. */
export function* textSums(lines: LedgerLines, isWanted: (line: number) => boolean): Steps<TextSums> {
  const { texts, kinds, funds, years, fen } = lines;
  const words: (Words & { readonly meanings: Meaning[] })[] = [];
  const places = new Map<string, number>();
  const byFunction = new Map<string, WordSums>();
  const byEconomic = new Map<string, WordSums>();
  for (let line = 0; line < fen.length; line++) {
    if (line % STEP === STEP - 1) yield;
    if (!isWanted(line)) continue;
    const own = { category: texts.category[line]!, fund: texts.fund[line]!, fundYear: texts.fundYear[line]! };
    const key = `${own.category}\u001f${own.fund}\u001f${own.fundYear}`;
    let place = places.get(key);
    if (place === undefined) {
      place = words.push({ texts: own, meanings: [] }) - 1;
      places.set(key, place);
    }
    addMeaning(words[place]!.meanings, { kind: kinds[line]!, fund: funds[line]!, year: years[line]! });
    addSum(byFunction, texts.functionCode[line]!, place, fen[line]!);
    addSum(byEconomic, texts.economicCode[line]!, place, fen[line]!);
  }
  return { words, byFunction, byEconomic };
}

function addMeaning(meanings: Meaning[], { kind, fund, year }: Meaning): void {
  for (const known of meanings) if (known.kind === kind && known.fund === fund && known.year === year) return;
  meanings.push({ kind, fund, year });
}

function addSum(sums: Map<string, WordSums>, code: string, place: number, fen: number): void {
  let own = sums.get(code);
  if (!own) {
    own = { fen: [], count: [] };
    sums.set(code, own);
  }
  own.fen[place] = (own.fen[place] ?? 0) + fen;
  own.count[place] = (own.count[place] ?? 0) + 1;
}
