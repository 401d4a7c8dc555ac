import type { Mark, Severity } from "../../../src/sheet/mark";
import { parseA1 } from "../../../src/sheet/address";
import { draftPackage, type PackageDraft } from "../../../src/hosts/xlsx/draft";
import { removeMarks, setMarks } from "../../../src/hosts/xlsx/marks";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { PROTECTED } from "../../../src/hosts/port-refusals";
import * as pack from "./package";
import { relationships, styleSheet, worksheet, zip, type Parts } from "./package";
import { bytesOf, differingParts, partText, WORKBOOKS } from "./saved-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const OURS = '<formula>N("jixiao:mark:error")=0</formula>';
const DATA = "<sheetData/>";

/** The parts of a workbook with one sheet, and styles without formats for marks. */
function parts(body: string, more: Parts = {}): Parts {
  return pack.parts(body, { [STYLES]: styleSheet("<fonts/>"), ...more });
}

function mark(a1: string, severity: Severity, sheet = "表一"): Mark {
  return { at: { sheet, ...parseA1(a1)! }, severity };
}

function saved(archive: Uint8Array, change: (draft: PackageDraft) => void): Uint8Array {
  const draft = draftPackage(archive);
  change(draft);
  return draft.save();
}

function marked(archive: Uint8Array, ...marks: readonly Mark[]): Uint8Array {
  return saved(archive, (draft) => setMarks(draft, marks));
}

/** The one sheet with some markup behind its cells once our marks are taken away. */
function cleared(body: string): string {
  const text = partText(saved(zip(parts(DATA + body)), removeMarks), SHEET);
  return /<sheetData\/>(.*)<\/worksheet>/.exec(text)![1]!;
}

test("marks are conditional formats, one for each severity, over areas", () => {
  const file = zip(parts(`${DATA}<mergeCells><mergeCell ref="A1:D1"/></mergeCells><pageMargins/>`));
  const report = setMarks(draftPackage(file), []);
  expect(report).toEqual({ marked: 0, refused: [] });
  const marks = [mark("A1", "notice"), mark("B2", "error"), mark("B3", "error"), mark("D5", "error")];
  const after = marked(file, ...marks, mark("B2", "notice"));
  expect(partText(after, SHEET)).toContain(
    `<mergeCells><mergeCell ref="A1:D1"/></mergeCells>` +
      `<conditionalFormatting sqref="B2:B3 D5"><cfRule type="expression" dxfId="0" priority="1">${OURS}</cfRule></conditionalFormatting>` +
      `<conditionalFormatting sqref="A1:D1"><cfRule type="expression" dxfId="1" priority="2"><formula>N("jixiao:mark:notice")=0</formula></cfRule></conditionalFormatting>` +
      "<pageMargins/>",
  );
  expect(partText(after, STYLES)).toContain(
    '<dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
      '<dxf><fill><patternFill><bgColor rgb="FFDDEBF7"/></patternFill></fill></dxf>',
  );
});

test("sheets that are protected or not there take no marks, and the others do", () => {
  const locked = (attributes: string) => zip(parts(`${DATA}<sheetProtection ${attributes}/>`));
  const report = (file: Uint8Array) =>
    setMarks(draftPackage(file), [mark("A1", "error"), mark("A1", "error", "没有")]);
  const missing = { sheet: "没有", because: expect.stringContaining("没有") };
  const refused = { marked: 0, refused: [{ sheet: "表一", because: PROTECTED }, missing] };
  expect(report(locked('sheet="1"'))).toEqual(refused);
  expect(report(locked("password='83AF' sheet='true' objects='1'"))).toEqual(refused);
  expect(report(locked('sheet="0" objects="1"'))).toEqual({ marked: 1, refused: [missing] });
  expect(report(locked('sheet="1" formatCells="0"'))).toEqual({ marked: 1, refused: [missing] });
});

