import { toA1 } from "../../sheet/address";
import { valueAt } from "../../sheet/snapshot";
import type { SummaryRemark } from "../summary-remark";
import type { CellChange } from "./sheet-refresh";
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

/** What the user should know of cells that somebody wrote over, as many as a person reads. */
export function overtypedRemarks(overtyped: readonly CellChange[]): SummaryRemark[] {
  const shown = overtyped.slice(0, MOST).map(({ at, label, before, after }): SummaryRemark => {
    const found = before === "" ? "清空了" : `改成了“${before}”`;
    const text = `“${at.sheet}”${toA1(at)}（${label}）有人${found}，按来源是“${after}”，没有覆盖。`;
    return { text, at, weight: "note" };
  });
  const beyond = overtyped.length - shown.length;
  const [first] = overtyped;
  if (beyond <= 0 || !first) return shown;
  return [...shown, { text: `“${first.at.sheet}”还有 ${beyond} 处有人改过的，没有覆盖。`, weight: "note" }];
}

const MOST = 10;

/** What the user should know of links that new rows would have on a sheet made afresh: an edit brings none along. */
export function linkRemarks({ now, fresh, match, freshRows }: SheetShape): SummaryRemark[] {
  const added = new Set(freshRows.flatMap(({ row }, index) => (match[index] === undefined ? [row] : [])));
  const links = (fresh.extras?.links ?? []).filter(({ at }) => added.has(at.row));
  if (links.length === 0) return [];
  const text = `“${now.name}”新加的行里有 ${links.length} 处没有设超链接，需要时请自己加，或删掉这张表后重新生成。`;
  return [{ text, weight: "note" }];
}
