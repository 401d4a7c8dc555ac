import type { CellLook } from "../../sheet/look";

const LINE = { style: "thin", color: "000000" };
const FONT: CellLook = { fontName: "宋体", fontSize: 11, vertical: "center" };
const BOXED: CellLook = {
  ...FONT,
  wrap: true,
  horizontal: "center",
  borders: { top: LINE, right: LINE, bottom: LINE, left: LINE },
};
const SUM: CellLook = { ...BOXED, bold: true, fill: "F2F2F2" };

/** The looks of the summary, the one of cells outside its frame first. */
export const LOOKS = {
  outside: {},
  title: { ...FONT, bold: true, fontSize: 16, horizontal: "center" },
  unit: { ...FONT, horizontal: "right" },
  head: { ...BOXED, bold: true, fill: "E7E6E6" },
  text: { ...BOXED, horizontal: "left" },
  link: { ...BOXED, horizontal: "left", underline: true, fontColor: "0563C1" },
  short: BOXED,
  figure: { ...BOXED, horizontal: "right", wrap: false },
  sumText: { ...SUM, horizontal: "left" },
  sumShort: { ...SUM, wrap: false },
  sumFigure: { ...SUM, horizontal: "right", wrap: false },
} as const satisfies Readonly<Record<string, CellLook>>;

export type LookName = keyof typeof LOOKS;
export const LOOK_NAMES = Object.keys(LOOKS) as LookName[];
