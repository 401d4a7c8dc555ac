import { valueAt } from "../../sheet/snapshot";
import type { SummaryRemark } from "../summary-remark";
import type { SheetShape } from "./sheet-shape";

/** What the user should know of rows that stay although they are not made any more. */
export function keptRemarks({ now, kept, width }: SheetShape): SummaryRemark[] {
  return kept.map(({ row, isRead }): SummaryRemark => {
    const texts = Array.from({ length: width }, (_, col) => valueAt(now, { row, col }));
    const name = texts.filter((text) => typeof text === "string" && !/^[0-9]+$/.test(text)).at(0);
    const what = typeof name === "string" ? `“${name}”` : `第 ${row + 1} 行`;
    const because = isRead ? "别处有公式引用它" : "行里有您写的内容";
    const text = `“${now.name}”的${what}在来源里已经没有；${because}，这一行留着，金额清空了，请您处理。`;
    return { text, at: { sheet: now.name, row, col: 0 }, weight: "problem" };
  });
}
