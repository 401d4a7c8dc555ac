import { columnName } from "../../sheet/address";
import type { PrintSetup } from "../../sheet/extras";
import { absoluteArea, quotedSheet } from "./quoted";

/** Children of <worksheet> that say how it is printed, by name. */
export function printPieces(print: PrintSetup): readonly (readonly [name: string, markup: string])[] {
  const { paper, isLandscape, fitsWidth, isCentred } = print;
  const fits = fitsWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  const turned = isLandscape ? "landscape" : "portrait";
  const pieces: [string, string][] = [
    [
      "pageMargins",
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    ],
    ["pageSetup", `<pageSetup paperSize="${PAPERS[paper]}"${fits} orientation="${turned}"/>`],
  ];
  if (fitsWidth) pieces.push(["sheetPr", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>']);
  if (isCentred) pieces.push(["printOptions", '<printOptions horizontalCentered="1"/>']);
  return pieces;
}

/** The numbers of paper sizes (ECMA-376 18.3.1.63). */
const PAPERS = { A3: 8, A4: 9 } as const;

/** The names that say what of a sheet is printed and which rows and columns are repeated, with what they refer to. */
export function printNames(
  sheet: string,
  { area, titleRows, titleColumns }: PrintSetup,
): readonly (readonly [name: string, reference: string])[] {
  const names: [string, string][] = [];
  const of = quotedSheet(sheet);
  if (area) names.push(["_xlnm.Print_Area", `${of}!${absoluteArea(area)}`]);
  const titles = [
    ...(titleColumns ? [`${of}!$${columnName(titleColumns.from)}:$${columnName(titleColumns.to)}`] : []),
    ...(titleRows ? [`${of}!$${titleRows.from + 1}:$${titleRows.to + 1}`] : []),
  ];
  if (titles.length > 0) names.push(["_xlnm.Print_Titles", titles.join(",")]);
  return names;
}
