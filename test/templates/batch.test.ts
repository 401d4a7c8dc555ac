import { hebeiProject } from "../../src/forms/official/hebei-project";
import { suzhouDepartment } from "../../src/forms/official/suzhou-department";
import { suzhouProject } from "../../src/forms/official/suzhou-project";
import { readWorkbook } from "../../src/forms/read-workbook";
import { finish } from "../../src/model/steps";
import { profileById } from "../../src/rules/profiles";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";
import { planBatch, type BatchLine, type BatchPlan } from "../../src/templates/batch/plan-batch";
import type { BatchAbout } from "../../src/templates/batch/table";
import { BUILT_IN_LIBRARY } from "../../src/templates/library/built-in";
import { longTable } from "../../src/templates/long-table/long-table";
import { sheetOf } from "../forms/table-sheet";
import { readSample } from "../forms/samples";

const ABOUT: BatchAbout = {
  form: hebeiProject,
  system: profileById("hebei-2023")!.system,
  library: BUILT_IN_LIBRARY,
};

function plan(sheets: readonly SheetSnapshot[], about: Partial<BatchAbout> = {}): BatchPlan {
  return finish(planBatch({ name: "清单.xlsx", sheets }, { ...ABOUT, ...about }));
}

const LABELS = ["项目编码", "项目名称", "单位", "预算数（万元）", "财政资金（万元）", "类别"];

function listOf(...lines: readonly (readonly CellValue[])[]): SheetSnapshot {
  return sheetOf("清单", [LABELS, ...lines]);
}

/** The sheet that a line gives, or why it gives none. */
function said({ gives }: BatchLine): string {
  return "because" in gives ? gives.because : gives.sheet;
}

function remarksOf({ gives }: BatchLine): readonly string[] {
  return "remarks" in gives ? gives.remarks : [];
}

test("one table a line, each on a sheet of its own, and nothing else is touched", () => {
  const made = plan([
    listOf(["A1", "招聘经费", "人社局", 99, 99, "招聘考试"], ["A2", "培训经费", "人社局", 5, 5]),
  ]);
  expect(made.lines.map(said)).toEqual(["1.招聘经费", "2.培训经费"]);
  expect(made.edit).toMatchObject({ title: "批量新建 2 张表", cells: [] });
  const { documents } = readWorkbook({ name: "", sheets: made.edit.added!.map(({ snapshot }) => snapshot) });
  expect(documents).toMatchObject([
    {
      kind: "ProjectTarget",
      code: { value: "A1" },
      name: { value: "招聘经费" },
      budget: { value: { fen: 99000000 } },
    },
    {
      kind: "ProjectTarget",
      code: { value: "A2" },
      name: { value: "培训经费" },
      budget: { value: { fen: 5000000 } },
    },
  ]);
});

test("a line says which kind of indicators it was given, what it takes for granted and what is left to fill in", () => {
  const [hiring, odd, other] = plan([
    listOf(
      ["A1", "招聘经费", "人社局", 99, 99, "招聘考试"],
      ["A2", "甲乙丙", "人社局", 5, 5],
      ["A3", "培训经费", "人社局", 5, 5, "好事"],
    ),
  ]).lines;
  expect(remarksOf(hiring!).slice(0, 2)).toEqual([
    "支出计划只填了最后一个月的 100%",
    expect.stringMatching(/^按“招聘考试”一类推荐了 \d+ 条指标$/),
  ]);
  const waiting = "form" in hiring!.gives ? hiring!.gives.form.pending.length : 0;
  expect(waiting).toBeGreaterThan(0);
  expect(remarksOf(hiring!).at(-1)).toMatch(new RegExp(`^待填 ${waiting} 处：`));
  expect(remarksOf(odd!)).toContainEqual(expect.stringMatching(/^看不出类别，推荐了 \d+ 条通用的指标$/));
  expect(remarksOf(other!)).toContain("指标库没有“好事”这一类，按名称和用途推荐");
});

