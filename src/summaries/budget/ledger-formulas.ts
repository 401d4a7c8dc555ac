import type { MoneyUnit } from "../../model/amount";
import type { Ledger, LedgerLines, LedgerTextColumn } from "../../model/ledger";
import type { Steps } from "../../model/steps";
import { columnName } from "../../sheet/address";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { LedgerCriteria } from "../ledger/criteria";
import { sumOf, type LedgerCube } from "../ledger/cube";
import { economicCodes, unitTest } from "../ledger/lines-of";
import { criterionText } from "./criterion-text";
import { isTakenIn, otherRows } from "./other-rows";
import { textSums, WORD_COLUMNS, type WordSums } from "./text-sums";
import { isTellable, sumUnder, wordCriteria, type WordCriteria } from "./word-criteria";

/** A sum of more SUMIFS than this is nothing that anybody can follow. */
const MOST_TERMS = 12;
/** How an amount of the ledger becomes 万元. */
const SCALES: Readonly<Record<MoneyUnit, string>> = { 元: "/10000", 万元: "", 亿元: "*10000" };

interface Criterion {
  readonly column: LedgerTextColumn;
  readonly text: string;
}

/** A formula over the sheet of a ledger, =(SUMIFS(…)+SUMIFS(…))/10000; undefined where none gives exactly the sum. */
export type LedgerFormulas = (criteria: LedgerCriteria) => string | undefined;

/** Formulas over a ledger, of one unit's lines where its cube is that of one. */
export function* ledgerFormulas(
  snapshot: SheetSnapshot,
  ledger: Ledger,
  cube: LedgerCube,
): Steps<LedgerFormulas> {
  const { lines, unit } = cube;
  const { amount } = ledger.columns;
  if (amount.state !== "given" || ledger.amountUnit === null) return () => undefined;
  const scale = SCALES[ledger.amountUnit];
  const sums = yield* textSums(lines, unitTest(lines, unit));
  const others = otherRows(snapshot, ledger, lines);
  const unitIn = unit === undefined ? undefined : unitColumn(lines, unit);
  const functional = beginning(sums.byFunction, lines.texts.functionCode);
  const economic = beginning(sums.byEconomic, lines.texts.economicCode);
  const rangeOf = rangesOn(ledger);
  const ways = new Map<string, readonly WordCriteria[]>();

  /** The codes of a figure, with what lines with such codes come to. */
  function codesOf(criteria: LedgerCriteria): CodeCriteria | undefined {
    const wanted = economicCodes(criteria);
    if (criteria.functionCode !== undefined)
      return wanted ? undefined : functional("functionCode", [criteria.functionCode]);
    if (wanted) return economic("economicCode", wanted);
    return { lists: [], sums: [...sums.byFunction.values()] };
  }

  function waysOf(criteria: LedgerCriteria): readonly WordCriteria[] {
    const { kinds, funds, years } = criteria;
    const key = [kinds, funds, years].map((list) => list?.join()).join("|");
    const known = ways.get(key) ?? wordCriteria(sums, criteria);
    ways.set(key, known);
    return known;
  }

  /** The terms that come to just the wanted sum. */
  function termsOf(criteria: LedgerCriteria): readonly (readonly Criterion[])[] | undefined {
    const wanted = sumOf(cube, criteria);
    const codes = wanted.isPlain && wanted.count > 0 ? codesOf(criteria) : undefined;
    if (!codes || (unit !== undefined && unitIn === undefined)) return undefined;
    const ofUnit = unit === undefined ? [] : [[{ column: unitIn!, text: unit }]];
    for (const way of waysOf(criteria)) {
      const { fen, count } = sumUnder(sums, way, codes.sums);
      if (fen !== wanted.fen || count !== wanted.count) continue;
      const words = WORD_COLUMNS.flatMap((column) =>
        way[column] ? [way[column].map((text) => ({ column, text }))] : [],
      );
      const lists: Criterion[][] = [...codes.lists, ...words, ...ofUnit];
      const length = lists.reduce((product, list) => product * list.length, 1);
      if (lists.length > 0 && length <= MOST_TERMS) return combinations(lists);
    }
    return undefined;
  }

  function termText(term: readonly Criterion[], amounts: string): string | undefined {
    const parts: string[] = [];
    for (const { column, text } of term) {
      const place = ledger.columns[column];
      const criterion = criterionText(text);
      if (place.state !== "given" || criterion === undefined) return undefined;
      parts.push(`${rangeOf(place.at.col)},${criterion}`);
    }
    return `SUMIFS(${amounts},${parts.join(",")})`;
  }

  const amounts = rangeOf(amount.at.col);
  return (criteria) => {
    const terms = termsOf(criteria);
    if (!terms || terms.some((term) => others.some((row) => isTakenIn(row, term)))) return undefined;
    const texts = terms.map((term) => termText(term, amounts));
    if (texts.includes(undefined)) return undefined;
    const sum = texts.join("+");
    return `=${texts.length > 1 && scale !== "" ? `(${sum})` : sum}${scale}`;
  };
}

interface CodeCriteria {
  readonly lists: readonly Criterion[][];
  readonly sums: readonly WordSums[];
}

/** The codes that begin with some digits; a formula names each of them. */
function beginning(
  byCode: ReadonlyMap<string, WordSums>,
  all: readonly string[],
): (column: LedgerTextColumn, prefixes: readonly string[]) => CodeCriteria | undefined {
  const every = new Set(all);
  return (column, prefixes) => {
    const own = [...byCode.keys()].filter((code) => prefixes.some((prefix) => code.startsWith(prefix)));
    if (own.length > MOST_TERMS || !isTellable(own, every)) return undefined;
    return { lists: [own.map((text) => ({ column, text }))], sums: own.map((code) => byCode.get(code)!) };
  };
}

/** The cells of a column beside the lines of a ledger, with the name of its sheet. */
function rangesOn({ source, first, end }: Ledger): (col: number) => string {
  const sheet = source.sheet.replace(/'/g, "''");
  return (col) => `'${sheet}'!$${columnName(col)}$${first + 1}:$${columnName(col)}$${end}`;
}

/** The column in which all lines of a unit have what it is called. */
function unitColumn(lines: LedgerLines, unit: string): "unitCode" | "unitName" | undefined {
  const { texts } = lines;
  const isOf = unitTest(lines, unit);
  return (["unitCode", "unitName"] as const).find(
    (column) =>
      texts[column].every((text, line) => (text === unit) === isOf(line)) &&
      isTellable([unit], new Set(texts[column])),
  );
}

/** Every way to take one of each. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (found, list) => found.flatMap((one) => list.map((item) => [...one, item])),
    [[]],
  );
}
