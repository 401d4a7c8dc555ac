import type { AllowedList, AllowedNumbers, Validation } from "../../sheet/extras";
import { whyNotInline } from "../port-extras";
import { addressBlocks } from "./address-blocks";
import type { ExtraStep, KindSteps } from "./extra-step";
import { BYTES_A_CALL } from "./outbox";

/** Excel keeps the items of a list as one text, commas between them, and that no longer than this. */
const LONGEST_LIST = 255;

/** Excel shows no longer messages. */
const LONGEST_MESSAGE = 255;

/** Below every number that a cell holds. */
const LEAST_NUMBER = -1e300;

/** The writes that bound what may be typed into cells. */
export function validationSteps(sheet: string, validations: readonly Validation[]): KindSteps {
  const leftOut: string[] = [];
  const steps = validations.flatMap((validation): ExtraStep[] => {
    const why = validation.allow.kind === "list" ? whyNoList(validation.allow) : undefined;
    if (why === undefined) return stepsOf(sheet, validation);
    leftOut.push(why);
    return [];
  });
  return { steps, leftOut };
}

function whyNoList({ items }: AllowedList): string | undefined {
  if (items.join(",").length > LONGEST_LIST) return `选项连起来超过 ${LONGEST_LIST} 个字符，Excel 存不下`;
  return whyNotInline(items);
}

function stepsOf(sheet: string, { areas, allow, message, isStrict }: Validation): ExtraStep[] {
  return addressBlocks(areas).map((addresses) => ({
    bytes: addresses.length + 3 * BYTES_A_CALL,
    lay(sheetNamed) {
      const { dataValidation } = sheetNamed(sheet).getRanges(addresses);
      dataValidation.rule = allow.kind === "list" ? listRule(allow) : numberRule(allow);
      dataValidation.errorAlert = {
        title: "请核对",
        message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message,
        showAlert: true,
        style: isStrict ? "Stop" : "Warning",
      };
    },
  }));
}

function listRule({ items }: AllowedList): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source: items.join(",") } };
}

function numberRule({ least, most }: AllowedNumbers): Excel.DataValidationRule {
  if (most === undefined)
    return { decimal: { formula1: least ?? LEAST_NUMBER, operator: "GreaterThanOrEqualTo" } };
  if (least === undefined) return { decimal: { formula1: most, operator: "LessThanOrEqualTo" } };
  return { decimal: { formula1: least, formula2: most, operator: "Between" } };
}
