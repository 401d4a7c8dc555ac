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
  let leaves = 0;
  const figuresOf = (code: string): Record<string, FormValue> => {
    const figures = Object.create(null) as Record<string, FormValue>;
    for (const column of columns) {
      const criteria = criteriaOf({ table, code, line: lineOf(code), column });
      const figure = criteria && figureOf(cube, criteria);
      if (figure === undefined) continue;
      figures[column] = figure;
      if (own.has(code) && !SUMS.has(column)) leaves++;
    }
    return figures;
  };
  const all = ["", ...withParents(own)].map((code) => ({ code, figures: figuresOf(code) }));
  const filled = all.filter(hasFigures);
  // What adds up to nothing stands above its parts all the same.
  const places = all.filter((one) => hasFigures(one) || filled.some(({ code }) => code.startsWith(one.code)));
  const found = places.map(({ code, figures }): RowData => {
    const name = code === "" ? "合计" : nameOf(code);
    return { ...(code !== "" && { code }), ...(name !== "" && { name }), ...figures };
  });
  return {
    // 合计 alone would be a sum of nothing.
    rows: found.length > 1 ? found : [],
    isEmpty: found.length <= 1,
    notes: [],
    leaves,
    criteria: (row, column): LedgerCriteria | undefined => {
      const place = places[row];
      return place?.figures[column] === undefined
        ? undefined
        : criteriaOf({ table, code: place.code, line: lineOf(place.code), column });
    },
  };
}

function hasFigures({ figures }: { readonly figures: object }): boolean {
  return Object.keys(figures).length > 0;
}

function lineOf(code: string): string | null {
  return code === "" ? "total" : null;
}

/** Codes with those that they are parts of, in their order. */
function withParents(codes: ReadonlySet<string>): readonly string[] {
  const all = new Set(codes);
  for (const code of codes) for (const digits of ABOVE) all.add(code.slice(0, digits));
  return [...all].sort();
}
