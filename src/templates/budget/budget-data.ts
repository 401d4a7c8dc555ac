import type { Form } from "../../forms/description";
import { fixedRows } from "../../forms/fixed-rows";
import type { FormData, RowData } from "../../forms/form-data";
import { mainTable } from "../../forms/vocabulary";
import { numberedRows } from "./serial-numbers";

/** How many lines a table without fixed lines begins with. */
export const BLANK_LINES = 20;
/** What a new table of a budget says before anybody has filled it in. */
export interface BudgetData {
  readonly data: FormData;
  /** The same with words in the lines that are still to be filled in, so that the reader sees where they stand. */
  readonly probe: FormData;
  /** How many lines are still to be filled in; they stand at the end. */
  readonly open: number;
}

/** The head, the lines that the table always has, and blank lines where it has any others. */
export function budgetData(
  form: Form,
  { unit, year, lines = BLANK_LINES }: { unit?: string; year?: string; lines?: number },
): BudgetData {
  const part = mainTable(form);
  const fixed = fixedRows(part);
  // A table of codes has 合计 alone, a list has no line at all; the others are whole as they are.
  const isOpen = fixed.length <= 1;
  const open = isOpen ? lines : 0;
  const blank = Array.from({ length: open }, (): RowData => ({}));
  const fields: RowData = {
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    amountUnit: "万元",
  };
  const rows = (filling: readonly RowData[]): RowData[] => numberedRows(form, [...fixed, ...filling]);
  const withRows = (filling: readonly RowData[]): FormData => ({
    fields,
    tables: { [part.key]: { rows: rows(filling) } },
  });
  const hasCodes = part.columns.some(({ key }) => key === "code");
  return { data: withRows(blank), probe: withRows(blank.map((_, at) => probeRow(at, hasCodes))), open };
}

/** A line that no other is a part of, and that is like no other. */
function probeRow(index: number, hasCodes: boolean): RowData {
  const number = String(index).padStart(4, "0");
  return { name: `待填${number}`, ...(hasCodes && { code: `999${number}` }) };
}
