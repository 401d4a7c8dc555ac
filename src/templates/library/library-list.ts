import { listSheets, type ListKind, type ListSheet } from "../../forms/list-sheet";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { CATEGORIES } from "./category";

/** The columns of 指标库. */
export type LibraryColumn =
  "level1" | "level2" | "level3" | "description" | "value" | "basis" | "categories" | "sources";

const CHOICES = { items: CATEGORIES, message: "可以从常用的类别里选，也可以自己写；几个类别用顿号隔开。" };

/** The user's own indicators, kept in a workbook a row each. */
export const LIBRARY_LIST: ListKind<LibraryColumn> = {
  title: "指标库",
  columns: {
    level1: { label: "一级指标", width: 12, isText: true },
    level2: { label: "二级指标", width: 18, isText: true },
    level3: { label: "三级指标", width: 26, isText: true },
    description: { label: "绩效指标描述", width: 36, isText: true },
    value: { label: "指标值", width: 18, isText: true },
    basis: { label: "指标值确定依据", aliases: ["确定依据"], width: 26, isText: true },
    categories: { label: "类别", width: 16, isText: true, choices: CHOICES },
    sources: { label: "来源", width: 30, isText: true },
  },
  telling: ["level2", "level3", "value", "categories", "sources"],
  hint: "类",
};

/** The sheets of a workbook that hold indicators of the user's own. */
export function librarySheets(workbook: WorkbookSnapshot): ListSheet<LibraryColumn>[] {
  return listSheets(workbook, LIBRARY_LIST);
}
