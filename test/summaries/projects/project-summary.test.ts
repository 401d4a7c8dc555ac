import { readSheet } from "../../../src/forms/read-workbook";
import type { ProjectTarget } from "../../../src/model/documents";
import { parseA1, type CellRef } from "../../../src/sheet/address";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { isProjectSummary } from "../../../src/summaries/projects/is-project-summary";
import { projectSummary, type ProjectSummary } from "../../../src/summaries/projects/project-summary";
import { readProjectLists } from "../../../src/templates/project-list/read-lists";
import { SAMPLES } from "../../forms/samples";
import { checkedSample, projectsOn, projectsSaying, withValue } from "./project-kit";

const summaryOf = (projects: readonly ProjectTarget[]): ProjectSummary =>
  projectSummary(projects, { name: "项目绩效目标汇总表", problems: () => 1 });

/** The cells of a summary by its head and first columns. */
function tableOf({ sheet: { snapshot } }: ProjectSummary) {
  const isHead = (row: readonly CellValue[]): boolean => row[0] === "序号";
  const head = snapshot.values.findIndex(isHead);
  const months = snapshot.values[head + 1]!;
  const labels = snapshot.values[head]!.map((label, col) =>
    months[0] === null ? (months[col] ?? label) : label,
  );
  const col = (label: string): number => labels.indexOf(label);
  const rows = snapshot.values.map((values, row) => ({ values, formulas: snapshot.formulas[row]!, row }));
  const body = rows.slice(months[0] === null ? head + 2 : head + 1);
  return {
    labels,
    col,
    projects: body.filter(({ values }) => typeof values[0] === "number"),
    sums: body.filter(({ values }) => typeof values[0] === "string"),
    at: (row: { values: readonly CellValue[] }, label: string) => row.values[col(label)],
  };
}

/** What a formula such as ='8.招聘经费'!C4/10000 gives. */
function lookedUp(formula: string, workbook: WorkbookSnapshot): number {
  const [, sheet = "", cell = "", scale = ""] =
    /^='((?:[^']|'')*)'!([A-Z]+\d+)(\/10000|\*100|\*10000)?$/.exec(formula) ?? [];
  const snapshot = workbook.sheets.find(({ name }) => name === sheet.replaceAll("''", "'"))!;
  const value = valueAt(snapshot, parseA1(cell)!);
  if (typeof value !== "number") throw new Error(`${formula}: ${JSON.stringify(value)}`);
  return scale === "" ? value : scale.startsWith("/") ? value / 10000 : value * Number(scale.slice(1));
}

describe.each([
  ["曹妃甸区2023", 16, 14877.15, ["323001", "323003", "323004"]],
  ["满城区2021", 22, 15872.73, ["356001", "356009"]],
  ["高新区2024", 7, 9035, []],
  ["昌黎县2023", 26, "", []],
  [
    "宿州市2024",
    7,
    1423.7,
    ["宿州市人力资源和社会保障局", "宿州市城镇职工养老保险管理中心", "宿州市就业技能培训中心"],
  ],
] as const)("the summary of %s", (name, count, total, units) => {
  const { workbook, report, projects, again } = checkedSample(name);
  const made = summaryOf(projects);
  const table = tableOf(made);

  test("has a line for each project, 小计 for each of several units, and 合计", () => {
    expect(table.projects).toHaveLength(count);
    const all = table.sums.at(-1)!;
    expect(all.values[0]).toBe("合计");
    expect(table.at(all, "预算数")).toEqual(total === "" ? "" : expect.closeTo(total, 9));
    const subtotals = table.sums.slice(0, -1);
    expect(subtotals.map((row) => table.at(row, "单位"))).toEqual(
      units.map((unit) => expect.stringMatching(unit) as string),
    );
    const sum = subtotals.reduce((budgets, row) => budgets + Number(table.at(row, "预算数")), 0);
    if (subtotals.length > 0) expect(sum).toBeCloseTo(Number(total), 9);
  });

  test("names the cell of each number, which holds it", () => {
    let named = 0;
    for (const { values, formulas } of table.projects) {
      formulas.forEach((formula, col) => {
        if (formula === null) return;
        expect(lookedUp(formula, workbook)).toBeCloseTo(values[col] as number, 9);
        named++;
      });
    }
    const isText = name === "高新区2024" || name === "昌黎县2023";
    if (isText) expect(named).toBe(0);
    else expect(named).toBeGreaterThanOrEqual(2 * count);
  });

  test("links each name to its table, and prints on A4 across with its head on each page", () => {
    const { links = [], print } = made.sheet.extras!;
    expect(links).toHaveLength(count);
    links.forEach(({ at, to }, index) => {
      expect(at).toEqual({ row: table.projects[index]!.row, col: table.col("项目名称") });
      expect(projects.some(({ source }) => "sheet" in to && source.sheet === to.sheet)).toBe(true);
    });
    expect(print).toMatchObject({ paper: "A4", isLandscape: true, fitsWidth: true });
    expect(made.sheet.snapshot.values[print!.titleRows!.from]![0]).toBe("序号");
  });

  test("is no table to be read, and no 项目清单, and changes nothing in a check", () => {
    const { snapshot } = made.sheet;
    expect(isProjectSummary(snapshot)).toBe(true);
    expect(readSheet(snapshot).documents).toEqual([]);
    expect(readProjectLists({ name: workbook.name, sheets: [snapshot] }, [])).toEqual([]);
    const after = again([...workbook.sheets, snapshot]);
    expect(after.reading).toEqual(report.reading);
    expect(after.findings).toEqual(report.findings);
  });
});

