import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { newXlsxFile } from "../../../src/hosts/xlsx/new-xlsx";
import { addSheet } from "../../../src/hosts/xlsx/whole-sheets";
import type { NewSheet } from "../../../src/sheet/edit";
import type { AllowedList, AllowedNumbers, Chart, SheetExtras } from "../../../src/sheet/extras";
import { openBook, textOf } from "./corpus/book";
import { corpusBytes } from "./corpus/corpus";
import { isSound } from "./corpus/laws";
import { treeOf, type Node } from "./corpus/tree";
import { parts, zip } from "./package";

const ROWS = [
  ["单位", "预算", "执行"],
  ["教育局", 10, 9],
  ["卫健局", 20, 18.5],
] as const;

function sheetWith(extras: SheetExtras, name: string): NewSheet {
  const snapshot = {
    name,
    origin: { row: 0, col: 0 },
    values: ROWS,
    formulas: ROWS.map((row) => row.map(() => null)),
    numberFormats: ROWS.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible" as const,
  };
  const cells = ROWS.map((row) => row.map(() => 0));
  return { snapshot, look: { looks: [{}], cells, columnWidths: {}, rowHeights: {} }, extras };
}

/** A new file of one sheet: its worksheet part, and what it has no place for. */
function written(extras: SheetExtras) {
  const sheet = sheetWith(extras, "表 一");
  const { bytes, leftOut } = newXlsxFile([sheet]);
  expect(isSound(corpusBytes("excel-usual.xlsx"), bytes)).toEqual([]);
  const book = openBook(bytes);
  const text = (path: string): string => textOf(book.parts, path)!;
  return { text, leftOut, root: treeOf(text("xl/worksheets/sheet1.xml")) };
}

function named({ children }: Node, name: string): readonly Node[] {
  return children.filter((child) => child.name === name);
}

/** The elements of some name anywhere below. */
function below(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
}

const AREA = { top: 1, left: 0, bottom: 4, right: 1 };

function ruleFor(allow: AllowedList | AllowedNumbers, isStrict = true, message = "请核对") {
  const { root, leftOut } = written({ validations: [{ areas: [AREA], allow, isStrict, message }] });
  const [rule] = below(root, "dataValidation");
  return {
    leftOut,
    rule: rule && { ...rule.attributes, formulas: rule.children.map((child) => child.text) },
  };
}

test.each([
  [
    { kind: "list", items: ["优", '良"好"', "<差>&"] },
    { type: "list", formulas: ['"优,良""好"",<差>&"'] },
  ],
  [
    { kind: "number", least: 0 },
    { type: "decimal", operator: "greaterThanOrEqual", formulas: ["0"] },
  ],
  [
    { kind: "number", most: 1.5 },
    { type: "decimal", operator: "lessThanOrEqual", formulas: ["1.5"] },
  ],
  [
    { kind: "number", least: -1, most: 100 },
    { type: "decimal", formulas: ["-1", "100"] },
  ],
  [{ kind: "number" }, { type: "decimal", operator: "greaterThanOrEqual", formulas: ["-1e+300"] }],
] as const)("what may be typed is written as a validation: %j", (allow, expected) => {
  const { rule, leftOut } = ruleFor(allow);
  expect(leftOut).toEqual([]);
  expect(rule).toMatchObject({ ...expected, sqref: "A2:B5", allowBlank: "1", showErrorMessage: "1" });
  expect(rule).not.toHaveProperty("errorStyle");
});

test("who may type something else is asked, in a message that is not too long", () => {
  const { rule } = ruleFor({ kind: "list", items: ["甲"] }, false, `第一行\n${"长".repeat(300)}`);
  expect(rule).toMatchObject({ errorStyle: "warning", errorTitle: "请核对" });
  expect((rule as unknown as { error: string }).error).toMatch(/^第一行\n长+…$/);
  expect((rule as unknown as { error: string }).error).toHaveLength(255);
});

test.each([
  [["甲,乙"], "选项里有逗号"],
  [["=A1"], "第一个选项以等号开头"],
  [[], "没有给出选项"],
  [["长".repeat(200), "长".repeat(55)], "选项连起来超过 255 个字符"],
])("a list that a file cannot hold is left out and told: %j", (items, because) => {
  const { rule, leftOut } = ruleFor({ kind: "list", items });
  expect(rule).toBeUndefined();
  expect(leftOut).toEqual([expect.stringContaining(because)]);
  expect(leftOut[0]).toContain("工作表“表 一”有 1 处没有设下拉选项");
});

test("links lead to cells and to files beside, and nowhere else", () => {
  const at = { row: 0, col: 0 };
  const cell = { row: 4, col: 1 };
  const bad = [
    "http://a.cn",
    "HTTPS:a",
    "file:///c:/a",
    "\\\\server\\a.xlsx",
    "//server/a",
    "/a",
    "C:/a",
    "甲\\乙.xlsx",
    "a#b.xlsx",
    "javascript:alert(1)",
  ];
  const { root, text, leftOut } = written({
    links: [
      { at, to: { sheet: "明细 '2'", cell } },
      {
        at: { row: 1, col: 2 },
        to: { file: "../各单位/教育 局 100%.xlsx", place: { sheet: "收支总表", cell } },
      },
      ...bad.map((file) => ({ at, to: { file } })),
    ],
  });
  const links = below(root, "hyperlink").map(({ attributes }) => ({ ...attributes }));
  expect(links).toEqual([
    { ref: "A1", location: "'明细 ''2'''!B5" },
    { ref: "C2", "r:id": "rId1", location: "'收支总表'!B5" },
  ]);
  const targets = treeOf(text("xl/worksheets/_rels/sheet1.xml.rels")).children.map(
    ({ attributes }) => attributes,
  );
  expect(targets).toMatchObject([
    {
      TargetMode: "External",
      Target: "../%E5%90%84%E5%8D%95%E4%BD%8D/%E6%95%99%E8%82%B2%20%E5%B1%80%20100%25.xlsx",
    },
  ]);
  expect(leftOut).toEqual([expect.stringContaining(`有 ${bad.length} 个单元格没有设超链接`)]);
});

