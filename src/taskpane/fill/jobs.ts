/** The jobs of 填表 in the order of the list, each with what it gives. */
export const FILL_JOBS = [
  { id: "new-project", name: "新建项目表", gives: "填几项，生成一张项目绩效目标表，带推荐指标" },
  { id: "batch", name: "批量新建", gives: "按项目清单一行一张，先试算再生成" },
  { id: "empty-form", name: "空白表", gives: "部门整体、活动和预算表的空白表样，带公式" },
  { id: "library", name: "指标库", gives: "查指标、按类别推荐，插入到表里；收存自己的指标" },
  { id: "complete", name: "补齐", gives: "补上缺的二级指标、表头项目和支出计划" },
  { id: "roll", name: "滚动到新年度", gives: "把上年的表改成新年度的，逐条确认" },
  { id: "long-table", name: "一行一指标", gives: "项目表与一行一指标的长表互转" },
] as const;

/** A job of 填表. */
export type FillJob = (typeof FILL_JOBS)[number]["id"];
