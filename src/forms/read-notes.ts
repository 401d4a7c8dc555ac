import type { Field } from "../model/field";
import type { Region } from "./regions";
import { refOn, type Token, type TokenSheet } from "./tokens";

const PREFIX = /^(?:备?注\s*\d*|说明)\s*[:：]\s*/;

/** “我部门2021年无政府采购预算”: a sentence that stands where lines would. */
const NOTHING = /空表|^[本我该](?:部门|单位)[^，。；]{0,20}(?:无|没有|未安排|不涉及)/;

/** Notes of a table, with the tokens they stand in. */
export interface NotesReading {
  readonly field: Field<readonly string[]>;
  readonly tokens: readonly Token[];
}

/** Whether a text is a note to its table: “注：…”, “本部门无政府采购预算，空表列示。” */
export function isNote({ text }: Token): boolean {
  return PREFIX.test(text) || NOTHING.test(text);
}

/** Reads the notes that stand between a table's title and its header, or below its body. */
export function readNotes(sheet: TokenSheet, region: Region): NotesReading {
  const rows = [...rowsBetween(region.top, region.header), ...rowsBetween(region.end, region.foot)];
  const tokens = rows.flatMap((row) => sheet.row(row).filter(isNote));
  const [first] = tokens;
  if (!first) {
    const at = refOn(sheet, { row: region.foot, col: sheet.row(region.header)[0]?.col ?? 0 });
    return { field: { state: "blank", label: "注", at }, tokens };
  }
  const value = tokens.map(({ text }) => text.replace(PREFIX, ""));
  const text = tokens.map((token) => token.text).join("\n");
  return {
    field: { state: "given", label: "注", kept: "text", at: refOn(sheet, first), text, value },
    tokens,
  };
}

function rowsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
