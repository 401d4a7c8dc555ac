import { BooleanNumber } from "@univerjs/core";
import type { OpenSheet } from "./grid";
import { toHex } from "./style-look";

/** How a cell is shown, as far as tests ask. Colours as RRGGBB, undefined where there is no fill. */
export interface ShownFormat {
  readonly fill: string | undefined;
  readonly bold: boolean;
  readonly numberFormat: string;
}

/** How a cell is shown, conditional formats included. */
export function formatOf(sheet: OpenSheet, a1: string): ShownFormat {
  const range = sheet.getRange(a1);
  const style = sheet.getSheet().getComposedCellStyle(range.getRow(), range.getColumn());
  return {
    fill: toHex(style.bg?.rgb),
    bold: style.bl === BooleanNumber.TRUE,
    numberFormat: style.n?.pattern ?? "General",
  };
}

/** Adds a conditional format as a user does, over a range, and answers with its id. */
export function addFormat(sheet: OpenSheet, a1: string, formula: string, fill: string): string {
  const rule = sheet
    .newConditionalFormattingRule()
    .whenFormulaSatisfied(formula)
    .setBackground(`#${fill}`)
    .setRanges([sheet.getRange(a1).getRange()])
    .build();
  sheet.addConditionalFormattingRule(rule);
  return rule.cfId;
}
