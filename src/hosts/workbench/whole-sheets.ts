import { ICommandService, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/core";
import { InsertSheetCommand, RemoveSheetCommand } from "@univerjs/preset-sheets-core";
import type { NewSheet } from "../../sheet/edit";
import type { SheetExtras } from "../../sheet/extras";
import { movedExtras } from "../../sheet/moved-extras";
import type { CellMap } from "../../sheet/references";
import { sameSheet } from "../../sheet/same-sheet";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { addValidations } from "./grid-validations";
import { readSheet } from "./read-grid";
import { toWorksheetData } from "./workbook-data";

/**
 * Puts a sheet behind the others, and gives it as it now reads; the sheet that is shown stays in front. Links, charts and
 * print set-up do not show in the grid: the sheet keeps them for the file that it is saved to.
 */
export function addSheet(workbook: OpenWorkbook, { snapshot, look, extras }: NewSheet): NewSheet {
  const styles: Record<string, IStyleData> = {};
  const data = toWorksheetData("", snapshot, look, styles);
  const sheet: Partial<IWorksheetData> = {
    ...data,
    cellData: withStyles(data.cellData ?? {}, styles),
    custom: { ...data.custom, ...(extras && { extras }) },
  };
  const shown = workbook.getActiveSheet();
  const range = workbook.getActiveRange();
  execute(workbook, InsertSheetCommand.id, { index: workbook.getSheets().length, sheet });
  const added = workbook.getSheetByName(snapshot.name);
  if (!added) throw new Error(`Univer named the sheet ${snapshot.name} otherwise`);
  addValidations(added, extras?.validations ?? []);
  // Univer shows a sheet as it comes.
  shown.activate();
  range?.activate();
  return { snapshot: readSheet(added), look, ...(extras && { extras }) };
}

/** What a sheet of ours has besides content and look. */
export function extrasOf(sheet: OpenSheet): SheetExtras | undefined {
  return sheet.getCustomMetadata()?.["extras"] as SheetExtras | undefined;
}

/** Lets what sheets of ours have besides follow cells of a sheet that went elsewhere, charts on other sheets too. */
export function moveExtras(moved: OpenSheet, map: CellMap): void {
  const workbook = moved.getWorkbook();
  for (const model of workbook.getSheets()) {
    const custom = model.getCustomMetadata() ?? {};
    const extras = custom["extras"] as SheetExtras | undefined;
    if (extras) model.setCustomMetadata({ ...custom, extras: movedExtras(extras, model.getName(), map) });
  }
}

/** Takes a sheet away if it still holds what is expected; false where it stays. */
export function removeSheet(workbook: OpenWorkbook, sheet: OpenSheet, expected: NewSheet): boolean {
  if (!sameSheet(readSheet(sheet), expected.snapshot)) return false;
  execute(workbook, RemoveSheetCommand.id, { subUnitId: sheet.getSheetId() });
  return true;
}

/** A sheet that comes later brings its styles along in the cells: the workbook's own are not added to. */
function withStyles(
  cells: IWorksheetData["cellData"],
  styles: Readonly<Record<string, IStyleData>>,
): IWorksheetData["cellData"] {
  for (const cell of Object.values(cells).flatMap((row): ICellData[] => Object.values(row))) {
    if (typeof cell.s === "string") cell.s = styles[cell.s] ?? null;
  }
  return cells;
}

function execute(workbook: OpenWorkbook, id: string, params: object): void {
  const commands = workbook.getActiveSheet().getInject().get(ICommandService);
  const done = commands.syncExecuteCommand(id, { unitId: workbook.getId(), ...params });
  if (!done) throw new Error(`Univer refused ${id}`);
}
