import { withoutLists } from "../../../src/app/without-lists";
import { withEdit } from "../../../src/app/with-edit";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { BUILT_IN_LIBRARY } from "../../../src/templates/library/built-in";
import { fromTable } from "../../../src/templates/library/from-table";
import type { LibraryIndicator } from "../../../src/templates/library/library-indicator";
import {
  addToLibrary,
  libraryText,
  ownLibrary,
  parseLibrary,
} from "../../../src/templates/library/own-library";
import { readSample } from "../../forms/samples";
import { publishedTables } from "../../../src/tools/library/published-tables";

const EMPTY: WorkbookSnapshot = { name: "工作簿.xlsx", sheets: [] };
const SOME = BUILT_IN_LIBRARY.slice(0, 5);

/** What is kept of an indicator, whatever it is called by programs. */
const content = ({ id: _id, isOwn: _isOwn, ...rest }: LibraryIndicator): object => rest;
const contents = (indicators: readonly LibraryIndicator[]): object[] => indicators.map(content);

function added(workbook: WorkbookSnapshot, indicators: readonly LibraryIndicator[]): WorkbookSnapshot {
  return withEdit(workbook, addToLibrary(workbook, indicators));
}

describe("the user's own library in a workbook", () => {
  test("reads back what was added, and is marked as the user's own", () => {
    const kept = ownLibrary(added(EMPTY, SOME));
    expect(contents(kept)).toEqual(contents(SOME));
    expect(kept.every(({ isOwn }) => isOwn)).toBe(true);
  });

  test("keeps all built-in indicators as they are", () => {
    expect(contents(ownLibrary(added(EMPTY, BUILT_IN_LIBRARY)))).toEqual(contents(BUILT_IN_LIBRARY));
  });

  test("adds below what is there, and nothing twice", () => {
    const first = added(EMPTY, SOME.slice(0, 3));
    const edit = addToLibrary(first, SOME);
    expect(edit.title).toBe("加入指标库：2 条");
    expect(edit.added).toBeUndefined();
    expect(contents(ownLibrary(withEdit(first, edit)))).toEqual(contents(SOME));
    expect(addToLibrary(first, SOME.slice(0, 3))).toEqual({ title: "加入指标库：0 条", cells: [] });
  });

  test("keeps two of one name apart whose values differ", () => {
    const [one] = SOME as [LibraryIndicator];
    const kept = ownLibrary(added(EMPTY, [one, { ...one, value: "=5人" }]));
    expect(kept).toHaveLength(2);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
  });

  test("goes through a saved file as text, whatever it begins with", () => {
    const hostile = {
      ...SOME[0]!,
      level3: '=HYPERLINK("x")',
      description: "<b>粗</b>",
      value: "{预算数",
      basis: "+1",
    };
    const [sheet] = addToLibrary(EMPTY, [hostile]).added!;
    const read = readXlsx("新.xlsx", newXlsx([sheet!]));
    if (!read.ok) throw new Error(read.problem.message);
    expect(contents(ownLibrary(read.value.snapshot))).toEqual([content(hostile)]);
    expect(read.value.snapshot.sheets[0]!.formulas.flat().every((formula) => formula === null)).toBe(true);
  });

  test("is no table of indicators to be checked", () => {
    const workbook = added(readSample("高新区2024"), SOME);
    expect(ownLibrary(workbook)).toHaveLength(SOME.length);
    expect(readWorkbook(withoutLists(workbook)).documents).toHaveLength(
      readWorkbook(readSample("高新区2024")).documents.length,
    );
  });

  test("does not take a published table for a library", () => {
    for (const name of ["昌黎县2023", "宿州市2024"] as const)
      expect(ownLibrary(readSample(name))).toEqual([]);
  });
});

describe("a library in a file", () => {
  test("reads back what was written", () => {
    const read = parseLibrary(libraryText(BUILT_IN_LIBRARY));
    if (!read.ok) throw new Error(read.problem.message);
    expect(contents(read.value)).toEqual(contents(BUILT_IN_LIBRARY));
    expect(read.value.every(({ isOwn }) => isOwn)).toBe(true);
  });

  test("may leave out all but level 2 and name", () => {
    const read = parseLibrary('{"indicators": [{"level2": "数量指标", "level3": "培训场次"}]}');
    expect(read).toMatchObject({
      ok: true,
      value: [{ level3: "培训场次", value: "", categories: [], sources: [] }],
    });
  });

  test.each([
    ["", "文件是空的"],
    ["[]", "指标库应是一组字段，这里是一个列表"],
    ['{"indicators": []}', "indicators 至少要有 1 项"],
    ['{"indicators": [{"level3": "培训场次"}]}', "缺少“level2”"],
    ['{"indicators": [{"level2": "数量指标", "level3": ""}]}', "level3 不能空"],
    ['{"indicators": [{"level2": "a", "level3": "b", "levl1": "c"}]}', "是不是要写“level1”"],
    [`{"indicators": [{"level2": "a", "level3": "${"长".repeat(501)}"}]}`, "level3 不能超过 500 个字"],
    ['{"indicators": [{"level2": "a", "level3": "b", "__proto__": {}}]}', "不能用“__proto__”作名称"],
    [`{"indicators": "${"x".repeat(1024 * 1024)}"}`, "文件超过 1 MB"],
  ])("tells what is wrong with %.40s", (text, sentence) => {
    const read = parseLibrary(text);
    if (read.ok) throw new Error("was read");
    expect(read.problem.message).toContain(sentence);
    expect(read.problem.message).toMatch(/^指标库文件不能用：.*请改好后重新导入。$/s);
  });
});

describe("indicators of the user's own tables", () => {
  test("come with blanks for the project's own figures, and with what they are for", () => {
    const { table } = publishedTables().find(
      ({ table: { name } }) => name.state === "given" && name.value === "招聘经费",
    )!;
    const entries = fromTable(table);
    expect(entries.map(({ level3, value }) => [level3, value])).toEqual([
      ["招聘活动组织次数", "≥{次数}次"],
      ["招聘业务工作完成率", "≥90%"],
      ["年末招聘工作按期完成率", "≥95%"],
      ["招聘工作人均成本", "≤{金额}元"],
      ["项目持续发挥作用期限", "招录人员入职后持续发挥作用"],
      ["服务对象满意度", "≥95%"],
    ]);
    expect(entries[0]).toMatchObject({
      categories: ["招聘考试"],
      sources: [{ document: table.source.sheet, table: "招聘经费" }],
      isOwn: true,
    });
  });

  test("have the budget as a blank wherever it stands", () => {
    const { table } = publishedTables().find(
      ({ table: { name } }) => name.state === "given" && name.value.startsWith("信访"),
    )!;
    const cost = fromTable(table).find(({ level2 }) => level2 === "成本指标");
    expect(cost).toMatchObject({ value: "≤{预算数}万元", description: "{项目名称}总金额" });
  });

  test("can be kept and read back for all published tables", () => {
    const all = publishedTables().flatMap(({ document, table }) => fromTable(table, document));
    expect(all.length).toBeGreaterThan(800);
    const kept = ownLibrary(added(EMPTY, all));
    expect(kept.length).toBeLessThan(all.length);
    expect(addToLibrary(added(EMPTY, all), all).cells).toEqual([]);
  });
});
