import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { lineMap, UNMOVED, type LineMap } from "../../../src/sheet/line-map";
import { SHEET_SIZE } from "../../../src/sheet/sheet-size";
import { moveLines, renameSheet } from "../../../src/hosts/xlsx/move-lines";
import { ReadStop } from "../../../src/hosts/xlsx/problems";
import { readPackage } from "../../../src/hosts/xlsx/read-workbook";
import { parts, relationships, worksheet, zip } from "./package";

const SAMPLES = ["昌黎县2023", "满城区2021", "宿州市2024", "曹妃甸区2023", "高新区2024"];

/** Puts `count` lines in before `at`. */
function putIn(at: number, count: number, size: number): LineMap {
  const origins = [
    ...Array.from({ length: at }, (_, line) => line),
    ...Array<undefined>(count).fill(undefined),
  ];
  return lineMap(origins, at, size);
}

/** Takes `count` lines out from `at`. */
function takeOut(at: number, count: number, size: number): LineMap {
  return lineMap(
    Array.from({ length: at }, (_, line) => line),
    at + count,
    size,
  );
}

function texts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const CHART = `<c:chartSpace xmlns:c="c"><c:chart><c:f>表一!$A$2:$A$4</c:f></c:chart></c:chartSpace>`;
const FULL = parts(
  `<dimension ref="A1:C6"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="2" width="9"/><col min="3" max="3" width="20"/></cols>` +
    `<sheetData><row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><f>SUM(A1:A4)</f><v>9</v></c></row>` +
    `<row r="2"><c><v>2</v></c><c><f t="shared" ref="B2:B4" si="0">A2*$C$1</f><v>18</v></c></row>` +
    `<row><c><v>3</v></c><c><f t="shared" si="0"/><v>27</v></c></row>` +
    `<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>27</v></c></row>` +
    `<row r="6"><c r="A6" t="inlineStr"><is><t>末</t></is></c></row></sheetData>` +
    `<autoFilter ref="A1:C4"/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>` +
    `<conditionalFormatting sqref="A1:A3 B4"><cfRule type="expression" priority="1"><formula>A1&gt;$C$4</formula></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="A3"><cfRule type="expression" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="2"><dataValidation sqref="A3"/><dataValidation sqref="B1:B4"><formula1>$A$3:$A$6</formula1></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="A4" location="表一!A6"/></hyperlinks>` +
    `<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>` +
    `<drawing r:id="r0"/><legacyDrawing r:id="r1"/>` +
    `<extLst><ext uri="{1}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>A3</xm:f></x14:cfRule><xm:sqref>A3:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  {
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["calcChain", "calcChain.xml"],
    ),
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="表一" sheetId="1" r:id="r0"/><sheet name="表二" sheetId="2" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表一!$A$1:$C$6</definedName><definedName name="率">0.5</definedName></definedNames></workbook>`,
    "xl/worksheets/sheet2.xml": worksheet(
      `<sheetData><row r="3"><c r="A3"><f>表一!A4+A4</f><v>6</v></c></row></sheetData>`,
    ),
    "xl/calcChain.xml": `<calcChain><c r="C1" i="1"/></calcChain>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["drawing", "../drawings/drawing1.xml"],
      ["vmlDrawing", "../drawings/vml1.vml"],
      ["comments", "../comments1.xml"],
    ),
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>3</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>5</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": CHART,
    "xl/comments1.xml": `<comments><authors><author/></authors><commentList><comment ref="A3" authorId="0"><text><t>甲</t></text></comment><comment ref="A4" authorId="0"><text><t>乙</t></text></comment></commentList></comments>`,
    "xl/drawings/vml1.vml": `<xml xmlns:v="v" xmlns:x="x"><v:shape id="a"><div>甲<br></div><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 2, 2, 3, 15, 6, 4</x:Anchor><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="b"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 3, 2, 3, 15, 7, 4</x:Anchor><x:Row>3</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`,
  },
);

test("a row that is put in takes everything that speaks of cells along", () => {
  const draft = draftPackage(zip(FULL));
  moveLines(draft, "表一", putIn(2, 2, SHEET_SIZE.rows), UNMOVED);
  const { "xl/worksheets/sheet1.xml": sheet, ...others } = texts(draft.save());
  for (const written of [
    '<dimension ref="A1:C8"/>',
    '<pane ySplit="2" topLeftCell="A5" state="frozen"/>',
    '<selection activeCell="B6" sqref="B6"/>',
    '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><f>SUM(A1:A6)</f><v>9</v></c></row>',
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A2*$C$1</f><v>18</v></c></row>',
    '<row r="5"><c r="A5"><v>3</v></c><c r="B5"><f>A5*$C$1</f><v>27</v></c></row>',
    '<row r="6"><c r="A6"><v>3</v></c><c r="B6"><f>A6*$C$1</f><v>27</v></c></row>',
    '<row r="8">',
    '<autoFilter ref="A1:C6"/>',
    '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A5:A6"/></mergeCells>',
    '<conditionalFormatting sqref="A1:A5 B6"><cfRule type="expression" priority="1"><formula>A1&gt;$C$6</formula>',
    '<dataValidation sqref="B1:B6"><formula1>$A$5:$A$8</formula1>',
    '<hyperlink ref="A6" location="表一!A8"/>',
    '<brk id="6" max',
    "<xm:f>A5</xm:f></x14:cfRule><xm:sqref>A5:A6</xm:sqref>",
  ]) {
    expect(sheet).toContain(written);
  }
  expect(others["xl/workbook.xml"]).toContain("表一!$A$1:$C$8");
  expect(others["xl/workbook.xml"]).toContain(">0.5<");
  expect(others["xl/worksheets/sheet2.xml"]).toContain('<row r="3"><c r="A3"><f>表一!A6+A4</f>');
  expect(others["xl/charts/chart1.xml"]).toContain("表一!$A$2:$A$6");
  expect(others["xl/drawings/drawing1.xml"]).toContain("<xdr:row>5</xdr:row></xdr:from>");
  expect(others["xl/comments1.xml"]).toContain('<comment ref="A5"');
  expect(others["xl/drawings/vml1.vml"]).toContain(
    "<x:Anchor>1, 15, 5, 2, 3, 15, 9, 4</x:Anchor><x:Row>5</x:Row>",
  );
  expect(others["xl/calcChain.xml"]).toBeUndefined();
  expect(others["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
});

test("a row that is taken out takes along what speaks of it alone", () => {
  const draft = draftPackage(zip(FULL));
  moveLines(draft, "表一", takeOut(2, 1, SHEET_SIZE.rows), UNMOVED);
  const { "xl/worksheets/sheet1.xml": sheet, ...others } = texts(draft.save());
  for (const written of [
    "<f>SUM(A1:A3)</f>",
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f>A3*$C$1</f>',
    '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    '<conditionalFormatting sqref="A1:A2 B3">',
    '<dataValidations count="1"><dataValidation sqref="B1:B3"><formula1>$A$3:$A$5</formula1>',
    '<pane ySplit="2" topLeftCell="A3" state="frozen"/>',
    "<xm:f>#REF!</xm:f></x14:cfRule><xm:sqref>A3</xm:sqref>",
  ]) {
    expect(sheet).toContain(written);
  }
  expect(sheet).not.toContain('priority="2"');
  expect(others["xl/comments1.xml"]).not.toContain("甲");
  expect(others["xl/drawings/vml1.vml"]).not.toContain('id="a"');
});

test("the head of a shared formula may go while its followers stay", () => {
  const draft = draftPackage(zip(FULL));
  moveLines(draft, "表一", takeOut(1, 1, SHEET_SIZE.rows), UNMOVED);
  const { sheets } = readPackage("甲", draft.pack);
  expect(sheets[0]!.snapshot.formulas.map((row) => row[1])).toEqual([
    null,
    "=A2*$C$1",
    "=A3*$C$1",
    null,
    null,
  ]);
});

test("columns go as rows do", () => {
  const draft = draftPackage(zip(FULL));
  moveLines(draft, "表一", UNMOVED, putIn(1, 1, SHEET_SIZE.columns));
  const sheet = texts(draft.save())["xl/worksheets/sheet1.xml"];
  for (const written of [
    '<col min="1" max="3" width="9"/><col min="4" max="4" width="20"/>',
    '<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="D1"><f>SUM(A1:A4)</f>',
    '<c r="C2"><f>A2*$D$1</f>',
    '<mergeCell ref="A1:C1"/>',
  ]) {
    expect(sheet).toContain(written);
  }
});

test.each(SAMPLES)("rows put into %s and taken out again leave every part as it was", (name) => {
  const original = new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`));
  const draft = draftPackage(original);
  const before = readPackage(name, draft.pack).sheets.map(({ snapshot }) => snapshot);
  const sheet = before[Math.floor(before.length / 2)]!;
  const at = Math.floor(sheet.values.length / 2);
  moveLines(draft, sheet.name, putIn(at, 3, SHEET_SIZE.rows), UNMOVED);
  const moved = readPackage(name, draft.pack).sheets.find(
    ({ snapshot }) => snapshot.name === sheet.name,
  )!.snapshot;
  expect(moved.values.slice(0, at)).toEqual(sheet.values.slice(0, at));
  expect(moved.values.slice(at + 3)).toEqual(sheet.values.slice(at));
  expect(
    moved.values
      .slice(at, at + 3)
      .flat()
      .every((value) => value === null),
  ).toBe(true);
  moveLines(draft, sheet.name, takeOut(at, 3, SHEET_SIZE.rows), UNMOVED);
  const [parts, were] = [texts(draft.save()), texts(original)];
  for (const part of Object.keys(were)) {
    if (
      !part.endsWith("calcChain.xml") &&
      !part.includes("workbook.xml.rels") &&
      !part.includes("Content_Types")
    ) {
      expect(parts[part] === were[part] ? "same" : part).toBe("same");
    }
  }
});