test("no published sheet is taken for a summary", () => {
  const taken = SAMPLES.flatMap((name) => checkedSample(name).workbook.sheets.filter(isProjectSummary));
  expect(taken).toEqual([]);
});

describe("what is missing", () => {
  const lines = (made: ProjectSummary): string[] =>
    made.remarks.map(({ weight, text }) => `${weight} ${text}`);

  test("a budget that is blank stays blank, on its line and in the sums, and is told with its cell", () => {
    const made = summaryOf(projectsSaying([{ name: "甲", budget: 5, fiscal: 5 }, { name: "乙" }]));
    const { projects, sums, at } = tableOf(made);
    expect(projects.map((row) => at(row, "预算数"))).toEqual([5, null]);
    expect(at(sums.at(-1)!, "预算数")).toBe(5);
    expect(at(sums.at(-1)!, "备注")).toBe("2 个项目，1 个没有预算数，未计入");
    expect(lines(made)).toEqual(["problem “乙”没有填预算数，汇总表里空着，没有算进合计"]);
    expect(made.remarks[0]!.at).toMatchObject({ sheet: "2.乙" });
  });

  test("a form without money is told once for all its projects", () => {
    const made = summaryOf(checkedSample("昌黎县2023").projects);
    expect(lines(made)).toEqual([expect.stringMatching(/^problem 26 个项目的表.*没有预算数一栏/)]);
    const { projects, at, col } = tableOf(made);
    expect(new Set(projects.map((row) => at(row, "预算数")))).toEqual(new Set([null]));
    expect(col("3月底")).toBe(-1);
  });

  test("money in words is a value with a note, and nothing follows its cell", () => {
    const made = summaryOf(checkedSample("高新区2024").projects);
    const { projects, at } = tableOf(made);
    expect(projects.map((row) => at(row, "预算数"))).toEqual([4000, 230, 683, 1206, 50, 66, 2800]);
    expect(projects.map((row) => at(row, "备注"))).toEqual(projects.map(() => "预算数、财政资金原为文字"));
    expect(lines(made).filter((text) => text.includes("“4000万元”"))).toHaveLength(1);
  });

  test("money that cannot be read is told with what stands there", () => {
    const [project] = projectsSaying([{ name: "甲", budget: 5 }], undefined, (sheet) =>
      withValue(sheet, 5, "约五万"),
    );
    expect(lines(summaryOf([project!]))[0]).toMatch(/^problem “甲”的预算数“约五万”没有读出来/);
  });

  test("上年结转 has a column only where a form has it", () => {
    const has = (made: ProjectSummary): boolean => tableOf(made).labels.includes("上年结转");
    expect(has(summaryOf(projectsSaying([{ budget: 5, carryover: 1 }])))).toBe(true);
    expect(has(summaryOf(projectsSaying([{ budget: 5 }], "project-target/hebei")))).toBe(false);
  });
});

