import type { LedgerLines, LedgerTextColumn } from "../../model/ledger";
import { textOf } from "./cell-text";
import { inColumn, type LineCells } from "./line-cells";
import type { LineCode } from "./line-code";

/** What was read of the lines that count. */
export interface CountedLines {
  readonly rows: readonly number[];
  readonly functionCodes: readonly LineCode[];
  readonly economicCodes: readonly LineCode[];
}

/** The texts of the lines that count. Sums go by the codes; all other texts are read when they are first asked for. */
export function lineTexts(lines: LineCells, counted: CountedLines): LedgerLines["texts"] {
  const { rows, functionCodes, economicCodes } = counted;
  const texts = (column: LedgerTextColumn) => () =>
    rows.map((row) => textOf(inColumn(lines.rowAt(row), lines.col[column])));
  return lazyTexts({
    unitCode: texts("unitCode"),
    unitName: texts("unitName"),
    functionCode: () => functionCodes.map(({ code }) => code),
    functionName: () => namesOf(texts("functionName")(), functionCodes),
    economicCode: () => economicCodes.map(({ code }) => code),
    economicName: () => namesOf(texts("economicName")(), economicCodes),
    category: texts("category"),
    projectCode: texts("projectCode"),
    projectName: texts("projectName"),
    fund: texts("fund"),
    fundYear: texts("fundYear"),
  });
}

/** The name in its own column, else the one behind the code. */
function namesOf(names: readonly string[], codes: readonly LineCode[]): readonly string[] {
  return names.map((name, line) => (name === "" ? codes[line]!.name : name));
}

type TextsOf = Readonly<Record<LedgerTextColumn, () => readonly string[]>>;

function lazyTexts(make: TextsOf): LedgerLines["texts"] {
  const texts = {};
  for (const [column, of] of Object.entries(make))
    Object.defineProperty(texts, column, { enumerable: true, get: lazily(of) });
  return texts as LedgerLines["texts"];
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