test.each([
  ['<f t="array" ref="A1:A4">B1:B4</f>', "数组公式（A1:A4）"],
  ['<f t="dataTable" ref="A1:A4"/>', "模拟运算表"],
])("what cannot be parted is told, and nothing is changed: %s", (formula, what) => {
  const file = zip(parts(`<sheetData><row r="1"><c r="A1">${formula}</c></row></sheetData>`));
  const draft = draftPackage(file);
  const move = () => moveLines(draft, "表一", putIn(2, 1, SHEET_SIZE.rows), UNMOVED);
  expect(move).toThrow(ReadStop);
  try {
    move();
  } catch (error) {
    expect((error as ReadStop).problem.tail).toContain(what);
  }
  expect(draft.save()).toBe(file);
});

test("a sheet that gets another name keeps it wherever it is named", () => {
  const draft = draftPackage(zip(FULL));
  renameSheet(draft, "表一", "2024 年'收入'");
  const moved = texts(draft.save());
  const written = "'2024 年''收入'''!";
  expect(moved["xl/workbook.xml"]).toContain(`<sheet name="2024 年'收入'" sheetId="1"`);
  expect(moved["xl/workbook.xml"]).toContain(`${written}$A$1:$C$6`);
  expect(moved["xl/worksheets/sheet2.xml"]).toContain(`<f>${written}A4+A4</f>`);
  expect(moved["xl/charts/chart1.xml"]).toContain(`${written}$A$2:$A$4`);
  expect(moved["xl/worksheets/sheet1.xml"]).toContain(`location="${written}A6"`);
  renameSheet(draft, "2024 年'收入'", "表一");
  expect(texts(draft.save())["xl/charts/chart1.xml"]).toBe(CHART);
});
