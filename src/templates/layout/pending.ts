import type { BodyRole, Piece } from "../../forms/piece";
import type { RowData } from "../../forms/form-data";
import type { Pending } from "../form-sheet";
import { cornerOf, keyOf, valueOfArea, type LaidForm } from "./laid-form";
import type { Sum } from "./sums";

/** What the templates of a head are called. */
const TEMPLATES: Readonly<Record<string, string>> = { year: "年度", amountUnit: "金额单位" };

/** The places of a laid form that only its user can fill, in the order of reading. */
export function pendingOf(laid: LaidForm, sums: readonly Sum[]): Pending[] {
  const settled = new Set(sums.flatMap(settledBy).map(keyOf));
  const open = laid.pieces.filter(
    ({ area }) => valueOfArea(laid, area) === null && !settled.has(keyOf(cornerOf(area))),
  );
  return open
    .flatMap((piece): Pending[] => {
      const label = labelOf(laid, piece);
      const at = { sheet: laid.snapshot.name, ...cornerOf(piece.area) };
      return label === undefined ? [] : [{ at, label }];
    })
    .sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
}

/** A formula waits for nobody, and what is not given of the parts of a known sum is nothing: such cells may be blank. */
function settledBy({ at, isBlank, parts }: Sum): { row: number; col: number }[] {
  return [at, ...(isBlank ? [] : parts)].map(cornerOf);
}

/** What belongs into a blank place, as the form calls it; undefined where nothing has to. */
function labelOf({ form, data }: LaidForm, { role }: Piece): string | undefined {
  switch (role.kind) {
    case "title":
      return "表名";
    case "template":
      return TEMPLATES[role.cell.key] ?? role.cell.template.replace("{}", "");
    case "field":
      return role.label;
    case "body":
      // Which lines of a budget table stay blank is its own affair.
      return form.document === "BudgetTable"
        ? undefined
        : bodyLabel(data.tables[role.table]?.rows ?? [], role);
    default:
      return undefined;
  }
}

function bodyLabel(rows: readonly RowData[], { column, row }: BodyRole): string | undefined {
  const line = rows[row] ?? {};
  const names = ["level3", "indicator", "level2", "level1", "name"].map((key) => line[key]);
  const name = names.find((text) => typeof text === "string");
  if (typeof name === "string") return `${name}：${column.label}`;
  if (row === 0) return column.label;
  // Of lines with nothing on them only the first waits: the others are there for those who need them.
  return Object.keys(line).length === 0 ? undefined : `第${row + 1}行：${column.label}`;
}
