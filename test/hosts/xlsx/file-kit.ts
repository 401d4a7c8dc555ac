import { strFromU8, unzipSync } from "fflate";
import { openXlsx, type XlsxFile } from "../../../src/hosts/xlsx/xlsx-host";
import { parseA1 } from "../../../src/sheet/address";
import type { AppliedEdit, CellContent, CellEdit } from "../../../src/sheet/edit";
import type { Result } from "../../../src/sheet/result";
import { formulaAt, valueAt } from "../../../src/sheet/snapshot";
import { parts, relationships, worksheet, zip, type Parts } from "./package";

/** The part of 表一. */
export const SHEET = "xl/worksheets/sheet1.xml";

/** A file with one sheet, 表一, whose <sheetData> holds `rows`. */
export function open(rows: string, more: Parts = {}): XlsxFile {
  return opened(zip(parts(`<sheetData>${rows}</sheetData>`, more)));
}

/** A file whose sheets hold these rows, by their names. */
export function openSheets(sheets: Readonly<Record<string, string>>, more: Parts = {}): XlsxFile {
  const names = Object.keys(sheets);
  const tabs = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join("");
  const part = (at: number): string => `worksheets/sheet${at + 1}.xml`;
  return opened(
    zip(
      parts("", {
        "xl/workbook.xml": `<workbook xmlns:r="x"><sheets>${tabs}</sheets><calcPr calcId="1"/><extLst/></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships(
          ...names.map((_, at) => ["worksheet", part(at)] as const),
          ["calcChain", "calcChain.xml"],
        ),
        ...Object.fromEntries(
          names.map((name, at) => [`xl/${part(at)}`, worksheet(`<sheetData>${sheets[name]}</sheetData>`)]),
        ),
        ...more,
      }),
    ),
  );
}

/** The file in these bytes. */
export function opened(bytes: Uint8Array): XlsxFile {
  return value(openXlsx("测试.xlsx", bytes));
}

/** What was made, or a failing test with what the user would have read. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.detail ?? ""}`);
  return result.value;
}

/** What a cell holds in the file as it would be saved, read by itself. */
export function cell(file: XlsxFile, a1: string, sheet = "表一"): CellContent {
  return contentAt(opened(file.save()), a1, sheet);
}

/** The value that a cell shows in the file as it would be saved. */
export function shown(file: XlsxFile, a1: string, sheet = "表一"): unknown {
  const found = opened(file.save())
    .workbook()
    .snapshot.sheets.find(({ name }) => name === sheet)!;
  return valueAt(found, parseA1(a1)!);
}

/** A change of a cell from what it holds. */
export function change(file: XlsxFile, a1: string, content: CellContent, sheet = "表一"): CellEdit {
  return { at: { sheet, ...parseA1(a1)! }, expected: contentAt(file, a1, sheet), content };
}

/** Writes into cells of a sheet. */
export async function write(
  file: XlsxFile,
  cells: Readonly<Record<string, CellContent>>,
  sheet = "表一",
): Promise<AppliedEdit> {
  const edits = Object.entries(cells).map(([a1, content]) => change(file, a1, content, sheet));
  return value(await file.apply({ title: "改", cells: edits }));
}

/** The text of a part as it would be saved. */
export function text(file: XlsxFile, path = SHEET): string {
  return strFromU8(unzipSync(file.save())[path]!);
}

/** What <sheetData> holds now. */
export function rows(file: XlsxFile, path = SHEET): string {
  return /<(?:\w+:)?sheetData>(.*)<\/(?:\w+:)?sheetData>/s.exec(text(file, path))?.[1] ?? "";
}

function contentAt(file: XlsxFile, a1: string, sheet: string): CellContent {
  const found = file.workbook().snapshot.sheets.find(({ name }) => name === sheet)!;
  const formula = formulaAt(found, parseA1(a1)!);
  return formula === null ? { value: valueAt(found, parseA1(a1)!) } : { formula };
}