test("the print set-up says paper, turn, fit, centring, titles and area", () => {
  const { root, text } = written({
    print: {
      paper: "A3",
      isLandscape: true,
      fitsWidth: true,
      isCentred: true,
      titleRows: { from: 0, to: 1 },
      area: { top: 0, left: 0, bottom: 9, right: 2 },
    },
  });
  expect(named(root, "pageSetup")[0]!.attributes).toMatchObject({
    paperSize: "8",
    orientation: "landscape",
    fitToWidth: "1",
    fitToHeight: "0",
  });
  expect(below(root, "pageSetUpPr")[0]!.attributes).toMatchObject({ fitToPage: "1" });
  expect(named(root, "printOptions")[0]!.attributes).toMatchObject({ horizontalCentered: "1" });
  const names = below(treeOf(text("xl/workbook.xml")), "definedName");
  expect(
    names.map(({ attributes, text: said }) => [attributes["name"], attributes["localSheetId"], said]),
  ).toEqual([
    ["_xlnm.Print_Area", "0", "'表 一'!$A$1:$C$10"],
    ["_xlnm.Print_Titles", "0", "'表 一'!$1:$2"],
  ]);
});

function chart(kind: Chart["kind"], sheet = "表 一"): Chart {
  const column = (left: number) => ({ sheet, area: { top: 1, left, bottom: 2, right: left } });
  const series = [
    { name: "预算", values: column(1) },
    { name: "=执行 & <率>", values: column(2) },
  ];
  const place = { top: 4, left: 0, bottom: 10, right: 3 };
  return { kind, title: "=部门 <预算>", categories: column(0), series, place };
}

test.each([
  ["column", "barChart", 2],
  ["bar", "barChart", 2],
  ["line", "lineChart", 2],
  ["pie", "pieChart", 1],
] as const)("a %s chart shows its points before anyone has computed them", (kind, element, count) => {
  const { root, text, leftOut } = written({ charts: [chart(kind), chart(kind)] });
  expect(leftOut).toEqual([]);
  expect(named(root, "drawing")).toHaveLength(1);
  const drawing = treeOf(text("xl/drawings/drawing1.xml"));
  expect(drawing.children).toHaveLength(2);
  const corners = ["from", "to"].map((name) => below(drawing, name)[0]!.children.map((child) => child.text));
  expect(corners).toEqual([
    ["0", "0", "4", "0"],
    ["4", "0", "11", "0"],
  ]);
  const part = treeOf(text("xl/charts/chart2.xml"));
  const [plot] = below(part, element);
  expect(below(part, "t").map((run) => run.text)).toEqual(["=部门 <预算>"]);
  const series = named(plot!, "ser");
  expect(series).toHaveLength(count);
  const last = series.at(-1)!;
  const col = count === 2 ? "C" : "B";
  expect(below(last, "f").map((each) => each.text)).toEqual([
    "'表 一'!$A$2:$A$3",
    `'表 一'!$${col}$2:$${col}$3`,
  ]);
  const caches = ["cat", "val"].map((name) =>
    below(below(last, name)[0]!, "pt").map((pt) => pt.children[0]!.text),
  );
  expect(caches).toEqual([["教育局", "卫健局"], count === 2 ? ["9", "18.5"] : ["10", "20"]]);
  expect(below(part, "legend")).toHaveLength(1);
});

test("a chart of cells that are nowhere is left out and told", () => {
  const { root, leftOut } = written({ charts: [chart("line", "没有"), { ...chart("bar"), series: [] }] });
  expect(named(root, "drawing")).toEqual([]);
  expect(leftOut).toEqual([expect.stringContaining("数据所在的工作表“没有”不在工作簿里；没有给出数据系列")]);
});

test("charts show cells of sheets that are there or that come with them", () => {
  const away = sheetWith({ charts: [chart("bar", "数据")] }, "图");
  const { bytes, leftOut } = newXlsxFile([away, sheetWith({}, "数据")]);
  expect(leftOut).toEqual([]);
  expect(textOf(openBook(bytes).parts, "xl/charts/chart1.xml")).toContain("<c:v>卫健局</c:v>");
  const draft = draftPackage(zip(parts('<sheetData><row r="2"><c r="A2"><v>7</v></c></row></sheetData>')));
  addSheet(draft, sheetWith({ charts: [chart("bar", "表一")] }, "图"));
  expect(draft.text("xl/charts/chart1.xml", "")).toContain(
    '<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>7</c:v>',
  );
});

test("strict files get their own names for all that is drawn", () => {
  const draft = draftPackage(corpusBytes("odd-strict.xlsx"));
  addSheet(draft, sheetWith({ charts: [chart("pie", "新表")] }, "新表"));
  const saved = openBook(draft.save());
  const added = ["xl/worksheets/sheet", "xl/drawings/drawing", "xl/charts/chart"].map((stem) =>
    [...saved.parts.keys()].filter((path) => path.startsWith(stem)).at(-1)!,
  );
  for (const path of added) {
    expect(textOf(saved.parts, path)).toContain("http://purl.oclc.org/ooxml/");
    expect(textOf(saved.parts, path)).not.toContain("http://schemas.openxmlformats.org/");
  }
});
