import { listSheets, type ListKind, type ListSheet } from "../../forms/list-sheet";
import type { WorkbookSnapshot } from "../../sheet/snapshot";

/** The columns of 汇总来源; the last two are hidden. */
export type MadeColumn = "sheet" | "kind" | "from" | "options" | "date" | "note" | "recipe" | "fingerprint";

/** Which sheets were made, from what, and how; the widths let the sheet print on landscape A4. */
export const MADE_LIST: ListKind<MadeColumn> = {
  title: "汇总来源",
  columns: {
    sheet: { label: "工作表", width: 30, isText: true },
    kind: { label: "汇总种类", width: 24, isText: true },
    from: { label: "来源", width: 32, isText: true },
    options: { label: "选项", width: 32, isText: true },
    date: { label: "生成日期", width: 13, isText: true },
    note: { label: "备注", width: 24 },
    recipe: { label: "生成依据", width: 12, isHidden: true, isText: true },
    fingerprint: { label: "生成指纹", width: 12, isHidden: true, isText: true },
  },
  telling: ["sheet", "kind", "from", "date"],
  hint: "汇",
};

/** The sheets of a workbook that say what was made from what. */
export function madeLists(workbook: WorkbookSnapshot): readonly ListSheet<MadeColumn>[] {
  return listSheets(workbook, MADE_LIST);
}
