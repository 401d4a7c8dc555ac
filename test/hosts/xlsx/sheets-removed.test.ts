import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import { ReadStop } from "../../../src/hosts/xlsx/problems";
import { isTakenName, whyNoName } from "../../../src/hosts/xlsx/sheet-names";
import { addSheet, removeSheet } from "../../../src/hosts/xlsx/whole-sheets";
import type { NewSheet } from "../../../src/sheet/edit";
import { openBook, textOf } from "./corpus/book";
import { CORPUS, corpusBytes } from "./corpus/corpus";
import { isSound } from "./corpus/laws";
import { treeOf } from "./corpus/tree";
import { parts, relationships, zip } from "./package";

function sheetNamed(name: string, visible: "visible" | "hidden" = "visible"): NewSheet {
  return {
    snapshot: {
      name,
      origin: { row: 0, col: 0 },
      values: [["甲"]],
      formulas: [[null]],
      numberFormats: [["General"]],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      protected: false,
      visible,
    },
    look: { looks: [{}], cells: [[0]], columnWidths: {}, rowHeights: {} },
  };
}

function problemOf(work: () => void): ReadStop["problem"] {
  try {
    work();
  } catch (error) {
    if (error instanceof ReadStop) return error.problem;
    throw error;
  }
  throw new Error("was done");
}

test.each(CORPUS.map(({ file }) => file))("each sheet of %s can go, and what is left is sound", (file) => {
  const bytes = corpusBytes(file);
  for (const { name, path } of openBook(bytes).sheets) {
    const draft = draftPackage(bytes);
    // One is always left to be seen.
    addSheet(draft, sheetNamed("末"));
    removeSheet(draft, name);
    const saved = draft.save();
    expect(isSound(bytes, saved)).toEqual([]);
    const after = openBook(saved);
    expect(after.sheets.map((sheet) => sheet.name)).not.toContain(name);
    expect(after.parts.has(path)).toBe(false);
  }
});

test("the parts that only a removed sheet used go with it", () => {
  const bytes = corpusBytes("excel-charts.xlsx");
  const before = openBook(bytes);
  const draft = draftPackage(bytes);
  addSheet(draft, sheetNamed("末"));
  for (const { name } of before.sheets) removeSheet(draft, name);
  const drawn = (paths: Iterable<string>) =>
    [...paths].filter((path) => /(?:charts|drawings)\//.test(path)).sort();
  // Those that are left are of a tab that is a chart as a whole.
  const left = ["xl/charts/chart2.xml", "xl/drawings/_rels/drawing2.xml.rels", "xl/drawings/drawing2.xml"];
  expect(drawn(before.parts.keys())).toHaveLength(9);
  expect(drawn(openBook(draft.save()).parts.keys())).toEqual(left);
});

/** A workbook of five sheets, 甲 to 戊, whose second is hidden, with `more` in its workbook part. */
function fiveSheets(more: { views?: string; names?: string }): Uint8Array {
  const tabs = [..."甲乙丙丁戊"].map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 3}"${at === 1 ? ' state="hidden"' : ""} r:id="r${at}"/>`,
  );
  const files = parts("<sheetData/>");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = [1, 2, 3, 4, 5].map((number) => [
    `xl/worksheets/sheet${number}.xml`,
    files["xl/worksheets/sheet1.xml"],
  ]);
  return zip({
    ...files,
    ...Object.fromEntries(sheets),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${links}">${more.views ?? ""}<sheets>${tabs.join("")}</sheets>${more.names ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...[1, 2, 3, 4, 5].map((number) => ["worksheet", `worksheets/sheet${number}.xml`] as const),
      ["calcChain", "calcChain.xml"],
    ),
    "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="A1" i="3"/><c r="A2"/><c r="A1" i="5"/><c r="B1"/></calcChain>`,
  });
}

function workbookAfter(bytes: Uint8Array, ...names: readonly string[]): string {
  const draft = draftPackage(bytes);
  for (const name of names) removeSheet(draft, name);
  return draft.text("xl/workbook.xml", "")!;
}

