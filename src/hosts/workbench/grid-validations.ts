import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  ICommandService,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { deserializeListOptions, serializeListOptions } from "@univerjs/preset-sheets-core";
import {
  AddSheetDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import type { Cell } from "../../sheet/address";
import type { AllowedList, AllowedNumbers, Validation } from "../../sheet/extras";
import type { OpenSheet } from "./grid";

/** Bounds what may be typed into cells of a sheet, as part of the step for the user's undo that is under way. */
export function addValidations(sheet: OpenSheet, validations: readonly Validation[]): void {
  const commands = sheet.getInject().get(ICommandService);
  for (const validation of validations) {
    const target = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
    const params = { ...target, rule: ruleOf(validation) };
    const done = commands.syncExecuteCommand(AddSheetDataValidationCommand.id, params);
    if (!done) throw new Error(`Univer refused ${AddSheetDataValidationCommand.id}`);
  }
}

/** What may be typed into a cell, as the grid holds it. */
export function validationAt(sheet: OpenSheet, { row, col }: Cell): Omit<Validation, "areas"> | undefined {
  const model = sheet.getInject().get(SheetDataValidationModel);
  const unitId = sheet.getWorkbook().getUnitId();
  const rule = model.getRuleByLocation(unitId, sheet.getSheetId(), row, col);
  if (!rule) return undefined;
  const isStrict = rule.errorStyle === DataValidationErrorStyle.STOP;
  return { allow: allowOf(rule), message: rule.error ?? "", isStrict };
}

function ruleOf({ areas, allow, message, isStrict }: Validation): ISheetDataValidationRule {
  return {
    uid: generateRandomId(),
    ranges: areas.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    allowBlank: true,
    showErrorMessage: true,
    error: message,
    errorStyle: isStrict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    ...(allow.kind === "list" ? listOf(allow) : numbersOf(allow)),
  };
}

type Criteria = Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2" | "renderMode">;

function listOf({ items }: AllowedList): Criteria {
  return {
    type: DataValidationType.LIST,
    formula1: serializeListOptions([...items]),
    renderMode: DataValidationRenderMode.ARROW,
  };
}

/** Without an operator every number is allowed. */
function numbersOf({ least, most }: AllowedNumbers): Criteria {
  const type = DataValidationType.DECIMAL;
  if (least === undefined && most === undefined) return { type };
  if (most === undefined)
    return { type, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: String(least) };
  if (least === undefined)
    return { type, operator: DataValidationOperator.LESS_THAN_OR_EQUAL, formula1: String(most) };
  return { type, operator: DataValidationOperator.BETWEEN, formula1: String(least), formula2: String(most) };
}

function allowOf({ type, operator, formula1 = "", formula2 }: ISheetDataValidationRule): Validation["allow"] {
  if (type === DataValidationType.LIST) return { kind: "list", items: deserializeListOptions(formula1) };
  if (operator === DataValidationOperator.BETWEEN)
    return { kind: "number", least: Number(formula1), most: Number(formula2) };
  if (operator === DataValidationOperator.LESS_THAN_OR_EQUAL)
    return { kind: "number", most: Number(formula1) };
  return operator === undefined ? { kind: "number" } : { kind: "number", least: Number(formula1) };
}
