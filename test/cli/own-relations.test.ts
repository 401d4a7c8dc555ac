import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sheetOf } from "../forms/table-sheet";
import { budgetWorkbook } from "../taskpane/budget-workbook";
import { toXlsx } from "./to-xlsx";

const PROGRAM = join(__dirname, "../../dist/cli/jixiao.cjs");

describe("a workbook that keeps relations of the user's own", () => {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  const file = join(folder, "测试2023.xlsx");
  beforeAll(() => {
    const formulas = sheetOf("审核公式", [
      ["编号", "名称", "级别", "公式", "说明"],
      [
        "Z01",
        "合计应为两项之和",
        "错误",
        "部门预算支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]",
        "要相等。",
      ],
      ["Z02", "列名写错", "错误", "部门预算支出总表[合计, 总额] = 1万元", null],
    ]);
    const { name, sheets } = budgetWorkbook();
    writeFileSync(file, toXlsx({ name, sheets: [...sheets, formulas] }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(command: string, ...options: string[]): string {
    return spawnSync(process.execPath, [PROGRAM, command, ...options, file], { encoding: "utf8" }).stdout;
  }

  test("is told what they found and which could not be understood, with their own ids", () => {
    const text = run("check");
    expect(text).toMatch(/错误 {2}支出总表!C4 .*相差 2.00万元 {2}\[relation-own-Z01\]/);
    expect(text).toMatch(/未能检查 {2}审核公式!D3 {2}审核公式“列名写错”：.*“总额”.*\[relation-own-Z02\]/);
  });

  test("has the same in JSON", () => {
    const [told] = JSON.parse(run("check", "--format", "json")).files;
    const found = told.findings.filter(({ rule }: { rule: string }) => rule === "relation-own-Z01");
    expect(found).toMatchObject([
      { cell: "C4", title: "合计应为两项之和", why: "要相等。", difference: "2.00", unit: "万元" },
      { cell: "C7" },
    ]);
    expect(told.unchecked).toContainEqual({
      rule: "relation-own-Z02",
      outcome: "insufficient",
      because: expect.stringContaining("“总额”"),
      sheet: "审核公式",
      title: "审核公式!D3",
    });
    expect(told.unrecognised).toEqual([]);
  });

  test("has them in SARIF as rules, and what was written wrong as notifications", () => {
    const [{ tool, results, invocations }] = JSON.parse(run("check", "--format", "sarif")).runs;
    const rules = new Set(tool.driver.rules.map(({ id }: { id: string }) => id));
    expect(rules.size).toBe(tool.driver.rules.length);
    expect(results.every(({ ruleId }: { ruleId: string }) => rules.has(ruleId))).toBe(true);
    expect(rules).toContain("relation-own-Z01");
    expect(invocations[0].toolConfigurationNotifications).toMatchObject([
      {
        descriptor: { id: "relation-own-Z02" },
        locations: [{ logicalLocations: [{ fullyQualifiedName: "审核公式!D3" }] }],
      },
    ]);
  });

  test("is read without the sheet that they are kept on", () => {
    const [told] = JSON.parse(run("read", "--format", "json")).files;
    expect(told.tables).toHaveLength(2);
    expect(told.unrecognised).toEqual([]);
  });
});
