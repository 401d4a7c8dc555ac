import type { Form, Line } from "../../forms/description";
import { isName } from "../../forms/budget-rows";
import { fixedRows } from "../../forms/fixed-rows";
import type { FormValue, RowData } from "../../forms/form-data";
import { mainTable } from "../../forms/vocabulary";
import { criteriaOf, type LedgerCriteria } from "../ledger/criteria";
import type { LedgerCube } from "../ledger/cube";
import type { LedgerTable } from "./ledger-tables";
import { figureColumns, figureOf, type TableRows } from "./table-rows";

/** A ledger does not tell who went abroad: what is not known to be for teaching and research is other. */
const ABROAD = { line: "abroad-other", whole: "abroad" };
const ABROAD_NOTE =
  "明细分不出教学科研人员的因公出国（境）费，全部列在“其他因公出国（境）费”，其中有教学科研人员的请改列";

/** The lines of a table that always has the same ones, with their figures; those of two halves side by side. */
export function lineRows(
  table: LedgerTable,
  form: Form,
  cube: LedgerCube,
  lines: readonly Line[],
): TableRows {
  const part = mainTable(form);
  const byKey = new Map(lines.map((line) => [line.key, line]));
  // Two lines may be called alike, so that the layout is made with their keys.
  const laid = fixedRows({ ...part, lines: lines.map((line) => ({ ...line, label: line.key })) });
  const names = part.columns.filter(isName);
  const columns = figureColumns(form);
  let leaves = 0;
  const criteria = (row: number, column: string): LedgerCriteria | undefined => {
    const half = part.columns.find(({ key }) => key === column)?.half;
    const name = names.find((one) => one.half === half);
    const line = name && laid[row]?.[name.key];
    if (typeof line !== "string") return undefined;
    return criteriaOf({ table, code: "", line: line === ABROAD.line ? ABROAD.whole : line, column });
  };
  const rows = laid.map((keys, row): RowData => {
    const figures = Object.create(null) as Record<string, FormValue>;
    for (const column of columns) {
      const wanted = criteria(row, column);
      const figure = wanted && figureOf(cube, wanted);
      if (figure === undefined) continue;
      figures[column] = figure;
      leaves++;
    }
    const labels = Object.entries(keys).map(([column, key]) => [column, byKey.get(String(key))!.label]);
    return { ...Object.fromEntries(labels), ...figures };
  });
  const isAssumed = laid.some(
    (keys, row) =>
      keys["name"] === ABROAD.line && columns.some((column) => rows[row]?.[column] !== undefined),
  );
  return {
    rows,
    notes: isAssumed ? [ABROAD_NOTE] : [],
    isEmpty: leaves === 0,
    leaves,
    criteria: (row, column) => (rows[row]?.[column] === undefined ? undefined : criteria(row, column)),
  };
}
