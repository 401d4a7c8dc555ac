import { strToU8, zipSync } from "fflate";
import {
  readXlsx,
  type XlsxLimits,
  type XlsxSheet,
  type XlsxWorkbook,
} from "../../../src/hosts/xlsx/read-workbook";
import type { Problem } from "../../../src/sheet/result";
import type { CellValue } from "../../../src/sheet/snapshot";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a package by path; undefined leaves one out. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The parts of a workbook with one sheet, 表一, whose <worksheet> holds `body`. */
export function parts(body: string, more: Parts = {}): Parts {
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="表一" sheetId="1" r:id="r0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
      ["theme", "theme/theme1.xml"],
    ),
    "xl/worksheets/sheet1.xml": worksheet(body),
    ...more,
  };
}

/** A worksheet part. */
export function worksheet(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${body}</worksheet>`;
}

/** A .rels part; ids are r0, r1 … in this order. */
export function relationships(...links: readonly (readonly [kind: string, target: string])[]): string {
  const items = links.map(
    ([kind, target], at) => `<Relationship Id="r${at}" Type="${LINKS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join("")}</Relationships>`;
}

/** A style part with these sections. */
export function styleSheet(sections: string): string {
  return `<styleSheet xmlns="${MAIN}">${sections}</styleSheet>`;
}

/** Zips parts into the bytes of a file. */
export function zip(files: Parts): Uint8Array {
  const written = Object.entries(files).filter(
    (file): file is [string, string | Uint8Array] => file[1] !== undefined,
  );
  return zipSync(
    Object.fromEntries(
      written.map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** Reads parts that make a sound workbook. */
export function read(files: Parts): XlsxWorkbook {
  const result = readXlsx("测试.xlsx", zip(files));
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.detail ?? ""}`);
  return result.value;
}

/** Reads the one sheet whose <worksheet> holds `body`. */
export function readSheet(body: string, more: Parts = {}): XlsxSheet {
  return read(parts(body, more)).sheets[0]!;
}

/** The values of one row of cells, given as the XML of its <c> elements. */
export function readCells(cells: string, more: Parts = {}): readonly CellValue[] {
  return readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, more).snapshot.values[0] ?? [];
}

/** The problem that keeps these bytes from being read. */
export function problemOf(bytes: Uint8Array, name = "测试.xlsx", limits: Partial<XlsxLimits> = {}): Problem {
  const result = readXlsx(name, bytes, limits);
  if (result.ok) throw new Error("was read");
  return result.problem;
}
