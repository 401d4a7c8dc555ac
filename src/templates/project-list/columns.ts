import type { FieldType } from "../../forms/description";

/** What a 项目清单 says of a project in a column of its own. */
export type ListKey =
  | "code"
  | "name"
  | "unit"
  | "authority"
  | "category"
  | "year"
  | "origin"
  | "period"
  | "budget"
  | "fiscal"
  | "carryover"
  | "other"
  | "purpose"
  | "goals";

/** A column of a 项目清单. */
export interface ProjectColumn {
  readonly label: string;
  readonly type: FieldType;
  /** Other names, likelier ones first, as labels are compared. */
  readonly aliases: readonly string[];
  /** Names that other tables have, too: alone they make no 项目清单. */
  readonly weak: readonly string[];
}

const text = (label: string, aliases: string, weak = ""): ProjectColumn =>
  column("text", label, aliases, weak);
const money = (label: string, aliases: string, weak = ""): ProjectColumn =>
  column("amount", label, aliases, weak);

/** The columns in the order in which a new list has them. */
export const PROJECT_COLUMNS: Readonly<Record<ListKey, ProjectColumn>> = {
  code: text("项目编码", "项目代码 项目编号", "编码 代码"),
  name: text("项目名称", "项目名", "名称 项目"),
  unit: text("单位", "单位名称 实施单位 预算单位 项目单位 申报单位 填报单位 单位编码及名称"),
  authority: text("主管部门", "主管部门及代码 主管单位 预算部门"),
  category: text("类别", "项目类别 项目分类"),
  year: text("年度", "预算年度 项目年度 年份"),
  origin: text("项目来源", "", "来源"),
  period: text("项目期", "项目周期 实施周期 实施期限 项目期限"),
  budget: money(
    "预算数",
    "年度资金总额 资金总额 预算金额 项目预算 项目预算数 项目金额 预算资金 预算安排 本年预算 本年预算数 年初预算 年初预算数 年度预算 年度预算数",
    "总额 金额 合计",
  ),
  fiscal: money("财政资金", "财政拨款 当年财政拨款 本年财政拨款 财政安排"),
  carryover: money("上年结转", "上年结转资金 结转资金 上年结转结余"),
  other: money("其他资金", "其它资金 自筹资金"),
  purpose: text("资金用途", "项目用途 项目概况 项目内容", "用途"),
  goals: { label: "绩效目标", type: "lines", aliases: ["年度目标", "年度总体目标", "总体目标"], weak: [] },
};

function column(type: FieldType, label: string, aliases: string, weak: string): ProjectColumn {
  const words = (list: string): string[] => list.split(" ").filter((word) => word !== "");
  return { label, type, aliases: words(aliases), weak: words(weak) };
}

/** The keys, in order. */
export const LIST_KEYS = Object.keys(PROJECT_COLUMNS) as readonly ListKey[];

/** Columns of the 资金支出计划, as new lists have them. */
export const MONTHS = [3, 6, 10, 12] as const;

/** What is spent by the end of a month; 3月 alone may be what is spent in it. */
const MONTH = /^(?:截至|截止到?)?(\d{1,2})月份?[底末](?:前|止)?(?:累计)?(?:支出)?(?:进度|计划|比例)?$/;
const GOAL = /^(?:绩效|年度)?目标(\d{1,2})$/;

/** The month whose cumulative share stands below a label: 3月底 → 3. */
export function monthOf(label: string): number | undefined {
  const month = Number(MONTH.exec(label)?.[1]);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** The number of the goal that stands below a label: 目标2 → 2. */
export function goalOf(label: string): number | undefined {
  const goal = GOAL.exec(label)?.[1];
  return goal === undefined ? undefined : Number(goal);
}

/** Where a label stands among the names of a column: 0 for the column's own; undefined for another's. */
export function rankOf(key: ListKey, label: string): number | undefined {
  const { label: own, aliases, weak } = PROJECT_COLUMNS[key];
  const rank = [own, ...aliases, ...weak].indexOf(label);
  return rank < 0 ? undefined : rank;
}

/** Whether a label belongs to project lists only. */
export function isStrong(key: ListKey, label: string): boolean {
  return key !== "year" && key !== "unit" && !PROJECT_COLUMNS[key].weak.includes(label);
}

/** A label without what people put around it: 其中：, a year, the star of a column that must be filled. */
export function plainLabel(bare: string): string {
  return bare.replace(/^\*+|\*+$/g, "").replace(/^(?:其中:?|20\d\d年度?)/, "");
}
