import { newCellReader, type CellContext, type WrittenCell } from "./cell-reader";
import { newRun, readRun } from "./cell-runs";
import { checkLength, spendMerge, type Spread } from "./cells";
import { skipSpace } from "./byte-marks";
import { plainCells } from "./plain-cells";
import { takeNextRow } from "./plain-rows";
import {
  newSheetFrame,
  takeColumn,
  takeMerge,
  takeProtection,
  takeRow,
  type SheetFrame,
} from "./sheet-frame";
import type { SheetCells } from "./sheet-cells";
import { keepSpace, unescapeText } from "./text";
import { parseXml, type XmlAttributes, type XmlSource } from "./xml";

/** One worksheet part as read, before it is laid out. */
export interface WorksheetPart {
  readonly cells: SheetCells;
  readonly spreads: readonly Spread[];
  readonly frame: SheetFrame;
}

const NONE: XmlAttributes = {};

/** Reads a worksheet part in one pass. */
export function readWorksheet(source: XmlSource, context: CellContext): WorksheetPart {
  const reader = newCellReader(source.where, context);
  const { sharedStrings, texts, date1904 } = context;
  const takeCell = plainCells({ reader, texts, sharedStrings, date1904 });
  const cellRun = newRun();
  const frame = newSheetFrame();
  const written = newWrittenCell();
  let inData = false;
  let inRow = false;
  let inCell = false;
  // The <v>, <f> or <t> that is being read; undefined between them.
  let text: string | undefined;
  let textAttributes = NONE;

  const openCell = ({ r, s, t }: XmlAttributes): void => {
    inCell = true;
    written.ref = r;
    written.style = s;
    written.type = t;
    written.value = written.inline = written.formula = undefined;
  };

  const openRow = (r: string | number | undefined, attributes: XmlAttributes): void =>
    takeRow(frame, reader.row(r), attributes);

  const openInData = (name: string, attributes: XmlAttributes): void => {
    if (inCell) {
      if (name !== "v" && name !== "f" && name !== "t") return;
      text = "";
      textAttributes = attributes;
    } else if (name === "c") openCell(attributes);
    else if (name === "row") {
      inRow = true;
      openRow(attributes["r"], attributes);
    }
  };

  const closeInCell = (name: string): void => {
    if (name === "c") {
      inCell = false;
      reader.cell(written);
    }
    if (text === undefined) return;
    if (name === "v") written.value = text;
    else if (name === "t") {
      written.inline = (written.inline ?? "") + unescapeText(keepSpace(text, textAttributes));
      checkLength(written.inline.length, context.budget, source.where);
    } else if (name === "f") {
      written.formula = text;
      written.formulaAttributes = textAttributes;
    }
    text = undefined;
  };

  const takeRun = (bytes: Uint8Array, at: number): number => {
    const next = readRun(bytes, at, sharedStrings, reader.room, cellRun);
    if (next > at) reader.run(cellRun);
    return next;
  };

  /** As many plain cells and rows as follow one another, which are nearly all of a large sheet. */
  const takePlain = (bytes: Uint8Array, from: number): number => {
    let at = from;
    for (;;) {
      const place = skipSpace(bytes, at);
      let next = takeRun(bytes, place);
      if (next === place) next = takeCell(bytes, place);
      if (next === place) next = takeNextRow(bytes, place, openRow);
      if (next === place) return at;
      at = next;
    }
  };

  parseXml(source, {
    open: (name, attributes) => {
      if (inData) openInData(name, attributes);
      else if (name === "sheetData") inData = true;
      else if (name === "col") takeColumn(frame, attributes);
      else if (name === "sheetProtection") takeProtection(frame, attributes);
      else if (name === "mergeCell") {
        spendMerge(context.budget, source.where);
        takeMerge(frame, attributes);
      }
    },
    text: (piece) => {
      if (text !== undefined) text = text === "" ? piece : text + piece;
    },
    close: (name) => {
      if (inCell) closeInCell(name);
      else if (name === "row") inRow = false;
      else if (name === "sheetData") inData = false;
    },
    shortcut: (bytes, at) => (inRow && !inCell ? takePlain(bytes, at) : at),
  });
  return { ...reader.finish(), frame };
}

function newWrittenCell(): WrittenCell {
  return {
    ref: undefined,
    style: undefined,
    type: undefined,
    value: undefined,
    inline: undefined,
    formula: undefined,
    formulaAttributes: NONE,
  };
}
