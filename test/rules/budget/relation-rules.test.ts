import { projectsSum } from "../../../src/rules/across/projects-sum";
import { RELATION_RULES } from "../../../src/rules/budget/relation-rules";
import { profileById } from "../../../src/rules/profiles";
import { runRules } from "../../../src/rules/run-rules";
import { cellKey, toA1 } from "../../../src/sheet/address";
import { sheetOf } from "../../forms/table-sheet";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { readSample } from "../../forms/samples";

const PROFILE = profileById("hebei-2023")!;

test("where 总额 misses its projects only projects-sum says so, where 财政拨款 does E29 says it", () => {
  const { documents } = readWorkbook(readSample("宿州市2024"));
  const findings = runRules([projectsSum, ...RELATION_RULES], documents, PROFILE).flatMap(
    (outcome) => outcome.findings,
  );
  const places = findings
    .filter(({ severity }) => severity === "error")
    .map(({ rule, at }) => `${rule} ${toA1(at)}`);
  expect(places).toEqual([expect.stringMatching(/^projects-sum /), expect.stringMatching(/^relation-E29 /)]);
  expect(new Set(findings.map(({ at }) => cellKey(at))).size).toBe(findings.length);
});

describe("满城's 22 projects beside a 支出总表", () => {
  const workbook = readSample("满城区2021");

  /** What E28 says where each unit's 项目支出 stands in a table of its own. */
  function saidOf(units: Readonly<Record<string, number>>): string[] {
    const tables = Object.entries(units).map(([unit, amount]) =>
      sheetOf(`支出总表${unit.slice(0, 6)}`, [
        ["部门预算支出总表"],
        [unit, null, null, null, "单位：万元"],
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        [null, "合计", amount, 0, amount],
        ["208", "社会保障和就业支出", amount, 0, amount],
      ]),
    );
    const { documents } = readWorkbook({ ...workbook, sheets: [...workbook.sheets, ...tables] });
    const rules = RELATION_RULES.filter(({ id }) => id === "relation-E28");
    return runRules(rules, documents, PROFILE).flatMap(({ kind, findings }) =>
      kind === "fail" ? findings.map(({ difference, severity }) => `${severity} ${difference}`) : [kind],
    );
  }

  test("are the department's, by the codes of its units", () => {
    expect(saidOf({ "356保定市满城区人力资源和社会保障局": 15872.73 })).toEqual(["pass"]);
    expect(saidOf({ "356保定市满城区人力资源和社会保障局": 15872.83 })).toEqual(["notice 0.10万元"]);
    expect(saidOf({ "356保定市满城区人力资源和社会保障局": 15882.73 })).toEqual(["error 10.00万元"]);
  });

  test("are summed unit by unit where units have tables of their own", () => {
    const department = { "356保定市满城区人力资源和社会保障局": 15872.73 };
    const own = { "356001保定市满城区人力资源和社会保障局本级": 15857.73 };
    expect(
      saidOf({ ...department, ...own, "356009保定市满城区人力资源和社会保障局（自收自支）": 15 }),
    ).toEqual(["pass"]);
    expect(
      saidOf({ ...department, ...own, "356009保定市满城区人力资源和社会保障局（自收自支）": 14 }),
    ).toEqual(["error 1.00万元"]);
  });
});