test("the indicators of 一行一指标 are taken just as they are, found by code or else by name", () => {
  const source = readSample("曹妃甸区2023");
  const documents = readWorkbook(source).documents.filter(({ kind }) => kind === "ProjectTarget");
  const [first, second] = documents as [(typeof documents)[0], (typeof documents)[0]];
  const long = longTable(["清单"], [first, second]);
  const [code, name] = [first, second].map((document) =>
    document.kind === "ProjectTarget" && document.code.state === "given" && document.name.state === "given"
      ? [document.code.value, document.name.value]
      : [],
  );
  const made = plan([
    listOf(
      [code![0]!, "改了名的", null, 1, 1],
      [null, name![1]!, null, 1, 1],
      [null, "没有指标的", null, 1, 1],
    ),
    long.snapshot,
  ]);
  const read = readWorkbook({ name: "", sheets: made.edit.added!.map(({ snapshot }) => snapshot) }).documents;
  const indicators = (index: number, among = read): unknown => {
    const document = among[index]!;
    return document.kind === "ProjectTarget"
      ? document.indicators.map((one) =>
          Object.values(one).map((field) => (field.state === "given" ? field.text : field.state)),
        )
      : undefined;
  };
  expect([indicators(0), indicators(1)]).toEqual([indicators(0, documents), indicators(1, documents)]);
  expect(remarksOf(made.lines[0]!)).toContain("用一行一指标里的 7 条指标");
  expect(remarksOf(made.lines[2]!)).toContainEqual(expect.stringContaining("推荐了"));
});

