import { readSheet } from "../../../src/forms/read-workbook";
import type { DepartmentTarget } from "../../../src/model/documents";
import { PROFILES } from "../../../src/rules/profiles";
import type { SummaryRemark } from "../../../src/summaries/summary-remark";
import { departmentSummary } from "../../../src/summaries/department/department-summary";
import type { IndicatorDraft } from "../../../src/templates/project-draft";
import { line, projectsSaying, type MadeProject } from "../projects/project-kit";

const SYSTEM = PROFILES.find(({ id }) => id === "anhui-2024")!.system;

/** What is made of projects: the department's table, and what is told. */
function madeOf(drafts: readonly MadeProject[], form?: string) {
  const projects = projectsSaying(drafts, form);
  const { sheet, remarks } = departmentSummary(projects, { name: "整体", system: SYSTEM });
  const [table] = readSheet(sheet.sheet.snapshot).documents;
  if (table?.kind !== "DepartmentTarget") throw new Error("no department table");
  return { table, sheet, remarks };
}

const textIn = (field: DepartmentTarget["name"] | DepartmentTarget["budget"]): string =>
  field.state === "given" ? field.text : "";
const told = (remarks: readonly SummaryRemark[]): string[] =>
  remarks.map(({ weight, text }) => `${weight} ${text}`);

/** The value that one indicator gets where each project says one of these, and what is told of it. */
function merged(level2: string, name: string, values: readonly string[]) {
  const drafts = values.map((value): MadeProject => ({
    goals: ["做好"],
    budget: 1,
    indicators: [line(level2, name, value)],
  }));
  const { table, remarks } = madeOf(drafts);
  const own = table.indicators.filter(({ level3 }) => level3.state === "given" && level3.value === name);
  expect(own).toHaveLength(1);
  const about = remarks.filter(({ text }) => text.startsWith(`“${name}”`));
  return {
    value: own[0]!.value.state === "given" ? own[0]!.value.text : "",
    weights: about.map(({ weight }) => weight),
    about,
  };
}