test.each(WORKBOOKS)("%s is as before once its marks are cleared", (path) => {
  const file = bytesOf(path);
  const read = readXlsx(path, file);
  if (!read.ok) throw new Error(read.problem.message);
  const severities: readonly Severity[] = ["error", "warning", "notice"];
  const marks = read.value.snapshot.sheets.flatMap(({ name }) =>
    ["A1", "B2", "B3", "C5", "G9"].map((a1, at) => mark(a1, severities[at % 3]!, name)),
  );
  const draft = draftPackage(file);
  const report = setMarks(draft, marks);
  const isRefused = new Set(report.refused.map(({ sheet }) => sheet));
  const isProtected = read.value.snapshot.sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
  expect([...isRefused].filter((name) => !isProtected.includes(name))).toEqual([]);
  expect(report.marked).toBe(marks.filter(({ at }) => !isRefused.has(at.sheet)).length);
  const after = draft.save();
  if (report.marked > 0) expect(differingParts(after, file)).not.toEqual([]);
  const again = readXlsx(path, after);
  expect(again.ok && again.value.snapshot).toEqual(read.value.snapshot);
  expect(differingParts(saved(after, removeMarks), file)).toEqual([]);
  expect(saved(after, (twice) => setMarks(twice, marks))).toBe(after);
  removeMarks(draft);
  expect(draft.save()).toBe(file);
});

test("marks come before the user's formats, which have their numbers back afterwards", () => {
  const users = (...priorities: readonly [number, number, number]) =>
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="${priorities[0]}"><formula>A1=1</formula></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="B1"><cfRule priority='${priorities[1]}' type="dataBar"/></conditionalFormatting>` +
    `NEW<extLst><ext uri="u"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="${priorities[2]}" id="i"><xm:f>A1=2</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const file = zip(parts(DATA + users(2, 1, 7).replace("NEW", "")));
  const after = marked(file, mark("A1", "error"), mark("A2", "warning"));
  const text = partText(after, SHEET).replace(
    /<conditionalFormatting sqref="A1"><cfRule[^>]*><formula>N.*A2.*?<\/conditionalFormatting>/,
    "NEW",
  );
  expect(text).toBe(worksheet(DATA + users(4, 3, 9)));
  expect(differingParts(saved(after, removeMarks), file)).toEqual([]);
});

test("numbers that a pivot table knows its formats by stay, and marks come behind them", () => {
  const users = `<conditionalFormatting pivot="1" sqref="A1"><cfRule type="expression" priority="3"><formula>A1=1</formula></cfRule></conditionalFormatting>`;
  const file = zip(parts(DATA + users));
  const after = marked(file, mark("A1", "error"));
  expect(partText(after, SHEET)).toContain(
    `${users}<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="4">`,
  );
  expect(differingParts(saved(after, removeMarks), file)).toEqual([]);
});

