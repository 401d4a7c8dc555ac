import { MOST_NOTES } from "../sheet/note";

/** Why a protected sheet is left alone, and what to do. */
export const PROTECTED = "工作表受保护。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。";

/** A sheet that an edit or a mark names is not in the workbook. */
export function sheetMissing(name: string): string {
  return `工作簿里没有工作表“${name}”，可能已被改名或删除。请重新审核后再试。`;
}

/** The program does not tell which cells are merged, so that rows put in could cut merged areas. */
export const MERGES_UNKNOWN =
  "这个版本的表格程序不让加载项读合并单元格，增删行会弄乱表格，没有改动。请升级到 Excel 2021 或更高版本，或自己插入行后再填。";

/** A sheet that is to be added has the name of one that is there. */
export function sheetTaken(name: string): string {
  return `工作簿里已经有工作表“${name}”，没有改动。请先给它改名，再试一次。`;
}

/** A workbook whose sheets may be neither added nor taken away. */
export const STRUCTURE_PROTECTED =
  "工作簿的结构受保护，不能增删工作表，没有改动。请先撤销工作簿保护（审阅 → 保护工作簿），再试一次。";

/** A hidden sheet cannot be shown without changing the workbook. */
export function sheetHidden(name: string): string {
  return `工作表“${name}”是隐藏的，不能跳转过去。请先取消隐藏，再试一次。`;
}

/** The program has no notes, or is too old to let an add-in write them. */
export const NO_NOTES =
  "这个表格程序不能由加载项写批注，没有改动。请改用“导出审核意见”，问题写到一张工作表上。";

/** Nobody would see a note on a hidden sheet. */
export const HIDDEN_FROM_NOTES = "工作表是隐藏的，写了批注也看不见。请先取消隐藏，再试一次。";

/** More notes were asked for than one writing takes. */
export const TOO_MANY_NOTES = `一次最多写 ${MOST_NOTES} 条批注，其余的没有写。请先处理一部分问题，或改用“导出审核意见”。`;

/** Cells whose notes a person wrote; a cell has room for one. */
export function usersNotes(cells: readonly string[]): string {
  const named = cells.slice(0, 10).join("、");
  return `${named}${cells.length > 10 ? ` 等 ${cells.length} 格` : ""} 已有别的批注，没有改动。`;
}

/** Nothing is open yet. */
export const NOTHING_OPEN = "还没有打开工作簿。请先选择一个示例，或打开一个 .xlsx 文件。";
