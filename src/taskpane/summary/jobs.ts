/** The jobs of 汇总 in the order of the list, each with what it gives. */
export const SUMMARY_JOBS = [
  { id: "budget-tables", name: "预算表汇总", gives: "按预算明细生成九张预算公开表，带公式" },
  { id: "trace", name: "追溯", gives: "点预算表里的一个数，看它是哪些明细加起来的" },
  { id: "project-summary", name: "项目汇总表", gives: "一个项目一行：金额、指标数、问题数，带合计和链接" },
  { id: "department", name: "部门整体表", gives: "由各项目表归并出部门整体支出绩效目标申报表" },
  { id: "units", name: "多单位汇总", gives: "把几个单位的同一种预算表合成部门的，先试算再生成" },
  { id: "narrative", name: "情况说明", gives: "由预算表写出公开说明的各段文字" },
  { id: "check-text", name: "文表核对", gives: "粘贴公开说明，里面的每个金额与表核对" },
  { id: "charts", name: "图表", gives: "支出结构、项目支出前十、按月支出计划" },
  { id: "refresh", name: "重新汇总", gives: "来源改了以后更新已生成的表，先看改哪些" },
] as const;

/** A job of 汇总. */
export type SummaryJob = (typeof SUMMARY_JOBS)[number]["id"];