test.each([
  // Quantities: summed where they count the same.
  ["数量", "培训场次", ["≥1场", "≥3场次", "≥1场次"], "≥5场", ["note"]],
  ["数量", "服务人数", ["≥1.5万人", "≥5000人"], "≥2万人", ["note"]],
  ["数量", "服务人数", ["≥5000人", "≥1.5万人"], "≥20000人", ["note"]],
  ["数量", "检查次数", ["3次", "≥2次"], "≥5次", ["note"]],
  ["数量", "检查次数", ["=3次", "2次"], "=5次", ["note"]],
  ["数量", "认定次数", ["约120次", "30次"], "约150次", ["note"]],
  ["数量", "案件数", ["≤300件", "≤0.5万件"], "≤5300件", ["note"]],
  ["数量", "检查次数", ["≥0.1次", "≥0.2次"], "≥0.3次", ["note"]],
  ["数量", "检查次数", ["≥3次", "≤2次"], "≥3次；≤2次", ["problem"]],
  ["数量", "培训人次", ["≥50人", "≥150人次"], "≥50人；≥150人次", ["problem"]],
  ["数量", "办理人数", ["≥9.8万人", "应享尽享"], "≥9.8万人", ["problem"]],
  ["数量", "服务人数", ["360-400人", "360-400人"], "360-400人", []],
  ["数量", "服务人数", ["360-400人", "≥10人"], "≥10人", ["problem"]],
  // Spans of time and rates do not add up, wherever they stand.
  ["数量", "培训天数", ["≥5天", "≥3天"], "≥3天", ["note"]],
  ["数量", "覆盖率", ["≥95%", "≥90%"], "≥90%", ["note"]],
  ["质量", "出勤率", ["≥90%", "≥95%", "98%"], "≥90%", ["note"]],
  ["质量", "合格率", ["100%", "≥100%"], "≥100%", []],
  ["质量", "投诉率", ["≤5%", "≤10%"], "≤10%", ["note"]],
  ["质量", "投诉率", ["≤5%", "≥1%"], "≤5%；≥1%", ["problem"]],
  ["质量", "差错次数", ["≤1次", "≤2次"], "≤1次；≤2次", ["problem"]],
  ["满意度", "满意度", ["≥90百分数", "≥85%"], "≥85%", ["note"]],
  // Money.
  ["成本", "项目总成本", ["≤2145000元", "150000元"], "≤229.5万元", ["note"]],
  ["成本", "项目总成本", ["≤10万元", "≤5000元"], "≤10.5万元", ["note"]],
  ["成本", "印刷成本", ["≤300元", "≤200元"], "≤500元", ["note"]],
  ["成本", "补助标准", ["100元/人", "100元/人"], "100元/人", []],
  ["成本", "补助标准", ["100元/人", "200元/人"], "100元/人；200元/人", ["problem"]],
  ["成本", "人均成本", ["≤800元", "≤625元"], "≤800元；≤625元", ["problem"]],
  ["成本", "代缴金额", ["33元", "33元"], "33元", ["note"]],
  ["成本", "项目总成本", ["≤5万元", "≤总成本预算数"], "≤6万元", ["note", "note"]],
  ["成本", "项目总成本", ["≤5万元", "不超过预算5%"], "≤5万元", ["problem"]],
  ["经济效益", "增加收入", ["≥100万元", "≥50万元"], "≥100万元；≥50万元", ["problem"]],
  // Time limits: the latest.
  ["时效", "完成时间", ["6月底前", "12月底前", "9月底前"], "12月底前", ["note"]],
  ["时效", "完成时间", ["2024年12月底前", "2025年3月底前"], "2025年3月底前", ["note"]],
  ["时效", "完成时间", ["年底前", "经费计划支出时间"], "年底前", ["problem"]],
  ["时效", "支出时效", ["每月30日前", "每月30日前"], "每月30日前", []],
  // Words: each once.
  ["社会效益", "影响程度", ["影响程度较高", "影响程度较高。"], "影响程度较高", []],
  ["社会效益", "影响程度", ["较高", "明显", "较高"], "较高；明显", ["note"]],
  ["社会效益", "影响程度", ["较高", "不适用"], "较高", ["note"]],
  ["社会效益", "影响程度", ["1.5倍", "15倍"], "1.5倍；15倍", ["problem"]],
] as const)("%s指标 “%s” of %j is %s", (level2, name, values, value, weights) => {
  const made = merged(level2, name, values);
  expect([made.value, made.weights]).toEqual([value, weights]);
  // Whatever is told names a cell of a project.
  for (const { at } of made.about)
    expect(at).toMatchObject({ sheet: expect.stringMatching(/项目\d/) as string });
});

test("numbers that are the same everywhere are summed up with a doubt", () => {
  const { value, about } = merged("数量", "补贴人数", ["≥700人", "≥700人"]);
  expect(value).toBe("≥1400人");
  expect(about[0]!.text).toContain("不应相加");
});

test("what cannot be merged is told with the cells", () => {
  const { about } = merged("数量", "培训人次", ["≥50人", "≥150人次"]);
  expect(about[0]!.text).toMatch(
    /^“培训人次”计量单位不同，没有合并.*“1\.项目1”E\d+ ≥50人、“2\.项目2”E\d+ ≥150人次$/,
  );
});

