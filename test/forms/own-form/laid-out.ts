import { areaToA1 } from "../../../src/sheet/address";
import { displayText } from "../../../src/sheet/display";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";

/** What a person sees of a sheet: the text of each cell, and what is merged. Notation is evened out: 25% is 25.00, ———— is nothing. */
export function laidOut({ values, numberFormats, merges }: SheetSnapshot): unknown {
  return {
    texts: values.map((row, at) =>
      row.map((value, col) => evened(displayText(value, numberFormats[at]?.[col] ?? "General"))),
    ),
    merges: merges.map(areaToA1).sort(),
  };
}

function evened(text: string): string {
  if (/^[-—]+$/.test(text)) return "";
  const figure = /^([\d,]+(?:\.\d+)?)(?:%|万元)?$/.exec(text)?.[1];
  return figure === undefined ? text : String(Number(figure.replace(/,/g, "")));
}
