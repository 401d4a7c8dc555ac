import { ICommandService, IUndoRedoService, type IMutationInfo, type IRange } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/preset-sheets-core";
import { areaToA1, type Area } from "../../sheet/address";
import { areasWithout } from "../../sheet/moved-merges";
import type { OpenSheet } from "./grid";
import { mergesOf } from "./read-grid";

/**
 * Merges exactly these areas of a sheet, as part of the step for the user's undo that is under way. Not by commands:
 * those move texts into the first cell, and ask the user about them.
 */
export function setMerges(sheet: OpenSheet, areas: readonly Area[]): void {
  const [add, remove] = [AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id];
  const seen = new Set<string>();
  const now = mergesOf(sheet);
  const twice = now.filter((area) => seen.size === seen.add(areaToA1(area)).size);
  changeMerges(sheet, remove, add, [...areasWithout(now, areas), ...twice]);
  // What touches an area that is taken away goes with it.
  changeMerges(sheet, add, remove, areasWithout(areas, mergesOf(sheet)));
}

function changeMerges(sheet: OpenSheet, id: string, undo: string, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  const unitId = sheet.getWorkbook().getUnitId();
  const step = (mutation: string): IMutationInfo => ({
    id: mutation,
    params: { unitId, subUnitId: sheet.getSheetId(), ranges: areas.map(rangeOf) },
  });
  const { id: name, params } = step(id);
  const done = sheet.getInject().get(ICommandService).syncExecuteCommand(name, params);
  if (!done) throw new Error(`Univer refused ${name}`);
  const undos = { unitID: unitId, undoMutations: [step(undo)], redoMutations: [step(id)] };
  sheet.getInject().get(IUndoRedoService).pushUndoRedo(undos);
}

/** An area as Univer has it. */
export function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
