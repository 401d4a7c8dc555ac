import { isName } from "../../forms/budget-rows";
import type { Column, Form, Half } from "../../forms/description";
import type { FormData, FormValue, RowData } from "../../forms/form-data";
import { mainTable } from "../../forms/vocabulary";
import { isNought } from "./figures";
import type { Line } from "./lines";

/** Lines as the data of their form, and the row of that data in which each line stands. */
export interface LaidLines {
  readonly data: FormData;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The data of a form with these lines below its head; of two sides, side by side. */
export function formDataOf(
  form: Form,
  lines: readonly (Line & { readonly group?: string })[],
  fields: RowData,
): LaidLines {
  const part = mainTable(form);
  const names = part.columns.filter(isName);
  const sides = names.map((name) => sideOf(form, name, lines));
  const most = Math.max(0, ...sides.map(({ items }) => items.length));
  const sums = Math.max(0, ...sides.map((side) => side.sums.length));
  const rowOf = new Map<string, number>();
  const rows: Record<string, FormValue>[] = Array.from({ length: most + sums }, () => ({}));
  const put = (line: Line, row: number, name: Column): void => {
    rowOf.set(line.key, row);
    Object.assign(rows[row]!, rowData(line, name));
  };
  for (const { name, items, sums: own } of sides) {
    items.forEach((line, row) => put(line, row, name));
    // What closes a side stands in the last row, and what stands above that in the rows before it.
    own.forEach((line, index) => put(line, index === own.length - 1 ? rows.length - 1 : most + index, name));
  }
  const groups = lines.some(({ group }) => group !== undefined) ? { groups: sizesOf(lines) } : {};
  return { data: { fields, tables: { [part.key]: { rows, ...groups } } }, rowOf };
}

interface Side {
  readonly name: Column;
  readonly items: readonly Line[];
  readonly sums: readonly Line[];
}

/** The lines of a side: those that belong together, and from the first that sums them up on, the others. */
function sideOf(form: Form, name: Column, lines: readonly Line[]): Side {
  const own = lines.filter(({ half }) => half === name.half);
  if (name.half === undefined) return { name, items: own, sums: [] };
  const sums = sumKeys(form, name.half);
  const first = own.findIndex(({ line }) => line !== null && sums.has(line));
  const end = first < 0 ? own.length : first;
  return { name, items: own.slice(0, end), sums: own.slice(end) };
}

/** The lines of a side that are neither one of many alike nor a part of such a one. */
function sumKeys(form: Form, half: Half): ReadonlySet<string> {
  const lines = mainTable(form).lines.filter((line) => line.half === half);
  const items = new Set(lines.flatMap(({ key, group }) => (group === undefined ? [] : [key])));
  return new Set(
    lines.flatMap(({ key, of }) => (items.has(key) || (of !== undefined && items.has(of)) ? [] : [key])),
  );
}

function rowData({ code, name, figures, texts }: Line, nameColumn: Column): Record<string, FormValue> {
  return Object.fromEntries<FormValue>([
    ...(code === null ? [] : [["code", code] as const]),
    ...(name === "" ? [] : [[nameColumn.key, name] as const]),
    ...texts,
    ...[...figures].filter(([, figure]) => !isNought(figure)),
  ]);
}

/** How many lines below each other are of one group. */
function sizesOf(lines: readonly { readonly group?: string }[]): number[] {
  const sizes: number[] = [];
  lines.forEach(({ group }, index) => {
    if (index > 0 && group === lines[index - 1]?.group) sizes[sizes.length - 1]!++;
    else sizes.push(1);
  });
  return sizes;
}
