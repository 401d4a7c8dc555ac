import { areaToA1 } from "../../sheet/address";
import type { AllowedList, AllowedNumbers, Validation } from "../../sheet/extras";
import { whyNotInline } from "../port-extras";
import { cellText } from "./escape";

/** Markup for one kind of extras, "" where there is none, and why things were left out, a reason each. */
export interface ExtraMarkup {
  readonly markup: string;
  readonly leftOut: readonly string[];
}

/** Files keep the items of a list as one text, commas between them, and that no longer than this. */
const LONGEST_LIST = 255;

/** Programs show no longer messages, and refuse a file that has one. */
const LONGEST_MESSAGE = 255;

/** Below every number that a cell holds. */
const LEAST_NUMBER = -1e300;

/** The <dataValidations> of a sheet. */
export function validationsMarkup(validations: readonly Validation[]): ExtraMarkup {
  const leftOut: string[] = [];
  const items: string[] = [];
  for (const validation of validations) {
    const why = validation.allow.kind === "list" ? whyNoList(validation.allow) : undefined;
    if (why !== undefined) leftOut.push(why);
    else if (validation.areas.length > 0) items.push(itemMarkup(validation));
  }
  if (items.length === 0) return { markup: "", leftOut };
  const markup = `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
  return { markup, leftOut };
}

function whyNoList({ items }: AllowedList): string | undefined {
  if (items.join(",").length > LONGEST_LIST) return `选项连起来超过 ${LONGEST_LIST} 个字符，文件里存不下`;
  return whyNotInline(items);
}

function itemMarkup({ areas, allow, message, isStrict }: Validation): string {
  const shown = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message;
  const style = isStrict ? "" : ' errorStyle="warning"';
  const rule = allow.kind === "list" ? listRule(allow) : numberRule(allow);
  return (
    `<dataValidation type="${rule.type}"${style}${rule.operator} allowBlank="1" showErrorMessage="1"` +
    ` errorTitle="请核对" error="${cellText(shown)}" sqref="${areas.map(areaToA1).join(" ")}">` +
    `${rule.formulas}</dataValidation>`
  );
}

interface RuleMarkup {
  readonly type: string;
  readonly operator: string;
  readonly formulas: string;
}

function listRule({ items }: AllowedList): RuleMarkup {
  const text = `"${items.join(",").replaceAll('"', '""')}"`;
  return { type: "list", operator: "", formulas: `<formula1>${cellText(text)}</formula1>` };
}

function numberRule({ least, most }: AllowedNumbers): RuleMarkup {
  const one = (operator: string, bound: number): RuleMarkup => ({
    type: "decimal",
    operator: ` operator="${operator}"`,
    formulas: `<formula1>${bound}</formula1>`,
  });
  if (most === undefined) return one("greaterThanOrEqual", least ?? LEAST_NUMBER);
  if (least === undefined) return one("lessThanOrEqual", most);
  const formulas = `<formula1>${least}</formula1><formula2>${most}</formula2>`;
  return { type: "decimal", operator: "", formulas };
}
