import type { Recipe } from "./recipe";

/** What users call the kinds of summaries. */
export const KIND_NAMES: Readonly<Record<Recipe["kind"], string>> = {
  "budget-tables": "部门预算公开表",
  "project-summary": "项目绩效目标汇总表",
  department: "部门整体支出绩效目标申报表",
  units: "多单位汇总",
  narrative: "情况说明",
  charts: "图表",
};
