import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { LookChange } from "../../../src/hosts/xlsx/changed-style";
import { findParts } from "../../../src/hosts/xlsx/book-parts";
import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { readPackage } from "../../../src/hosts/xlsx/read-workbook";
import { restyle } from "../../../src/hosts/xlsx/restyle";
import { parts, relationships, styleSheet, zip } from "./package";

const STYLES = styleSheet(
  `<fonts count="1"><font><b/><shadow/><sz val="12"/><color theme="1"/><name val="仿宋"/><family val="3"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/></border></borders>` +
    `<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="4" fontId="0" quotePrefix="1"><alignment horizontal="left" indent="2"/><protection locked="0"/></xf></cellXfs>`,
);

function restyled(body: string, a1: { row: number; col: number }, change: LookChange) {
  const file = zip(
    parts(body, {
      "xl/styles.xml": STYLES,
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ),
    }),
  );
  const draft = draftPackage(file);
  restyle(draft, findParts(draft.pack).sheets[0]!, [{ at: a1, change }]);
  const written = unzipSync(draft.save());
  const { snapshot, look } = readPackage("甲", draft.pack).sheets[0]!;
  return {
    sheet: strFromU8(written["xl/worksheets/sheet1.xml"]!),
    styles: strFromU8(written["xl/styles.xml"]!),
    look: look.looks[look.cells[a1.row]![a1.col]!],
    format: snapshot.numberFormats[a1.row]![a1.col],
  };
}

const BODY = `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="C1"><v>3</v></c></row></sheetData>`;

test("only what changed of a look becomes otherwise, behind the styles that are there", () => {
  const { sheet, styles, look, format } = restyled(
    BODY,
    { row: 0, col: 0 },
    { font: { italic: true, fontSize: 14, fontName: "仿宋" } },
  );
  expect(sheet).toContain('<c r="A1" s="2"><v>1</v></c><c r="C1"><v>3</v></c>');
  expect(styles).toContain(
    '<font><i/><shadow/><sz val="14"/><name val="仿宋"/><family val="3"/></font></fonts>',
  );
  expect(styles).toContain(
    '<xf applyFont="1" numFmtId="4" fontId="1" quotePrefix="1"><alignment horizontal="left" indent="2"/><protection locked="0"/></xf></cellXfs>',
  );
  expect(look).toEqual({ italic: true, fontSize: 14, fontName: "仿宋", horizontal: "left" });
  expect(format).toBe("#,##0.00");
});

test("fills, borders, alignment and formats are put on, and taken off", () => {
  const change: LookChange = {
    fill: { fill: "FFFF00" },
    borders: { borders: { top: { style: "thin", color: "FF0000" } } },
    alignment: { vertical: "center", wrap: true },
    numberFormat: "0.000",
  };
  const { styles, look, format } = restyled(BODY, { row: 0, col: 0 }, change);
  expect(look).toMatchObject({
    fill: "FFFF00",
    borders: { top: { style: "thin", color: "FF0000" } },
    vertical: "center",
    wrap: true,
  });
  expect(look).not.toHaveProperty("horizontal");
  expect(format).toBe("0.000");
  expect(styles).toContain('indent="2"');
  const off = restyled(
    BODY,
    { row: 0, col: 2 },
    { fill: {}, borders: {}, alignment: { horizontal: "right" }, numberFormat: "General" },
  );
  expect(off.look).toMatchObject({ bold: true, horizontal: "right" });
  expect(off.look).not.toHaveProperty("fill");
});

test("cells and rows that are not there are made", () => {
  expect(restyled(BODY, { row: 0, col: 1 }, { fill: { fill: "FFFF00" } }).sheet).toContain(
    '</c><c r="B1" s="2"/><c r="C1">',
  );
  expect(restyled(BODY, { row: 4, col: 1 }, { fill: { fill: "FFFF00" } }).sheet).toContain(
    '<row r="5"><c r="B5" s="2"/></row></sheetData>',
  );
});

test("cells of a published workbook that look otherwise leave all others as they were", () => {
  const draft = draftPackage(new Uint8Array(readFileSync("assets/samples/昌黎县2023.xlsx")));
  const before = readPackage("昌黎", draft.pack).sheets[3]!;
  const sheet = findParts(draft.pack).sheets[3]!;
  restyle(draft, sheet, [{ at: { row: 3, col: 1 }, change: { fill: { fill: "00FF00" } } }]);
  const after = readPackage("昌黎", draft.pack).sheets[3]!;
  expect(after.snapshot).toEqual(before.snapshot);
  const looks = (each: typeof before) =>
    each.look.cells.map((row) => row.map((index) => each.look.looks[index]));
  const expected = looks(before);
  expected[3]![1] = { ...expected[3]![1]!, fill: "00FF00" };
  expect(looks(after)).toEqual(expected);
});
