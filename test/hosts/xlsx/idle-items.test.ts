import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { usesOf } from "../../../src/hosts/xlsx/sheet-uses";
import { addSheet, removeSheet } from "../../../src/hosts/xlsx/whole-sheets";
import { REVIEW_LIST } from "../../../src/reports/review-sheet";
import { newListSheet } from "../../../src/forms/write-list";
import { parts, relationships, styleSheet, zip } from "./package";
import { bytesOf, differingParts, partText, WORKBOOKS } from "./saved-parts";

const LINE = {
  problem: "错误：甲。乙",
  place: "表一!A1",
  basis: "某某办法",
  decision: "待处理",
  reason: "",
  by: "",
  date: "2026-11-21",
  fingerprint: "0123456789abcdef",
};

test.each(WORKBOOKS)("%s is as before once a sheet that was added has been saved and taken out", (path) => {
  const file = bytesOf(path);
  const read = readXlsx(path, file);
  if (!read.ok) throw new Error(read.problem.message);
  const sheet = newListSheet(read.value.snapshot, REVIEW_LIST, [LINE]);
  const draft = draftPackage(file);
  addSheet(draft, sheet);
  const after = draft.save();
  const again = draftPackage(after);
  removeSheet(again, sheet.snapshot.name);
  const [, ...odd] = ODD.find(([name]) => path.endsWith(name!)) ?? [""];
  expect(differingParts(again.save(), file)).toEqual(odd);
});

/** What of files that programs would not write stays, all the same of no harm. */
const ODD: readonly (readonly string[])[] = [
  // Its count of texts is wrong, and right afterwards.
  ["odd-loose-strings.xlsx", "xl/sharedStrings.xml"],
  // A comment in a cell could hide which text it has.
  ["odd-loose-xml.xlsx", "xl/sharedStrings.xml"],
  // It has one fill where programs count on two.
  ["odd-thin-styles.xlsx", "xl/styles.xml"],
];

const SHEET2 = "xl/worksheets/sheet2.xml";
const XF = (font: number) => `<xf fontId="${font}" fillId="0" borderId="0" numFmtId="0"/>`;

/** Two sheets; the second, which is to go, has style 2 and the texts 1 and 2. */
function twoSheets(first: string, more = ""): Uint8Array {
  const head = String(parts("")["xl/workbook.xml"]);
  return zip({
    ...parts(`<sheetData>${first}</sheetData>`),
    "xl/workbook.xml": head.replace("</sheets>", '<sheet name="表二" sheetId="2" r:id="r1"/></sheets>'),
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    [SHEET2]: `<worksheet><sheetData><row r="1"><c r="A1" s="2" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row></sheetData></worksheet>`,
    "xl/styles.xml": styleSheet(
      `<fonts count="3"><font/><font><b/></font><font><i/></font></fonts><cellXfs count="3">${XF(0)}${XF(1)}${XF(2)}</cellXfs>${more}`,
    ),
    "xl/sharedStrings.xml":
      '<sst count="3" uniqueCount="3"><si><t>一</t></si><si><t>二</t></si><si><t>三</t></si></sst>',
  });
}

function withoutSecond(file: Uint8Array): { styles: string; texts: string } {
  const draft = draftPackage(file);
  removeSheet(draft, "表二");
  const after = draft.save();
  return { styles: partText(after, "xl/styles.xml"), texts: partText(after, "xl/sharedStrings.xml") };
}

test("what only the sheet used goes from the end of each list", () => {
  const { styles, texts } = withoutSecond(twoSheets('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'));
  expect(styles).toContain(
    `<fonts count="2"><font/><font><b/></font></fonts><cellXfs count="2">${XF(0)}${XF(1)}</cellXfs>`,
  );
  expect(texts).toBe('<sst count="1" uniqueCount="1"><si><t>一</t></si></sst>');
});

test.each([
  ["a cell", '<row r="1"><c r="A1" s="2"/></row>'],
  ["a row", '<row r="1" s = "2" customFormat="1"/>'],
])("a style that %s still has stays, with its font", (_, first) => {
  const { styles } = withoutSecond(twoSheets(first));
  expect(styles).toContain('<fonts count="3">');
  expect(styles).toContain('<cellXfs count="3">');
});

test("a font that another kind of style has stays", () => {
  const { styles } = withoutSecond(twoSheets("", `<cellStyleXfs count="1">${XF(2)}</cellStyleXfs>`));
  expect(styles).toContain('<fonts count="3">');
  expect(styles).toContain('<cellXfs count="2">');
});

test("a text that another sheet has stays, and all before it", () => {
  const { texts } = withoutSecond(twoSheets("<row r='1'><c r='A1' t='s'><f>B1</f><v> 2 </v></c></row>"));
  expect(texts).toBe(
    '<sst count="1" uniqueCount="3"><si><t>一</t></si><si><t>二</t></si><si><t>三</t></si></sst>',
  );
});

test("where a cell hides which text it has, no text goes", () => {
  const hidden = '<row r="1"><c r="A1" t="s"><!-- 注 --><v>2</v></c></row>';
  expect(usesOf([hidden])).toMatchObject({ isUnsure: true });
  expect(withoutSecond(twoSheets(hidden)).texts).toContain('uniqueCount="3"');
});
