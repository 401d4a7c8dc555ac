import { formById } from "../../src/forms/catalogue";
import { toA1 } from "../../src/sheet/address";
import type { FormSheet } from "../../src/templates/form-sheet";
import { cellAt, publishedSheet, sheetOf } from "./form-kit";

const hebei = formById("project-target/hebei")!;
const department = formById("department-target/suzhou")!;

const at = ({ sheet: { snapshot } }: FormSheet, name: string) => {
  const { row, col } = cellAt(name);
  return {
    value: snapshot.values[row]![col],
    formula: snapshot.formulas[row]![col],
    format: snapshot.numberFormats[row]![col],
  };
};

const wan = (value: number) => ({ fen: value * 1_000_000, decimals: 0, unit: "万元" }) as const;

describe("sums", () => {
  test("of a budget that is still to come show nothing until a source is filled in", () => {
    const sheet = sheetOf(hebei, { fields: { amountUnit: "万元" }, tables: {} });
    expect(at(sheet, "C4")).toEqual({
      value: "",
      formula: '=IF(COUNT(E4,G4)=0,"",E4+G4)',
      format: "#,##0.00",
    });
    expect(sheet.pending.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["其中：财政资金", "其他资金"]),
    );
    expect(sheet.pending.map(({ label }) => label)).not.toContain("预算数");
  });

  test("stand as they were given where the sources do not add up", () => {
    const fields = { amountUnit: "万元", budget: wan(99), fiscal: wan(98), other: wan(2) };
    const sheet = sheetOf(hebei, { fields, tables: {} });
    expect(at(sheet, "C4")).toEqual({ value: 99, formula: null, format: "#,##0.00" });
  });

  test("of a budget with one source leave the others blank, and ask for none", () => {
    const sheet = sheetOf(hebei, {
      fields: { amountUnit: "万元", budget: wan(99), fiscal: wan(99) },
      tables: {},
    });
    expect(at(sheet, "C4")).toEqual({ value: 99, formula: "=E4+G4", format: "#,##0.00" });
    expect(sheet.pending.map(({ label }) => label)).not.toContain("其他资金");
  });

  test("of 宿州 take 上年结转 in, and those of 部门整体 go across and down", () => {
    expect(at(publishedSheet("7.就业技能培训中心"), "E6")).toMatchObject({ value: 20, formula: "=E7+E8+E9" });
    const whole = publishedSheet("部门整体");
    expect(["D6", "D7", "E7", "F7"].map((name) => at(whole, name).formula)).toEqual([
      "=E6+F6",
      "=SUM(D6:D6)",
      "=SUM(E6:E6)",
      "=SUM(F6:F6)",
    ]);
  });
});

test("what looks like a formula is written as the text that it is", () => {
  const text = '=HYPERLINK("http://x")';
  const rows = [{ level1: "产出指标", level2: "@SUM(A1)", level3: text, value: "=100%" }];
  const { sheet } = sheetOf(department, {
    fields: { name: text, goals: ["-1+1"] },
    tables: { indicators: { rows } },
  });
  expect(sheet.snapshot.formulas.flat().filter((formula) => formula?.includes("HYPERLINK"))).toEqual([]);
  expect(sheet.snapshot.values.flat()).toEqual(expect.arrayContaining([text, "@SUM(A1)", "=100%", "-1+1"]));
});

test("what is pending is listed as it is read, by the names that the form has for it", () => {
  const rows = [
    { level1: "产出指标", level2: "数量指标", level3: "招聘次数", description: "次数", value: "≥25次" },
    { level1: "产出指标", level2: "质量指标" },
  ];
  const fields = { title: "招聘经费绩效目标表", amountUnit: "万元", name: "招聘经费" };
  const { pending } = sheetOf(hebei, { fields, tables: { indicators: { rows } } });
  expect(pending.map(({ at: cell, label }) => `${toA1(cell)} ${label}`)).toEqual([
    "A2 单位编码及名称",
    "B3 项目编码",
    "E4 其中：财政资金",
    "G4 其他资金",
    "B5 资金用途",
    "B7 3月底",
    "C7 6月底",
    "D7 10月底",
    "F7 12月底",
    "B8 绩效目标",
    "G10 招聘次数：指标值确定依据",
    "C11 质量指标：三级指标",
    "D11 质量指标：绩效指标描述",
    "F11 质量指标：指标值",
    "G11 质量指标：指标值确定依据",
  ]);
});
