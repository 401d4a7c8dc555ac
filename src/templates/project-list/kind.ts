import type { ListColumn, ListKind } from "../../forms/list-sheet";
import { CATEGORIES } from "../library/category";
import { LIST_KEYS, MONTHS, PROJECT_COLUMNS, type ListKey } from "./columns";

const WIDTHS: Readonly<Partial<Record<ListKey, number>>> = {
  code: 24,
  name: 36,
  unit: 24,
  authority: 20,
  category: 12,
  year: 8,
  purpose: 40,
  goals: 40,
};
const WIDTH = 13;
const MONTH_WIDTH = 10;
const CHOICES = {
  items: CATEGORIES,
  message: "按类别推荐指标；不选的按项目名称和用途推荐，也可以写别的类别。",
};

/** A 项目清单 as a new one is laid out: the columns that lists are read by, money in 万元. */
export const PROJECT_LIST: ListKind<string> = {
  title: "项目清单",
  columns: Object.fromEntries([
    ...LIST_KEYS.map((key) => [key, columnOf(key)] as const),
    ...MONTHS.map((month) => [monthKey(month), { label: `${month}月底（%）`, width: MONTH_WIDTH }] as const),
  ]),
  telling: ["name"],
  hint: "名",
};

function columnOf(key: ListKey): ListColumn {
  const { label, type } = PROJECT_COLUMNS[key];
  const width = WIDTHS[key] ?? WIDTH;
  if (type === "amount") return { label: `${label}（万元）`, width };
  return { label, width, isText: true, ...(key === "category" && { choices: CHOICES }) };
}

function monthKey(month: number): string {
  return `plan.${month}`;
}