test.each([
  [
    "in quotes and blanks as other programs write them",
    `<conditionalFormatting sqref="A1"><cfRule priority="1" dxfId="3" type="expression"><formula> N( &quot;jixiao:mark:notice&quot; ) = 0 </formula></cfRule></conditionalFormatting>`,
    "",
  ],
  [
    "beside a rule of the user's in one element",
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2"><formula>A1&gt;1</formula></cfRule><cfRule type="expression" priority="1">${OURS}</cfRule></conditionalFormatting>`,
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>`,
  ],
  [
    "among others by number, whose order stays",
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule><cfRule type="expression" priority="2">${OURS}</cfRule></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="expression" priority="3"><formula>B1&gt;1</formula></cfRule></conditionalFormatting>`,
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="expression" priority="3"><formula>B1&gt;1</formula></cfRule></conditionalFormatting>`,
  ],
  [
    "split over several elements",
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1">${OURS}</cfRule></conditionalFormatting><x:conditionalFormatting sqref="B1"><x:cfRule type="expression" priority="2"><x:formula>N("jixiao:mark:error")=0</x:formula></x:cfRule></x:conditionalFormatting><pageMargins/>`,
    "<pageMargins/>",
  ],
  [
    "in an extension, with what held nothing else",
    `<extLst><ext uri="other"><a/></ext><ext uri="u"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1"><xm:f>N("jixiao:mark:error")=0</xm:f><x14:dxf/></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    `<extLst><ext uri="other"><a/></ext></extLst>`,
  ],
])("rules of ours go, %s", (_, body, expected) => {
  expect(cleared(body)).toBe(expected);
});

test.each([
  `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>N("jixiao:mark:error")=1</formula></cfRule></conditionalFormatting>`,
  `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1="jixiao:mark:error"</formula></cfRule></conditionalFormatting>`,
  `<conditionalFormatting sqref="A1"><cfRule type="containsText" text="jixiao:mark:error" priority="1">${OURS}</cfRule></conditionalFormatting>`,
  `<dataValidations count="1"><dataValidation type="custom" sqref="A1"><formula1>N("jixiao:mark:error")=0</formula1></dataValidation></dataValidations>`,
])("what only looks like a mark stays: %s", (body) => {
  expect(cleared(body)).toBe(body);
});

/** A package whose styles hold these formats, and whose sheet may use some of them. */
function withStyles(sections: string, body = DATA, more: Parts = {}): Uint8Array {
  return zip(parts(body, { [STYLES]: styleSheet(sections), ...more }));
}

const ERROR_STYLE =
  '<dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';

test.each([
  "<fonts/>",
  "<dxfs/>",
  "<dxfs />",
  '<dxfs count="0"/>',
  '<dxfs count="0"></dxfs>',
  '<dxfs count="0"> </dxfs>',
  '<dxfs count="1"><dxf><font/></dxf></dxfs><tableStyles/>',
  '<dxfs count="9"><dxf><font/></dxf><dxf/></dxfs>',
])("styles are as before once marks are cleared: %s", (sections) => {
  const file = withStyles(sections);
  const after = marked(file, mark("A1", "error"), mark("A2", "notice"), mark("A3", "warning"));
  expect(differingParts(after, file).sort()).toEqual([STYLES, SHEET]);
  const added = partText(after, STYLES).split("<dxf>").length;
  expect(added).toBe(partText(file, STYLES).split("<dxf>").length + 3);
  expect(differingParts(saved(after, removeMarks), file)).toEqual([]);
});

test("a format that is there already is used again, and stays while others need it or stand behind it", () => {
  const users = `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>`;
  const file = withStyles(`<dxfs count="1">${ERROR_STYLE}</dxfs>`, DATA + users);
  const after = marked(file, mark("A1", "error"));
  expect(differingParts(after, file)).toEqual([SHEET]);
  expect(differingParts(saved(after, removeMarks), file)).toEqual([]);
  const behind = withStyles(
    `<dxfs count="2">${ERROR_STYLE}<dxf><font/></dxf></dxfs>`,
    `${DATA}<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1">${OURS}</cfRule></conditionalFormatting>`,
  );
  expect(differingParts(saved(behind, removeMarks), behind)).toEqual([SHEET]);
});

test.each(["tables/table1.xml", "pivotTables/pivotTable1.xml"])("a format that %s names stays", (name) => {
  const kind = name.startsWith("table") ? "table" : "pivotTable";
  const ours = `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1">${OURS}</cfRule></conditionalFormatting>`;
  const file = withStyles(`<dxfs count="1">${ERROR_STYLE}</dxfs>`, DATA + ours, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([kind, `../${name}`]),
    [`xl/${name}`]: `<a><b dataDxfId="0"/></a>`,
  });
  expect(differingParts(saved(file, removeMarks), file)).toEqual([SHEET]);
});

test("a workbook without styles gets them for as long as it is marked", () => {
  const file = zip(
    pack.parts(DATA, {
      "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]),
    }),
  );
  const after = marked(file, mark("A1", "error"));
  expect(partText(after, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
  expect(partText(after, STYLES)).toContain(ERROR_STYLE);
  expect(differingParts(saved(after, removeMarks), file)).toEqual([]);
});
