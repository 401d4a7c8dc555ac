import type { Form } from "../../forms/description";
import { mainTable } from "../../forms/vocabulary";
import type { MoneyUnit } from "../../model/amount";
import type { BudgetTableNumber } from "../../model/documents";
import type { Steps } from "../../model/steps";
import type { CodedSource } from "./coded-source";
import { isNought } from "./figures";
import type { SummedLine, UnitLine } from "./lines";
import { mergeCoded } from "./merge-coded";
import { mergeFixed } from "./merge-fixed";
import { mergeLists } from "./merge-lists";
import { listLines, unitLines } from "./unit-lines";
import type { UnitTable } from "./unit-table";

/** A table of the department, put together from those of its units. */
export interface MergedTable {
  readonly form: Form;
  readonly table: BudgetTableNumber;
  readonly sources: readonly UnitTable[];
  /** The lines of each of them. */
  readonly own: readonly (readonly UnitLine[])[];
  readonly lines: readonly SummedLine[];
  /** Set for a table by codes. */
  readonly coded?: readonly CodedSource[];
}

/** Lists whose rows are put below each other. */
const LISTS: ReadonlySet<BudgetTableNumber> = new Set(["T10", "T12"]);

/** Whether the rows of a table are put below each other instead of being added up. */
export function isList(table: BudgetTableNumber): boolean {
  return LISTS.has(table);
}

/** Whether no unit has a figure in a table. */
export function isEmpty({ lines }: MergedTable): boolean {
  return !lines.some(({ figures }) => [...figures.values()].some((figure) => !isNought(figure)));
}

/** Puts the same table of several units together, a unit a step. */
export function* mergedTable(
  form: Form,
  table: BudgetTableNumber,
  sources: readonly UnitTable[],
  unit: MoneyUnit,
  nameOfCode: (code: string, names: readonly string[]) => string,
): Steps<MergedTable> {
  const linesOf = isList(table) ? listLines : unitLines;
  const own: (readonly UnitLine[])[] = [];
  for (const source of sources) {
    own.push(linesOf(form, source.table, unit));
    yield;
  }
  const about = { form, table, sources, own };
  if (isList(table))
    return { ...about, lines: mergeLists(own, table === "T12" ? whatRowSays : () => undefined) };
  if (!mainTable(form).columns.some(({ key }) => key === "code"))
    return { ...about, lines: mergeFixed(form, own) };
  const { lines, sources: coded } = mergeCoded(own, nameOfCode);
  return { ...about, lines, coded };
}

/** All that a row of the list of units says: one that every unit brings along stands once. */
function whatRowSays({ name, texts }: UnitLine): string {
  return [name, ...[...texts].flat()].join("\n");
}
