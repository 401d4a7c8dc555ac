import { ICommandService, IUndoRedoService, type IMutationInfo, type IRange } from "@univerjs/core";
import { SetConditionalRuleMutation } from "@univerjs/preset-sheets-conditional-formatting";
import {
  SheetDataValidationModel,
  UpdateSheetDataValidationRangeCommand,
} from "@univerjs/preset-sheets-data-validation";
import type { RowsCome } from "../../sheet/row-moves";
import type { OpenSheet } from "./grid";
import { rulesOf, severityOfRule } from "./grid-marks";

/** Lets drop-downs and conditional formats of the row that new ones are like hold in those too; marks of ours stay as they are. */
export function widenRules(sheet: OpenSheet, come: RowsCome): void {
  widenValidations(sheet, come);
  widenFormats(sheet, come);
}

function widenValidations(sheet: OpenSheet, come: RowsCome): void {
  const [unitId, subUnitId] = [sheet.getWorkbook().getUnitId(), sheet.getSheetId()];
  const model = sheet.getInject().get(SheetDataValidationModel);
  const commands = sheet.getInject().get(ICommandService);
  for (const { uid, ranges } of [...model.getRules(unitId, subUnitId)]) {
    const added = newRanges(ranges, come).filter(
      ({ startRow, startColumn }) => !model.getRuleByLocation(unitId, subUnitId, startRow, startColumn),
    );
    if (added.length === 0) continue;
    const params = { unitId, subUnitId, ruleId: uid, ranges: [...ranges, ...added] };
    const done = commands.syncExecuteCommand(UpdateSheetDataValidationRangeCommand.id, params);
    if (!done) throw new Error(`Univer refused ${UpdateSheetDataValidationRangeCommand.id}`);
  }
}

function widenFormats(sheet: OpenSheet, come: RowsCome): void {
  const [unitId, subUnitId] = [sheet.getWorkbook().getUnitId(), sheet.getSheetId()];
  for (const rule of rulesOf(sheet)) {
    const first = Math.min(...rule.ranges.map(({ startRow }) => startRow));
    // A formula speaks of other cells where its first cell is another.
    if (severityOfRule(rule) !== undefined || come.from < first) continue;
    const added = newRanges(rule.ranges, come);
    if (added.length === 0) continue;
    const step = (ranges: readonly IRange[]): IMutationInfo => ({
      id: SetConditionalRuleMutation.id,
      params: { unitId, subUnitId, cfId: rule.cfId, rule: { ...rule, ranges } },
    });
    const redo = step([...rule.ranges, ...added]);
    sheet.getInject().get(ICommandService).syncExecuteCommand(redo.id, redo.params);
    const undos = { unitID: unitId, undoMutations: [step(rule.ranges)], redoMutations: [redo] };
    sheet.getInject().get(IUndoRedoService).pushUndoRedo(undos);
  }
}

/** The cells of new rows in the columns in which some ranges hold the row that they are like, and not them. */
function newRanges(ranges: readonly IRange[], { from, count, like }: RowsCome): IRange[] {
  return ranges
    .filter(({ startRow, endRow }) => startRow <= like && like <= endRow)
    .map(({ startColumn, endColumn }) => ({
      startRow: from,
      endRow: from + count - 1,
      startColumn,
      endColumn,
    }))
    .filter(
      ({ startColumn, endColumn }) =>
        !ranges.some(
          (each) =>
            each.startRow <= from &&
            from <= each.endRow &&
            each.startColumn <= endColumn &&
            startColumn <= each.endColumn,
        ),
    );
}
