import type { Document } from "../../model/documents";
import { cellKey, type CellRef } from "../../sheet/address";

/** The text of a cell as typed, "" for a blank one; undefined where no table says anything of it. */
export type TextAt = (at: CellRef) => string | undefined;

/** Knows the texts of the cells that tables were read from; they are gathered once the first is asked for. */
export function cellTexts(documents: readonly Document[]): TextAt {
  let texts: Map<string, string> | undefined;
  return (at) => {
    texts ??= gather(documents, new Map());
    return texts.get(cellKey(at));
  };
}

/** Whatever stands in a cell says where and what, in tables of every kind: so no kind need be known here. */
function gather(value: unknown, texts: Map<string, string>): Map<string, string> {
  if (typeof value !== "object" || value === null) return texts;
  if ("at" in value && isCell(value.at)) {
    const key = cellKey(value.at);
    if ("text" in value && typeof value.text === "string") texts.set(key, value.text);
    else if (!texts.has(key)) texts.set(key, "");
    return texts;
  }
  for (const part of Object.values(value)) gather(part, texts);
  return texts;
}

function isCell(at: unknown): at is CellRef {
  return typeof at === "object" && at !== null && "sheet" in at && "row" in at && "col" in at;
}