describe("the lines", () => {
  const draft = (indicators: readonly IndicatorDraft[]): MadeProject => ({
    budget: 1,
    goals: ["做好"],
    indicators,
  });
  const names = (drafts: readonly MadeProject[]): string[] =>
    madeOf(drafts).table.indicators.map(({ level2, level3 }) => `${textIn(level2)} ${textIn(level3)}`);

  const several = [
    draft([line("满意度", "丙", "≥90%"), line("质量", "乙", "≥95%")]),
    draft([line("数量", "甲", "1次"), line("质量", "丁", "≥90%")]),
  ];

  test("stand in the order of the levels", () => {
    expect(names(several)).toEqual(["数量指标 甲", "质量指标 乙", "质量指标 丁", "满意度指标 丙"]);
  });

  test("wait for what the place asks for and no project has", () => {
    const labels = madeOf(several).sheet.pending.map(({ label }) => label);
    const levels = ["时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响"];
    expect(labels.filter((label) => label.includes("指标：三级指标"))).toEqual(
      levels.map((level) => `${level}指标：三级指标`),
    );
  });

  test("of one name are one, whatever the brackets, spaces and full stops", () => {
    expect(
      names([
        draft([line("数量", "服务县（区）数。", "2个")]),
        draft([line("数量", "服务县(区) 数", "1个")]),
      ]),
    ).toContain("数量指标 服务县（区）数。");
    const { table } = madeOf([
      draft([line("数量", "服务县（区）数。", "2个")]),
      draft([line("数量", "服务县(区) 数", "1个")]),
    ]);
    expect(table.indicators.filter(({ level3 }) => textIn(level3).startsWith("服务县"))).toHaveLength(1);
  });

  test("of one name under two levels stay two, which is told", () => {
    const { remarks } = madeOf([draft([line("数量", "甲", "2个")]), draft([line("质量", "甲", "符合")])]);
    expect(told(remarks)).toContain("problem “甲”在数量指标和质量指标下各有一条，没有合并");
  });

  test("that a project repeats count once", () => {
    const { table } = madeOf([
      draft([line("数量", "甲", "2个"), line("数量", "甲", "2个")]),
      draft([line("数量", "甲", "3个")]),
    ]);
    expect(table.indicators[0]!.value).toMatchObject({ text: "5个" });
  });

  test("that apply to no project are left out, but for one of a level that has no other", () => {
    const idle = (name: string): IndicatorDraft => line("生态效益", name, "不适用");
    const { table, remarks } = madeOf([
      draft([idle("生态效益"), line("社会效益", "影响", "较高")]),
      draft([idle("生态"), line("社会效益", "好处", "不适用")]),
    ]);
    const values = table.indicators.map(({ level2, level3, value }) => [
      textIn(level2),
      textIn(level3),
      value.state === "given" ? value.text : "",
    ]);
    expect(values.filter(([level2]) => /生态|社会/.test(level2!))).toEqual([
      ["社会效益指标", "影响", "较高"],
      ["生态效益指标", "生态效益", "不适用"],
    ]);
    expect(told(remarks).filter((text) => text.includes("没有列进整体表"))).toHaveLength(2);
  });

  test("without a value are told and wait for one", () => {
    const { remarks, sheet } = madeOf([draft([{ level1: "产出指标", level2: "数量指标", level3: "甲" }])]);
    expect(told(remarks)).toContain("problem “甲”在“1.项目1”没有填指标值，整体表里空着");
    expect(sheet.pending.map(({ label }) => label)).toContain("甲：指标值");
  });
});