test("indicators of one of several projects of a name are not guessed", () => {
  const long = sheetOf("长表", [
    ["项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
    ["B1", "工作经费", "产出指标", "数量指标", "甲", "≥1次"],
    ["B2", "工作经费", "产出指标", "数量指标", "乙", "≥2次"],
  ]);
  const made = plan([listOf([null, "工作经费", null, 1, 1], ["B2", "工作经费", null, 1, 1]), long]);
  expect(made.lines.map(said)).toEqual([
    "一行一指标里同名的项目不止一个，请在清单里写明项目编码或单位",
    "1.工作经费",
  ]);
  const values = made.edit.added![0]!.snapshot.values.flat();
  expect([values.includes("≥1次"), values.includes("≥2次")]).toEqual([false, true]);
});

test("an error among a project's own indicators keeps its table from being made", () => {
  const long = sheetOf("长表", [
    ["项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
    ["招聘经费", "产出指标", "数量指标", "场次", { error: "#REF!" }],
  ]);
  expect(plan([listOf(["A1", "招聘经费", null, 1, 1]), long]).lines.map(said)).toEqual([
    "一行一指标里它的指标读不出：E2 的“指标值”是错误值 #REF!",
  ]);
});

test("a project that has a table already is told and not made again", () => {
  const { sheets } = readSample("曹妃甸区2023");
  const hiring = sheets.find(({ name }) => name === "8.招聘经费")!;
  const lines = plan([
    hiring,
    listOf(
      ["13020923P000261100010", "换了名字", null, 1, 1],
      [null, "招聘 经费", null, 1, 1],
      ["13020924P000261100011", "招聘经费", "人社局", 1, 1],
      [null, "招聘经费", "另一个局", 1, 1],
    ),
  ]).lines;
  expect(lines.map(said)).toEqual([
    "已经有这个项目的表（工作表“8.招聘经费”，编码相同），没有再做一张",
    "已经有这个项目的表（工作表“8.招聘经费”，同名），没有再做一张",
    "9.招聘经费",
    "10.招聘经费",
  ]);
  expect(remarksOf(lines[2]!)[0]).toBe("与工作表“8.招聘经费”同名，编码不同，另做一张");
  expect(remarksOf(lines[3]!)[0]).toBe("与工作表“8.招聘经费”同名，单位不同，另做一张");
});

test("a project that stands in the list twice is made once; one name in two units is two projects", () => {
  const lines = plan([
    listOf(
      ["A1", "甲", "人社局", 1, 1],
      ["A1", "乙", "人社局", 1, 1],
      [null, "甲", "人社局", 1, 1],
      [null, "甲", "教育局", 1, 1],
    ),
  ]).lines;
  expect(lines.map(said)).toEqual([
    "1.甲",
    "与 清单!B2 编码相同，是同一个项目，没有再做一张",
    "与 清单!B2 同名，是同一个项目，没有再做一张",
    "2.甲",
  ]);
});

test("no sheet takes the name of another, and names that sheets cannot have are mended", () => {
  const long = "提前下达2023年省级现代职业教育发展专项资金（生均拨款和免学费补助）";
  const made = plan([
    sheetOf("1.甲/乙", [["别的"]]),
    sheetOf("2.丙", [["别的"]]),
    listOf([null, "甲/乙", null, 1, 1], [null, long, null, 1, 1], [null, `${long}二`, null, 1, 1]),
  ]);
  const names = made.edit.added!.map(({ snapshot }) => snapshot.name);
  expect(names[0]).toBe("3.甲／乙");
  expect(new Set(names).size).toBe(3);
  expect(names.every((name) => name.length <= 31)).toBe(true);
});

test("a line that cannot be read does not stop the others", () => {
  const lines = plan([listOf([null, "甲", null, { error: "#N/A" }], [null, "乙", null, 1, 1])]).lines;
  expect(lines.map(said)).toEqual(["D2 的“预算数”是错误值 #N/A，请先改好", "1.乙"]);
});

test("the months of the list go to those of the form, and others are told", () => {
  const sheet = sheetOf("清单", [
    ["项目名称", "预算数（万元）", "12月底", "9月底", "3月底"],
    ["甲", 1, 100, 70, 10],
  ]);
  const made = plan([sheet]);
  const [document] = readWorkbook({
    name: "",
    sheets: made.edit.added!.map(({ snapshot }) => snapshot),
  }).documents;
  expect(document).toMatchObject({
    plan: [
      { share: { value: 10 } },
      { share: { state: "blank" } },
      { share: { state: "blank" } },
      { share: { value: 100 } },
    ],
  });
  expect(remarksOf(made.lines[0]!)).toContain("这种表没有9月底的支出计划");
});

test("the year is that of the line, else the one that is given", () => {
  const sheet = sheetOf("清单", [
    ["项目名称", "年度", "预算数（万元）"],
    ["甲", 2023, 1],
    ["乙", null, 1],
  ]);
  const made = plan([sheet], {
    form: suzhouProject,
    system: profileById("anhui-2024")!.system,
    year: "2025",
  });
  const read = readWorkbook({ name: "", sheets: made.edit.added!.map(({ snapshot }) => snapshot) }).documents;
  expect(read).toMatchObject([{ year: { value: "2023" } }, { year: { value: "2025" } }]);
});

test("only forms of projects can be made from a list", () => {
  expect(plan([listOf([null, "甲", null, 1, 1])], { form: suzhouDepartment }).lines.map(said)).toEqual([
    "“宿州 部门整体支出绩效目标申报表”不是项目绩效目标表，不能按项目清单来做",
  ]);
});

test("where there is no list, that is told", () => {
  const made = plan(readSample("高新区2024").sheets);
  expect(made.lines).toEqual([]);
  expect(made.remarks).toEqual(["没有找到项目清单：要有“项目名称”一列，和“项目编码”“预算数”等至少一列"]);
});

test("what reads like a formula in a list is text in the table", () => {
  const made = plan([listOf(["+1", "=1+1", "@人", 1, 1])]);
  const { formulas, values } = made.edit.added![0]!.snapshot;
  expect(formulas.flat().filter((formula) => formula?.includes("1+1"))).toEqual([]);
  expect(values.flat()).toContain("=1+1");
});

test("each line is a step, and told as it is done", () => {
  const told: [number, number][] = [];
  const workbook = {
    name: "清单.xlsx",
    sheets: [listOf([null, "甲", null, 1, 1], [null, "乙", null, 1, 1])],
  };
  const steps = planBatch(workbook, { ...ABOUT, onLine: (done, total) => told.push([done, total]) });
  let count = 0;
  while (!steps.next().done) count++;
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(count).toBe(3);
});
