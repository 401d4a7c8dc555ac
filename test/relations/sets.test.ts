import { documentsIn } from "../rules/documents-in";
import { answerFor, answerTo } from "./answers";

const T2 = "budget-table/income";
const T3 = "budget-table/expenditure";
const PROJECT = "project-target/hebei";
const SUZHOU = "project-target/suzhou";
const DEPARTMENT = "department-target/suzhou";

const INCOME_AS_EXPENDITURE = "收入总表[合计, 合计] = 支出总表[合计, 合计]";
const PROJECTS = "支出总表[合计, 项目支出] = 求和(项目绩效目标表[每行, 预算数])";
const WHOLE = "整体申报表[金额合计, 总额] = 求和(项目绩效目标表[每行, 预算数])";

function income(unit: string, year: string, total: string): string {
  return `
| ${unit} | | 预算年度：${year} | 单位：万元 |
|---|---|---|---|
| 科目编码 | 科目名称 | 合计 | 小计 |
| | 合计 | ${total} | ${total} |
`.replace("预算年度： |", "|");
}

function expenditure(unit: string, year: string, total: string): string {
  return `
| ${unit} | | | 预算年度：${year} | 单位：万元 |
|---|---|---|---|---|
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| | 合计 | ${total} | | ${total} |
`.replace("预算年度： |", "|");
}

function project(unit: string, budget: string): string {
  return `
| ${unit} | | | 单位：万元 |
|---|---|---|---|
| 项目编码 | 13032223P000261100010 | 项目名称 | 项目 |
| 预算数 | ${budget} | 其中：财政资金 | ${budget} |
`;
}

function suzhou(authority: string, unit: string, budget: string): string {
  return `
| 项目名称 | 项目 | | |
|---|---|---|---|
| 主管部门及代码 | ${authority} | 实施单位 | ${unit} |
| 项目资金（万元） | 年度资金总额： | ${budget} | |
`;
}

function department(name: string, total: string): string {
  return `
| 部门（单位）名称 | ${name} | | | | |
|---|---|---|---|---|---|
| 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | | |
| ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 |
| ^ | 金额合计 | | ${total} | ${total} | 0 |
`;
}

const forms = (...ids: string[]): string => ids.join("、");
const below = (...tables: string[]): string => tables.join("\n另一张：\n");

describe("the tables of one department are compared with each other", () => {
  test("one table of each kind is one set, whatever the units are called", () => {
    const told = answerTo(
      INCOME_AS_EXPENDITURE,
      forms(T2, T3),
      below(income("323昌黎县人力资源和社会保障局", "2023", "10"), expenditure("昌黎县人社局", "2024", "10")),
    );
    expect(told.held).toHaveLength(1);
  });

  test("of two departments each has its own set", () => {
    const told = answerTo(
      INCOME_AS_EXPENDITURE,
      forms(T2, T2, T3),
      below(
        income("323甲局", "2023", "10"),
        income("324乙局", "2023", "20"),
        expenditure("323甲局", "2023", "10"),
        expenditure("324乙局", "2023", "21"),
      ),
    );
    expect(told.held).toHaveLength(1);
    expect(told.fails).toEqual([
      "收入总表 合计行（合计） 20.00万元，不等于支出总表 合计行（合计） 21.00万元",
    ]);
  });

  test("so has each year of one department; a code before the name does not matter", () => {
    const told = answerTo(
      INCOME_AS_EXPENDITURE,
      forms(T2, T2, T3),
      below(
        income("323甲局", "2023", "10"),
        income("甲局", "2024", "20"),
        expenditure("甲局", "2023", "10"),
        expenditure("[323]甲局", "2024", "20"),
      ),
    );
    expect(told.held).toHaveLength(2);
  });

  test("a table that does not say belongs to the only unit, and to its only year", () => {
    const documents = documentsIn(
      forms(T2, T3, T3),
      below(income("", "", "10"), expenditure("323甲局", "2023", "10"), expenditure("", "2022", "9")),
    );
    const told = answerFor(INCOME_AS_EXPENDITURE, documents);
    expect(told.held).toHaveLength(1);
    expect(told.unseen).toEqual(["没有找到“部门预算收入总表”"]);
  });

  test("where units or years are several, it belongs to none of them", () => {
    const told = answerTo(
      INCOME_AS_EXPENDITURE,
      forms(T2, T3, T3),
      below(income("", "", "10"), expenditure("323甲局", "2023", "10"), expenditure("324乙局", "2023", "10")),
    );
    expect(told.held).toEqual([]);
    expect(told.unseen).toHaveLength(3);
  });

  test("a table of the unit without its year belongs to no year where there are two", () => {
    const told = answerTo(
      INCOME_AS_EXPENDITURE,
      forms(T2, T3, T3),
      below(income("甲局", "", "10"), expenditure("甲局", "2023", "10"), expenditure("甲局", "2024", "10")),
    );
    expect(told.held).toEqual([]);
  });

  test("two tables of one kind in a set are looked at each for itself, and not compared with others", () => {
    const tables = below(
      expenditure("甲局", "2023", "10"),
      expenditure("甲局", "2023", "11"),
      income("甲局", "2023", "10"),
    );
    const within = answerTo("支出总表[合计, 合计] = 支出总表[合计, 项目支出]", forms(T3, T3, T2), tables);
    expect(within.held).toHaveLength(2);
    expect(answerTo(INCOME_AS_EXPENDITURE, forms(T3, T3, T2), tables).unseen).toEqual([
      "有 2 张“部门预算支出总表”，不知道用哪一张",
    ]);
  });

  test("the same documents are put into sets once", () => {
    const documents = documentsIn(
      forms(T2, T3),
      below(income("甲局", "", "1"), expenditure("甲局", "", "1")),
    );
    expect(answerFor(INCOME_AS_EXPENDITURE, documents)).toEqual(answerFor(INCOME_AS_EXPENDITURE, documents));
  });
});

