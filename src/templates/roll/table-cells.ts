import type { Document, Indicator } from "../../model/documents";
import type { Field } from "../../model/field";
import { cellKey, type CellRef } from "../../sheet/address";
import { displayText } from "../../sheet/display";
import { formatAt, formulaAt, valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import type { YearPlace } from "./judge-year";
import type { RollKind } from "./roll-plan";

/** A cell of a table that holds something, with what the table takes it for. */
export interface TableCell {
  readonly at: CellRef;
  readonly label: string;
  readonly kind: RollKind;
  readonly place: YearPlace;
  readonly value: Exclude<CellValue, null>;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** As a person sees it. */
  readonly text: string;
}

/** What a place of a table is, by its cell. */
interface Meaning {
  readonly label: string;
  readonly kind: RollKind;
  readonly place: YearPlace;
}

/** Every cell of a table that holds something, in the order of reading. */
export function tableCells(document: Document, snapshot: SheetSnapshot): TableCell[] {
  const meanings = meaningsOf(document);
  const head = headEnd(document);
  const { sheet, area } = document.source;
  const cells: TableCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const at = { sheet, row, col };
      const value = valueAt(snapshot, at);
      if (value === null || value === "") continue;
      const inHead = { label: "表头", kind: "年度", place: "head" } as const;
      const elsewhere = row <= head ? inHead : ({ label: "文字", kind: "文字", place: "text" } as const);
      const numberFormat = formatAt(snapshot, at);
      const text = displayText(value, numberFormat);
      const formula = formulaAt(snapshot, at);
      cells.push({ at, value, formula, numberFormat, text, ...(meanings.get(cellKey(at)) ?? elsewhere) });
    }
  }
  return cells;
}

/** The last row of the head of a budget table, in which years are those of its columns; -1 for the others. */
function headEnd(document: Document): number {
  if (document.kind !== "BudgetTable") return -1;
  const columns = Object.values(document.columns);
  return Math.max(...columns.map((column) => (column.state === "given" ? column.at.row : -1)));
}

function meaningsOf(document: Document): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  const add = (field: Field<unknown>, kind: RollKind, place: YearPlace, before = ""): void => {
    if (!("at" in field)) return;
    // What the form calls a text with a blank, such as (…年度), is no name for a user.
    const label = field.label.includes("…") ? kind : field.label;
    found.set(cellKey(field.at), { label: before + label, kind, place });
  };
  if (document.kind === "BudgetTable") {
    for (const { name } of document.rows) add(name, "文字", "name");
    for (const field of [document.title, document.year, document.unit]) add(field, "年度", "head");
    return found;
  }
  if (document.kind === "ActivityTargets") {
    for (const { year, name } of document.activities) {
      add(year, "年度", "head");
      add(name, "文字", "name");
    }
    return found;
  }
  for (const line of document.indicators) addIndicator(line, add);
  add(document.goals, "文字", "text");
  add(document.name, "文字", "name");
  if (document.kind === "DepartmentTarget") {
    for (const { name, content } of document.tasks) {
      add(name, "文字", "name");
      add(content, "文字", "text");
    }
  } else {
    const { title, code, unit, authority, origin, purpose, period } = document;
    add(title, "文字", "name");
    add(code, "编码", "text");
    for (const field of [unit, authority, origin, purpose]) add(field, "文字", "text");
    add(period, "年度", "text");
  }
  add(document.year, "年度", "head");
  return found;
}

function addIndicator(
  { level1, level2, level3, description, value, basis }: Indicator,
  add: (field: Field<unknown>, kind: RollKind, place: YearPlace, before?: string) => void,
): void {
  const name = level2.state === "given" ? `${level2.text.replace(/\s/g, "")}：` : "";
  for (const field of [level3, description]) add(field, "文字", "text", name);
  for (const field of [level1, level2]) add(field, "文字", "text");
  add(value, "指标值", "text", name);
  add(basis, "文字", "basis", name);
}
