import type { NewSheet } from "../../sheet/edit";
import type { PrintSetup, Validation } from "../../sheet/extras";
import type { CellLook } from "../../sheet/look";
import type { CellValue } from "../../sheet/snapshot";
import { plainSheet } from "../../sheet/plain-sheet";
import { LONG_COLUMNS, LONG_KEYS, type LongKey } from "./columns";
import { freeSheetName } from "../sheet-name";
import { SIGNS } from "../target-columns";

/** The texts of a line. */
export type LongRow = Readonly<Record<LongKey, string>>;

/** What a 一行一指标 table is called. */
export const LONG_TITLE = "一行一指标";
const BORDER = { style: "thin", color: "808080" };
const BORDERS = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER };
const HEAD: CellLook = {
  bold: true,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  fill: "E7E6E6",
  borders: BORDERS,
};
const BODY: CellLook = { vertical: "center", wrap: true, borders: BORDERS };
const HEAD_HEIGHT = 24;
const PRINT: PrintSetup = {
  paper: "A4",
  isLandscape: true,
  fitsWidth: true,
  titleRows: { from: 0, to: 0 },
};

/** Lays out a 一行一指标 table: the labels in the first row, as systems take it in, and a line below for each row. */
export function longTableSheet(taken: Iterable<string>, rows: readonly LongRow[]): NewSheet {
  const labels = LONG_KEYS.map((key) => LONG_COLUMNS[key].label);
  const values: CellValue[][] = [
    labels,
    ...rows.map((row) => LONG_KEYS.map((key) => valueOf(key, row[key]))),
  ];
  return {
    snapshot: plainSheet({
      name: freeSheetName(taken, LONG_TITLE),
      values,
      numberFormats: values.map((row) => row.map((value) => (typeof value === "number" ? "General" : "@"))),
    }),
    look: {
      looks: [HEAD, BODY],
      cells: values.map((row, index) => row.map(() => Math.min(index, 1))),
      columnWidths: Object.fromEntries(LONG_KEYS.map((key, col) => [col, LONG_COLUMNS[key].width])),
      rowHeights: { 0: HEAD_HEIGHT },
    },
    extras: { validations: signsIn(rows.length), print: PRINT },
  };
}

/** A cell; 数值 is a number where it can be one and still say the same. */
function valueOf(key: LongKey, text: string): CellValue {
  if (key === "number" && text !== "" && String(Number(text)) === text) return Number(text);
  return text === "" ? null : text;
}

function signsIn(rows: number): Validation[] {
  if (rows === 0) return [];
  const col = LONG_KEYS.indexOf("sign");
  const areas = [{ top: 1, left: col, bottom: rows, right: col }];
  return [
    {
      areas,
      allow: { kind: "list", items: SIGNS },
      message: "符号是 ≥、≤、=、>、< 之一；指标值是文字的空着。",
      isStrict: false,
    },
  ];
}
