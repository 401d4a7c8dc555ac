import { CommandType, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import type { Grid } from "./grid";

/**
 * What mutations do that is somebody's work: to cells, rows and columns, sheets, styles and notes. Marks follow from a
 * check, which the pane may do by itself.
 */
const TOLD: ReadonlySet<string> = new Set(
  [
    "set-range-values",
    "move-range",
    "reorder-range",
    "add-worksheet-merge",
    "remove-worksheet-merge",
    "insert-row",
    "insert-col",
    "remove-rows",
    "remove-col",
    "move-rows",
    "move-columns",
    "set-row-data",
    "set-col-data",
    "set-row-hidden",
    "set-row-visible",
    "set-col-hidden",
    "set-col-visible",
    "set-worksheet-row-height",
    "set-worksheet-col-width",
    "set.numfmt",
    "remove.numfmt",
    "insert-sheet",
    "remove-sheet",
    "set-worksheet-name",
    "set-worksheet-order",
    "set-worksheet-hidden",
    "update-note",
    "remove-note",
  ].map((mutation) => `sheet.mutation.${mutation}`),
);

/**
 * Calls the listener whenever the open workbook has become another than it was, by the user's hand or by ours; not for
 * values that follow from formulas.
 */
export function onChanged({ api, workbook }: Grid, listener: () => void): void {
  api.onCommandExecuted((command: ICommandInfo, options?: IExecutionOptions) => {
    const { unitId }: { unitId?: string } = command.params ?? {};
    if (command.type !== CommandType.MUTATION || options?.fromFormula) return;
    if (unitId === workbook()?.getId() && TOLD.has(command.id)) listener();
  });
}
