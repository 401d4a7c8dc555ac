import { readWorkbook } from "../../../src/forms/read-workbook";
import { BUILT_IN_CODES } from "../../../src/model/classification/built-in";
import { RELATION_RULES } from "../../../src/rules/budget/relation-rules";
import { profileById } from "../../../src/rules/profiles";
import { runRules } from "../../../src/rules/run-rules";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { readSample } from "../../forms/samples";

/** 昌黎's tables, with the title and the name of some sheets made unreadable. */
function withoutTitles(...names: readonly string[]): WorkbookSnapshot {
  const workbook = readSample("昌黎县2023");
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) =>
      names.includes(sheet.name)
        ? {
            ...sheet,
            name: `Sheet${index}`,
            values: sheet.values.map((row, at) => (at === 0 ? row.map(() => null) : row)),
          }
        : sheet,
    ),
  };
}

function answersTo(workbook: WorkbookSnapshot): Map<string, string> {
  const { documents, unrecognised } = readWorkbook(workbook);
  const profile = profileById("hebei-2023")!;
  const outcomes = runRules(RELATION_RULES, documents, profile, BUILT_IN_CODES, unrecognised);
  return new Map(outcomes.map(({ rule, kind, because }) => [rule, `${kind} ${because}`]));
}

test("a table that could not be told from its like is missed within itself, too, with the sheet that it may be", () => {
  const answers = answersTo(withoutTitles("一般公共预算财政拨款支出表"));
  expect(answers.get("relation-E06")).toBe(
    "insufficient “Sheet4”可能是“部门预算一般公共预算财政拨款支出表”，但没有认出来",
  );
  expect(answers.get("relation-E24")).toBe(
    "insufficient “Sheet4”可能是“部门预算一般公共预算财政拨款支出表”，但没有认出来；没有找到“部门预算一般公共预算财政拨款支出表”",
  );
  expect(answers.get("relation-E21")).toBe("pass ");
});

test("a sheet that has little of any table is taken for none", () => {
  const workbook = readSample("昌黎县2023");
  const cover = {
    ...workbook.sheets[0]!,
    name: "封面",
    values: [["2023年部门预算", "单位：万元"]],
    merges: [],
  };
  const only = workbook.sheets.filter(({ name }) => name === "收入总表");
  const answers = answersTo({ ...workbook, sheets: [cover, ...only] });
  expect(answers.get("relation-E05")).toBe("notApplicable 工作簿里没有“支出总表”");
});

test("a sheet that the program could not read may hold any table, and is named where one is missed", () => {
  const workbook = readSample("昌黎县2023");
  const [cover] = workbook.sheets;
  const unread = { code: "sheet-too-large", message: "工作表“明细”太大，没有审核" };
  const broken = { ...cover!, name: "明细", values: [], formulas: [], numberFormats: [], merges: [], unread };
  const only = workbook.sheets.filter(({ name }) => name === "收入总表");
  const read = readWorkbook({ ...workbook, sheets: [broken, ...only] });
  expect(read.unrecognised).toEqual([{ sheet: "明细", because: unread.message, nearest: [], unread: true }]);
  const answers = answersTo({ ...workbook, sheets: [broken, ...only] });
  expect(answers.get("relation-E05")).toBe(
    "insufficient “部门预算支出总表”可能在“明细”里，但这张工作表没有读到",
  );
});

test("a project's table that was not read may be the one that a sum misses", () => {
  const unread = (form: string) => [
    { sheet: "草稿", because: "", nearest: [{ form, score: 0.6, missing: [] }] },
  ];
  const { documents } = readWorkbook({ ...readSample("昌黎县2023"), sheets: [] });
  const [sum] = RELATION_RULES.filter(({ id }) => id === "relation-E29");
  const answerFor = (form: string) =>
    runRules([sum!], documents, profileById("hebei-2023")!, BUILT_IN_CODES, unread(form))[0]?.because;
  expect(answerFor("project-target/suzhou")).toBe("“草稿”可能是“项目绩效目标表”，但没有认出来");
  expect(answerFor("department-target/suzhou")).toBe(
    "“草稿”可能是“部门整体支出绩效目标申报表”，但没有认出来",
  );
  expect(answerFor("activity-targets/caofeidian")).toBe("工作簿里没有“项目绩效目标表”、“整体申报表”");
});
