import { formById } from "../../forms/catalogue";
import { dataOf } from "../../forms/form-data";
import { readForm } from "../../forms/read-form";
import { findRegions } from "../../forms/regions";
import { tokenise } from "../../forms/tokens";
import type { Document } from "../../model/documents";
import type { Edit, NewSheet } from "../../sheet/edit";
import { failed, ok, type Result } from "../../sheet/result";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { withCells } from "../../sheet/with-cells";
import { formSheet, type FormSheet } from "../form-sheet";
import type { IndicatorSystem } from "../project-draft";
import { freeSheetName } from "../sheet-name";
import { cellsOf } from "./roll-edit";
import type { RollChange, RollYears } from "./roll-plan";
import { rollText } from "./roll-text";

/** A table with the changes that are to be made in its copy. */
export interface RolledTable {
  readonly document: Document;
  readonly snapshot: SheetSnapshot;
  readonly chosen: readonly RollChange[];
}

/** New sheets for the new year, with what did not find a place on them. */
export interface RolledSheets {
  readonly edit: Edit;
  readonly sheets: readonly FormSheet[];
  /** A Chinese sentence each. */
  readonly remarks: readonly string[];
}

/** Tables of the new year on sheets of their own in the layout of their form; the old ones stay as they are. */
export function rollSheets(
  tables: readonly RolledTable[],
  about: { readonly years: RollYears; readonly system: IndicatorSystem; readonly taken: Iterable<string> },
): RolledSheets {
  const names = [...about.taken];
  const sheets: FormSheet[] = [];
  const remarks: string[] = [];
  for (const table of tables) {
    const name = freeSheetName(names, rolledName(table.snapshot.name, about.years));
    const sheet = rolledSheet(table, { ...about, name });
    if (!sheet.ok) remarks.push(sheet.problem.message);
    else {
      names.push(name);
      sheets.push(sheet.value);
      remarks.push(...leftBehind(table));
    }
  }
  const added: NewSheet[] = sheets.map(({ sheet }) => sheet);
  return {
    edit: { title: `新建 ${about.years.to} 年度的表 ${added.length} 张`, cells: [], added },
    sheets,
    remarks,
  };
}

/** The name of a sheet in the new year; one that names no year is told apart by the year behind it. */
export function rolledName(name: string, years: RollYears): string {
  const { rolled } = rollText(name, "name", years);
  return rolled?.isOn ? rolled.text : `${[...name].slice(0, LONGEST).join("")}(${years.to})`;
}

/** So that the year behind it still fits into a sheet's name. */
const LONGEST = 25;

function rolledSheet(
  { document, snapshot, chosen }: RolledTable,
  { name, years, system }: { name: string; years: RollYears; system: IndicatorSystem },
): Result<FormSheet> {
  const { source } = document;
  const form = formById(source.form);
  const sheet = tokenise(withCells(snapshot, cellsOf(chosen)));
  const region = findRegions(sheet).find(({ top, foot }) => top <= source.area.top && source.area.top < foot);
  if (!form || !region)
    return failed("cannot-roll", `“${snapshot.name}”的表样认不出，没有新建。请改用“在原表上改”。`);
  const data = dataOf(readForm(sheet, form, region));
  return ok(formSheet(form, data, { name, system, year: String(years.to) }));
}

/** What a form has no place for does not come along. */
function leftBehind({ document: { strays, source } }: RolledTable): string[] {
  if (strays.length === 0) return [];
  const texts = strays.slice(0, 3).map(({ text }) => `“${text.slice(0, 20)}”`);
  return [
    `“${source.sheet}”里表样以外的文字没有带到新表：${texts.join("、")}${strays.length > 3 ? " 等" : ""}`,
  ];
}