test("names of a removed sheet go, and those of sheets behind it follow them", () => {
  const names =
    '<definedNames><definedName name="a" localSheetId="0">1</definedName><definedName name="b" localSheetId="2">2</definedName>' +
    '<definedName name="c">3</definedName><definedName name="d" localSheetId="4">4</definedName></definedNames>';
  const after = workbookAfter(fiveSheets({ names }), "丙");
  const [list] = treeOf(after).children.filter(({ name }) => name === "definedNames");
  expect(list!.children.map(({ attributes }) => [attributes["name"], attributes["localSheetId"]])).toEqual([
    ["a", "0"],
    ["c", undefined],
    ["d", "3"],
  ]);
  const only = '<definedNames><definedName name="b" localSheetId="2">2</definedName></definedNames>';
  expect(workbookAfter(fiveSheets({ names: only }), "丙")).not.toContain("definedName");
});

test.each([
  ["", ["甲"], ' activeTab="1"'],
  ["", ["丙"], ""],
  ['activeTab="4" firstSheet="3"', ["丙"], ' activeTab="3" firstSheet="2"'],
  ['activeTab="2" firstSheet="0"', ["丙"], ' activeTab="2" firstSheet="0"'],
  ['activeTab="4" firstSheet="4"', ["戊"], ' activeTab="3" firstSheet="3"'],
  ['activeTab="0"', ["甲"], ' activeTab="1"'],
])("the tab in front stays, or the next one that is visible comes: %s without %s", (view, gone, expected) => {
  const views = `<bookViews><workbookView${view === "" ? "" : ` ${view}`}/></bookViews>`;
  expect(workbookAfter(fiveSheets({ views }), ...gone)).toContain(`<workbookView${expected}/>`);
});

test("the order of computing loses the cells of a removed sheet, and goes when it has none", () => {
  const draft = draftPackage(fiveSheets({}));
  removeSheet(draft, "甲");
  const chain = (): string | undefined => draft.text("xl/calcChain.xml", "");
  expect(chain()).toMatch(/<calcChain [^>]*><c r="A1" i="5"\/><c r="B1"\/><\/calcChain>/);
  removeSheet(draft, "丙");
  expect(chain()).toBeUndefined();
  expect(draft.text("xl/_rels/workbook.xml.rels", "")).not.toContain("calcChain");
});

test("the last sheet that is visible stays", () => {
  const draft = draftPackage(newXlsx([sheetNamed("藏", "hidden"), sheetNamed("见")]));
  const problem = problemOf(() => removeSheet(draft, "见"));
  expect(problem.code).toBe("last-sheet");
  expect(problem.tail).toContain("只有工作表“见”可见，不能删去");
  removeSheet(draft, "藏");
  expect(openBook(draft.save()).sheets.map(({ name }) => name)).toEqual(["见"]);
});

test.each([
  ["", "没有给出名称"],
  ["长".repeat(32), "名称超过 31 个字"],
  ["甲/乙", "名称里有“/”"],
  ["甲[1", "名称里有“[”"],
  ["a]", "名称里有“]”"],
  ["a:b", "名称里有“:”"],
  ["a*", "名称里有“*”"],
  ["a?", "名称里有“?”"],
  ["a\\b", "名称里有“\\”"],
  ["'甲", "名称的首尾有单引号"],
  ["甲'", "名称的首尾有单引号"],
  ["甲\n乙", "名称里有不可见字符"],
])("no sheet can be named %j", (name, why) => {
  expect(whyNoName(name)).toBe(why);
  const problem = problemOf(() => newXlsx([sheetNamed(name)]));
  expect(problem).toMatchObject({ code: "sheet-name", tail: expect.stringContaining(why) as string });
});

test("names are taken whatever their case, and any other name reads back", () => {
  const name = 'a & <b> "c" _x0041_\'甲'.slice(0, 31);
  const draft = draftPackage(newXlsx([sheetNamed("Sheet"), sheetNamed(name)]));
  expect([isTakenName(draft, "SHEET"), isTakenName(draft, name), isTakenName(draft, "甲")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(problemOf(() => addSheet(draft, sheetNamed("sHEET"))).tail).toContain("已经有同名的工作表");
  expect(textOf(openBook(draft.save()).parts, "xl/workbook.xml")).toContain("_x005F_x0041_");
  removeSheet(draft, name);
  expect(isTakenName(draft, name)).toBe(false);
});
