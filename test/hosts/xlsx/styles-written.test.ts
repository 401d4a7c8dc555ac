import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { addSheet } from "../../../src/hosts/xlsx/whole-sheets";
import type { NewSheet } from "../../../src/sheet/edit";
import type { CellLook } from "../../../src/sheet/look";
import type { CellValue } from "../../../src/sheet/snapshot";
import { openBook, textOf } from "./corpus/book";
import { treeOf } from "./corpus/tree";
import { parts, styleSheet, zip } from "./package";

const LINE = { style: "thin", color: "FF0000" };

interface Row {
  readonly value: CellValue;
  readonly look: CellLook;
  readonly format?: string;
}

/** A sheet of one row of cells. */
function rowOf(name: string, cells: readonly Row[], more: Partial<NewSheet["snapshot"]> = {}): NewSheet {
  return {
    snapshot: {
      name,
      origin: { row: 0, col: 0 },
      values: [cells.map(({ value }) => value)],
      formulas: [cells.map(() => null)],
      numberFormats: [cells.map(({ format }) => format ?? "General")],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      protected: false,
      visible: "visible",
      ...more,
    },
    look: {
      looks: cells.map(({ look }) => look),
      cells: [cells.map((_, index) => index)],
      columnWidths: {},
      rowHeights: {},
    },
  };
}

function listOf(styles: string, name: string): readonly string[] {
  const list = treeOf(styles).children.find((child) => child.name === name);
  return (list?.children ?? []).map(({ from, to }) => styles.slice(from, to));
}

const OWN = styleSheet(
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;倍&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="12"/><name val="仿宋"/><family val="3"/></font><font><b/></font></fonts>' +
    "<fills><fill/><fill/></fills><borders><border/></borders><cellXfs count='2'><xf/><xf fontId='1'/></cellXfs>",
);

test("styles are put behind those that are there, each once, and none gets another number", () => {
  const draft = draftPackage(
    zip(parts('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>', { "xl/styles.xml": OWN })),
  );
  const cells: Row[] = [
    { value: 1, look: { bold: true }, format: '0.0"倍"' },
    { value: 2, look: { bold: true }, format: '0.0"倍"' },
    { value: 3, look: { fill: "abcdef", borders: { left: LINE } }, format: "0.00" },
    { value: 4, look: {}, format: '"新"0' },
    { value: 5, look: {} },
    { value: 6, look: { fontName: "仿宋", fontSize: 12 } },
  ];
  addSheet(draft, rowOf("新", cells));
  const styles = draft.text("xl/styles.xml", "")!;
  for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs"]) {
    const before = listOf(OWN, name);
    expect(listOf(styles, name).slice(0, before.length)).toEqual(before);
  }
  expect(listOf(styles, "fonts").slice(2)).toEqual([
    '<font><b/><sz val="12"/><name val="仿宋"/><family val="3"/></font>',
  ]);
  expect(listOf(styles, "numFmts").slice(1)).toEqual([
    '<numFmt numFmtId="171" formatCode="&quot;新&quot;0"/>',
  ]);
  expect(listOf(styles, "cellXfs")).toHaveLength(5);
  const part = treeOf(draft.text("xl/worksheets/sheet2.xml", "")!);
  const row = part.children.find(({ name }) => name === "sheetData")!.children[0]!;
  expect(row.children.map(({ attributes }) => attributes["s"])).toEqual([
    "2",
    "2",
    "3",
    "4",
    undefined,
    undefined,
  ]);
  addSheet(draft, rowOf("又", cells));
  expect(draft.text("xl/styles.xml", "")).toBe(styles);
});

test.each([
  ["no styles at all", undefined],
  ["styles without lists", styleSheet("")],
  ["empty lists", styleSheet('<fonts count="0"/><fills/><borders></borders><cellXfs/>')],
  [
    "a prefix",
    `<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>`,
  ],
])("a workbook with %s shows new looks, and its own cells as before", (_, styles) => {
  const body = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const draft = draftPackage(zip(parts(body, { "xl/styles.xml": styles })));
  const look: CellLook = { bold: true, fill: "00FF00", borders: { top: LINE } };
  addSheet(draft, rowOf("新", [{ value: "甲", look, format: "@" }]));
  const read = readXlsx("甲", draft.save());
  if (!read.ok) throw new Error(read.problem.message);
  const [old, added] = read.value.sheets;
  expect(old!.look.looks[old!.look.cells[0]![0]!]).not.toHaveProperty("fill");
  expect(added!.look.looks[added!.look.cells[0]![0]!]).toMatchObject(look);
  expect(added!.snapshot.numberFormats).toEqual([["@"]]);
});

test.each([..."=+-@\t\r'＝＋－＠"])(
  "a text that begins with %j stays text when its cell is entered again",
  (first) => {
    const bytes = newXlsx([
      rowOf("表", [
        { value: `${first}1+1`, look: {} },
        { value: `甲${first}`, look: {} },
      ]),
    ]);
    const { parts: saved } = openBook(bytes);
    const sheet = textOf(saved, "xl/worksheets/sheet1.xml")!;
    expect(sheet).not.toContain("<f>");
    const styles = [...sheet.matchAll(/<c r="[AB]1"(?: s="(\d+)")? t="s">/g)].map(([, style]) => style);
    expect(styles).toEqual(["1", undefined]);
    expect(listOf(textOf(saved, "xl/styles.xml")!, "cellXfs")[1]).toContain('quotePrefix="1"');
  },
);

test("cells that a merged area covers look like its first one, so that its borders show", () => {
  const look: CellLook = { borders: { top: LINE, right: LINE, bottom: LINE, left: LINE } };
  const merges = [{ top: 0, left: 0, bottom: 1, right: 2 }];
  const bytes = newXlsx([
    rowOf(
      "表",
      [
        { value: "甲", look },
        { value: null, look: {} },
        { value: null, look: { bold: true } },
      ],
      { merges },
    ),
  ]);
  const read = readXlsx("甲", bytes);
  if (!read.ok) throw new Error(read.problem.message);
  const [{ look: after } = { look: undefined }] = read.value.sheets;
  const looks = after!.cells.map((row) => row.map((index) => after!.looks[index]!));
  expect(looks.map((row) => row.map(({ borders }) => borders !== undefined))).toEqual([
    [true, true, false],
    [true, true, true],
  ]);
  expect(looks[0]![2]).toMatchObject({ bold: true });
});

test("a text that is too long for a cell is cut, and that is told", () => {
  const draft = draftPackage(zip(parts("<sheetData/>")));
  const { leftOut } = addSheet(draft, rowOf("表", [{ value: "长".repeat(32_768), look: {} }]));
  expect(leftOut).toEqual([expect.stringContaining("有 1 个单元格的文字超过 32767 个字")]);
  expect(draft.text("xl/worksheets/sheet2.xml", "")!.match(/长/g)).toHaveLength(32_767);
});

test("a formula of which nobody knows what it gives is computed by the program that opens the file", () => {
  const formulas = [["=1+1"]];
  const known = draftPackage(zip(parts("<sheetData/>")));
  addSheet(known, rowOf("表", [{ value: 2, look: {} }], { formulas }));
  expect(known.text("xl/workbook.xml", "")).not.toContain("fullCalcOnLoad");
  expect(known.text("xl/worksheets/sheet2.xml", "")).toContain("<f>1+1</f><v>2</v>");
  const unknown = draftPackage(zip(parts("<sheetData/>")));
  addSheet(unknown, rowOf("表", [{ value: null, look: {} }], { formulas }));
  expect(unknown.text("xl/workbook.xml", "")).toContain('fullCalcOnLoad="1"');
});