describe("projects are summed for the department whose they are", () => {
  const DEPARTMENT_323 = expenditure("323甲局", "2023", "10");

  test.each([
    ["by a code that begins with the department's", "323001甲局本级", true],
    ["by its name", "某县甲局", true],
    ["where nothing says another", "就业服务中心", true],
    ["where only a longer code is known", "32甲局", true],
    ["but not one of another code", "324001乙局本级", false],
  ])("%s", (_, unit, isOwn) => {
    const told = answerTo(PROJECTS, forms(T3, PROJECT), below(DEPARTMENT_323, project(unit, "10")));
    expect(told.held.length).toBe(isOwn ? 1 : 0);
    expect(told.unseen).toEqual(isOwn ? [] : ["没有读到甲局的项目绩效目标表"]);
  });

  test("a workbook whose tables name nobody takes all projects", () => {
    const told = answerTo(
      PROJECTS,
      forms(T3, PROJECT),
      below(expenditure("", "", "10"), project("324001乙局本级", "4"), project("323001甲局本级", "6")),
    );
    expect(told.held).toHaveLength(1);
  });

  test("a department is served by units of other names where its authority says so", () => {
    const told = answerTo(
      WHOLE,
      forms(DEPARTMENT, SUZHOU),
      below(
        department("甲局", "10"),
        suzhou("[602]甲局", "信息中心", "10"),
        suzhou("[205]教育局", "第一中学", "5"),
      ),
    );
    expect(told.held).toHaveLength(1);
  });

  test("of two departments each takes its own", () => {
    const told = answerTo(
      WHOLE,
      forms(DEPARTMENT, DEPARTMENT, SUZHOU),
      below(
        department("甲局", "10"),
        department("教育局", "5"),
        suzhou("[602]甲局", "信息中心", "10"),
        suzhou("[205]教育局", "第一中学", "5"),
      ),
    );
    expect(told.held).toHaveLength(2);
  });

  test("a department's own table stands beside its budget tables", () => {
    const told = answerTo(
      "整体申报表[金额合计, 总额] = 支出总表[合计, 合计]",
      forms(DEPARTMENT, T3, T3),
      below(
        department("甲局", "10"),
        expenditure("602甲局", "2023", "10"),
        expenditure("205教育局", "2023", "5"),
      ),
    );
    expect(told.held).toHaveLength(1);
    expect(told.unseen).toEqual(["没有找到“部门整体支出绩效目标申报表”"]);
  });

  test("a project of which nobody can say whose it is leaves all sums open", () => {
    const told = answerTo(
      PROJECTS,
      forms(T3, T3, PROJECT),
      below(
        DEPARTMENT_323,
        expenditure("324乙局", "2023", "5"),
        project("323001甲局本级", "10"),
        project("", "5"),
      ),
    );
    expect(told.held).toEqual([]);
    expect(told.unseen).toEqual(["“表4”看不出是不是甲局的项目", "“表4”看不出是不是乙局的项目"]);
  });

  test("tables that name nobody, twice, leave it open whose the projects are", () => {
    const told = answerTo(
      PROJECTS,
      forms(T3, T2, T2, PROJECT),
      below(
        expenditure("", "", "10"),
        income("甲局", "", "1"),
        income("乙局", "", "1"),
        project("某单位", "10"),
      ),
    );
    expect(told.unseen).toContain("“表4”看不出是不是这个部门的项目");
  });

  test("one whose forms have no 预算数 cannot be summed, one beside others that have is missed", () => {
    const simple = `
| 见习补贴绩效目标表 | | | | | |
|---|---|---|---|---|---|
| 绩效目标 | 落实补贴 | | | | |
| 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
| 产出指标 | 数量指标 | 见习人数 | 人数 | ≥300人 | 工作计划 |
`;
    const alone = answerTo(PROJECTS, forms(T3, "project-target/changli"), below(DEPARTMENT_323, simple));
    expect(alone.silent).toEqual(["项目绩效目标表的表样没有“预算数”"]);
    const beside = answerTo(
      PROJECTS,
      forms(T3, PROJECT, "project-target/changli"),
      below(DEPARTMENT_323, project("323001甲局本级", "10"), simple),
    );
    expect(beside.unseen).toEqual(["“项目绩效目标表”没有找到“预算数”列"]);
  });
});