describe("the tasks", () => {
  const figures = (drafts: readonly MadeProject[]) => {
    const { table, remarks } = madeOf(drafts.map((draft) => ({ goals: ["做好"], ...draft })));
    const row = (
      task: Pick<DepartmentTarget, "fiscal" | "other">,
      total: DepartmentTarget["budget"],
    ): string => [total, task.fiscal, task.other].map(textIn).join(" ");
    return {
      tasks: table.tasks.map((task) => `${textIn(task.name)} ${row(task, task.total)}`),
      total: row(table, table.budget),
      told: told(remarks).filter((text) => /结转|总额|资金|同一个/.test(text)),
    };
  };

  test("are the projects with their sums", () => {
    expect(
      figures([
        { name: "甲", budget: 3, fiscal: 2, other: 1 },
        { name: "乙", budget: 0.1, fiscal: 0.1, other: 0 },
      ]),
    ).toEqual({
      tasks: ["甲 3.00 2.00 1.00", "乙 0.10 0.10 0.00"],
      total: "3.10 2.10 1.00",
      told: [],
    });
  });

  test("take 上年结转 to the other money, and tell of it", () => {
    const made = figures([{ name: "甲", budget: 6, fiscal: 2, carryover: 3, other: 1 }]);
    expect(made.tasks).toEqual(["甲 6.00 2.00 4.00"]);
    expect(made.told).toEqual(["note “甲”有上年结转 3.00万元，整体表没有这一栏，列在其他资金里"]);
  });

  test("of one name are one, as those of several units", () => {
    const drafts = [
      { name: "运转经费", unit: "人社局", budget: 3, fiscal: 3 },
      { name: "运转经费", unit: "就业中心", budget: 2, fiscal: 2 },
    ];
    expect(figures(drafts).tasks).toEqual([expect.stringMatching(/^运转经费 5\.00 5\.00/)]);
  });

  test("without a budget stay blank and are told, and a sum that misses one says so", () => {
    const made = figures([{ name: "甲", budget: 3, fiscal: 3 }, { name: "乙" }]);
    expect(made.tasks[1]).toMatch(/^乙 {2}/);
    expect(made.total).toMatch(/^3\.00/);
    expect(made.told).toEqual([expect.stringMatching(/^problem “乙”的年度资金总额（预算数）没有，总额空着/)]);
  });

  test("whose own figures disagree are told", () => {
    const made = figures([{ name: "甲", budget: 5, fiscal: 3, carryover: 0, other: 1 }]);
    expect(made.tasks).toEqual(["甲 5.00 3.00 1.00"]);
    expect(made.told).toEqual([
      expect.stringMatching(/^problem “甲”的年度资金总额是 5\.00万元，各项资金加起来是 4\.00万元/),
    ]);
  });
});

describe("the head", () => {
  const headOf = (drafts: readonly MadeProject[], form?: string) => {
    const { table, remarks } = madeOf(
      drafts.map((draft) => ({ budget: 1, goals: ["做好"], ...draft })),
      form,
    );
    return { name: textIn(table.name), year: textIn(table.year), told: told(remarks) };
  };

  test("has the authority of the projects without its code, and their year", () => {
    const drafts = [
      { authority: "[602]宿州市人社局", year: "2024" },
      { authority: "602宿州市人社局", year: "2024" },
    ];
    expect(headOf(drafts)).toEqual({ name: "宿州市人社局", year: "(2024年度)", told: [] });
  });

  test("tells of several authorities and years", () => {
    const drafts = [
      { authority: "[602]人社局", year: "2024" },
      { authority: "[603]民政局", year: "2025" },
    ];
    expect(headOf(drafts).told).toEqual([
      expect.stringMatching(/^problem 项目的主管部门不止一个：人社局、民政局/),
      expect.stringMatching(/^problem 项目的年度不一致/),
    ]);
  });

  test("finds the department by the codes of its units", () => {
    const units = ["323003曹妃甸区就业中心", "323001曹妃甸区人社局本级"];
    expect(
      headOf(
        units.map((unit) => ({ unit })),
        "project-target/hebei",
      ).name,
    ).toBe("323曹妃甸区人社局");
  });
});

test("goals are each there once, numbered over all projects", () => {
  const { table } = madeOf([
    { budget: 1, goals: ["目标1：甲。目标2：乙。"] },
    { budget: 1, goals: ["目标1:乙", "目标2:丙"] },
  ]);
  expect(table.goals).toMatchObject({ value: ["目标1：甲。", "目标2：乙。", "目标3：丙"] });
});

test("a project without goals is told", () => {
  expect(told(madeOf([{ name: "甲", budget: 1 }]).remarks)).toContain(
    "problem “甲”没有读到绩效目标，年度总体目标里没有它",
  );
});

test("goals too long for a row are said to be", () => {
  const goals = Array.from(
    { length: 60 },
    (_, index) => `目标${index + 1}：${"完成各项工作任务".repeat(8)}第${index}项。`,
  );
  expect(told(madeOf([{ name: "甲", budget: 1, goals }]).remarks)).toContainEqual(
    expect.stringMatching(/^note 年度总体目标合并后有 60 条/),
  );
});
