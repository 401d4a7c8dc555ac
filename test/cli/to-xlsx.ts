import { toA1 } from "../../src/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { parts, relationships, worksheet, zip } from "../hosts/xlsx/package";

/** A workbook as the bytes of a file, its values only. */
export function toXlsx({ sheets }: WorkbookSnapshot): Uint8Array {
  const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const sheetOf = ({ values, merges }: SheetSnapshot): string => {
    const rows = values.map((row, r) => {
      const cells = row.map((value, c) => {
        const at = toA1({ row: r, col: c });
        if (value === null) return "";
        if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
        return `<c r="${at}" t="inlineStr"><is><t>${escape(String(value))}</t></is></c>`;
      });
      return `<row r="${r + 1}">${cells.join("")}</row>`;
    });
    const areas = merges.map(
      ({ top, left, bottom, right }) =>
        `<mergeCell ref="${toA1({ row: top, col: left })}:${toA1({ row: bottom, col: right })}"/>`,
    );
    const merged = areas.length > 0 ? `<mergeCells>${areas.join("")}</mergeCells>` : "";
    return worksheet(`<sheetData>${rows.join("")}</sheetData>${merged}`);
  };
  const names = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const head = String(parts("")["xl/workbook.xml"]);
  return zip({
    ...parts(""),
    "xl/workbook.xml": head.replace(/<sheets>.*<\/sheets>/, `<sheets>${names.join("")}</sheets>`),
    "xl/_rels/workbook.xml.rels": relationships(
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
    ),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheet)])),
  });
}
