import type { Form } from "../../forms/description";
import type { FormValue, RowData } from "../../forms/form-data";
import { criteriaOf, type LedgerCriteria } from "../ledger/criteria";
import type { LedgerCube } from "../ledger/cube";
import type { LedgerTable } from "./ledger-tables";
import type { NamedCodes } from "./names-of-codes";
import { figureColumns, figureOf, type TableRows } from "./table-rows";

/** The columns that the others of a line add up to. */
const SUMS: ReadonlySet<string> = new Set(["total", "subtotal"]);

/** How long the codes of 类 and 款 are, of which longer ones are parts. */
const ABOVE = [3, 5];

/** The lines of a table by code that have a figure: 合计, then 类, 款 and 项 in the order of their codes. */
export function codeRows(
  table: LedgerTable,
  form: Form,
  cube: LedgerCube,
  { codes, nameOf }: NamedCodes,
): TableRows {
  const columns = figureColumns(form);
  const own = new Set(codes);
  const found: RowData[] = [];
  const places: { code: string; line: string | null }[] = [];
  let leaves = 0;
  const put = (code: string, line: string | null): void => {
    const figures = Object.create(null) as Record<string, FormValue>;
    for (const column of columns) {
      const criteria = criteriaOf({ table, code, line, column });
      const figure = criteria && figureOf(cube, criteria);
      if (figure === undefined) continue;
      figures[column] = figure;
      if (own.has(code) && !SUMS.has(column)) leaves++;
    }
    if (Object.keys(figures).length === 0) return;
    const name = code === "" ? "合计" : nameOf(code);
    found.push({ ...(code !== "" && { code }), ...(name !== "" && { name }), ...figures });
    places.push({ code, line });
  };
  put("", "total");
  for (const code of withParents(own)) put(code, null);
  return {
    // 合计 alone would be a sum of nothing.
    rows: found.length > 1 ? found : [],
    isEmpty: found.length <= 1,
    notes: [],
    leaves,
    criteria: (row, column): LedgerCriteria | undefined => {
      const place = places[row];
      return place && found[row]?.[column] !== undefined
        ? criteriaOf({ table, ...place, column })
        : undefined;
    },
  };
}

/** Codes with those that they are parts of, in their order. */
function withParents(codes: ReadonlySet<string>): readonly string[] {
  const all = new Set(codes);
  for (const code of codes)
    for (const digits of ABOVE) if (code.length > digits) all.add(code.slice(0, digits));
  return [...all].sort();
}
