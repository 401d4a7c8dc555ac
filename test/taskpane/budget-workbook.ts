import { sheetOf } from "../forms/table-sheet";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";

/** The sheets of the workbook with budget tables that the pane is tested with. */
export const EXPENDITURE = "支出总表";
export const GENERAL = "一般公共预算";

/** 支出总表: C5 is 教育支出 in all, E5 its 项目支出; C7 and what stands beside it differ by 2. */
export function budgetWorkbook(): WorkbookSnapshot {
  return {
    name: "测试2023.xlsx",
    sheets: [
      sheetOf(EXPENDITURE, [
        ["部门预算支出总表"],
        ["部门：测试局", null, null, null, "单位：万元"],
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        [null, "合计", 130, 80, 48],
        ["205", "教育支出", 100, 60, 40],
        ["20502", "普通教育", 100, 60, 40],
        ["208", "社会保障和就业支出", 30, 20, 8],
        ["20805", "行政事业单位养老支出", 30, 20, 10],
      ]),
      sheetOf(GENERAL, [
        ["部门预算一般公共预算财政拨款支出表"],
        ["部门：测试局", null, null, null, "单位：万元"],
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        [null, "合计", 130, 80, 50],
        ["205", "教育支出", 100, 60, 40],
        ["20502", "普通教育", 100, 60, 40],
        ["208", "社会保障和就业支出", 30, 20, 10],
        ["20805", "行政事业单位养老支出", 30, 20, 10],
      ]),
    ],
  };
}