describe("units", () => {
  const unitsOf = (units: readonly string[]): unknown[] => {
    const drafts = units.map((unit, index) => ({ name: `项目${index}`, unit, budget: index + 1 }));
    const { sums, at } = tableOf(summaryOf(projectsSaying(drafts, "project-target/hebei")));
    return sums.map((row) => [at(row, "单位"), at(row, "预算数")]);
  };

  test("are told by their code, or by their name where only one way of writing it has a code", () => {
    expect(unitsOf(["323001人社局本级", "323003就业中心", "人社局本级", "[323003] 就业服务中心"])).toEqual([
      ["323001人社局本级", 4],
      ["323003就业中心", 6],
      ["全部项目", 10],
    ]);
  });

  test("of one name under two codes are two", () => {
    expect(unitsOf(["356001人社局", "356009人社局"]).map((row) => (row as unknown[])[0])).toEqual([
      "356001人社局",
      "356009人社局",
      "全部项目",
    ]);
  });

  test("that are alone need no 小计", () => {
    expect(unitsOf(["323001人社局", "323001 人社局"])).toEqual([["全部项目", 3]]);
  });
});

describe("the same project twice", () => {
  const twice = (drafts: Parameters<typeof projectsSaying>[0]): string[] =>
    summaryOf(projectsSaying(drafts, "project-target/hebei"))
      .remarks.filter(({ text }) => text.includes("同一个项目"))
      .map(({ text }) => text);
  const money = { budget: 1, fiscal: 1 };

  test("is told by its code, or its name and unit where a code is missing", () => {
    expect(
      twice([
        { name: "甲", code: "A1", ...money },
        { name: "乙", code: "A1", ...money },
      ]),
    ).toHaveLength(1);
    expect(
      twice([
        { name: "甲", unit: "人社局", ...money },
        { name: "甲", unit: "001人社局", ...money },
      ]),
    ).toEqual([expect.stringMatching(/“甲”与工作表“1\.甲”的是同一个项目，合计里算了两次/)]);
  });

  test("is not told of namesakes with codes of their own, or with dashes for codes", () => {
    expect(
      twice([
        { name: "甲", code: "A1", ...money },
        { name: "甲", code: "A2", ...money },
      ]),
    ).toEqual([]);
    expect(
      twice([
        { name: "甲", code: "——", ...money },
        { name: "乙", code: "——", ...money },
      ]),
    ).toEqual([]);
  });
});

describe("the plan", () => {
  const plan = (...shares: readonly (number | undefined)[]) => ({ plan: shares });
  const shareOf = (drafts: Parameters<typeof projectsSaying>[0], month: string): unknown => {
    const { sums, at } = tableOf(summaryOf(projectsSaying(drafts, "project-target/hebei")));
    return at(sums.at(-1)!, month);
  };

  test("of all is weighted by money", () => {
    const drafts = [
      { budget: 30, ...plan(10, 20, 30, 100) },
      { budget: 10, ...plan(50, 60, 70, 100) },
    ];
    expect(["3月底", "6月底", "10月底", "12月底"].map((month) => shareOf(drafts, month))).toEqual([
      20, 30, 40, 100,
    ]);
  });

  test("of all is left open where a project says nothing for a month", () => {
    const drafts = [
      { budget: 30, ...plan(10, 20, 30, 100) },
      { budget: 10, ...plan(undefined, 60, 70, 100) },
    ];
    expect([shareOf(drafts, "3月底"), shareOf(drafts, "6月底")]).toEqual([null, 30]);
  });
});

test("money in 元 comes as 万元, and the name of a sheet is quoted", () => {
  const [sheet] = checkedSample("曹妃甸区2023").workbook.sheets.filter(({ name }) => name.startsWith("1."));
  const inYuan = withValue(withValue(sheet!, 83.65, 836500), "单位：万元", "单位：元");
  const [project] = projectsOn([{ ...inYuan, name: "甲's" }]);
  const { projects, col } = tableOf(summaryOf([project!]));
  expect(projects[0]!.values[col("预算数")]).toBe(83.65);
  expect(projects[0]!.formulas[col("预算数")]).toBe("='甲''s'!C4/10000");
});

test("a sheet with a table of indicators below the summary is looked at", () => {
  const { sheet } = summaryOf(projectsSaying([{ budget: 1 }]));
  const below = [...sheet.snapshot.values, ["一级指标", "二级指标", "三级指标", "指标值"]];
  expect(isProjectSummary({ ...sheet.snapshot, values: below })).toBe(false);
});

test("remarks point to cells that are there", () => {
  const { workbook, projects } = checkedSample("满城区2021");
  const isThere = ({ sheet }: CellRef): boolean => workbook.sheets.some(({ name }) => name === sheet);
  expect(
    summaryOf(projects)
      .remarks.flatMap(({ at }) => at ?? [])
      .every(isThere),
  ).toBe(true);
});
