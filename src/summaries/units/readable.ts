import type { CellRef } from "../../sheet/address";
import { figuresOf } from "../../rules/budget/figures";
import type { SummaryRemark } from "../summary-remark";
import { placeText, tableText } from "./places";
import { without, type Screened } from "./screened";
import type { UnitTable } from "./unit-table";

/** Says of a cell of a file what is wrong, and links to it where the file is the open workbook. */
export type Remarking = (
  file: string,
  at: CellRef,
  text: string,
  weight: SummaryRemark["weight"],
) => SummaryRemark;

/** Leaves out tables in which something could not be read: a sum without it would be too small. */
export function withoutUnreadable(screened: Screened, remark: Remarking): Screened {
  const left = new Map<UnitTable, string>();
  const remarks: SummaryRemark[] = [];
  for (const one of screened.taken) {
    const { file, table } = one;
    if (!hasHeader(one)) {
      const { at } = one;
      left.set(one, "没有找到表头");
      const text = `${tableText(one)}没有找到表头，没有汇入。请核对${placeText(file, at)}起的表头。`;
      remarks.push(remark(file, at, text, "problem"));
      continue;
    }
    const { unread } = figuresOf(table);
    const [first] = unread;
    if (!first) continue;
    const more = unread.length > 1 ? `，这样的格共 ${unread.length} 处` : "";
    left.set(one, `有 ${unread.length} 格读不出`);
    const text = `${tableText(one)}没有汇入：“${file}”工作表“${first.at.sheet}”${first.because}${more}。改好后再汇总。`;
    remarks.push(remark(file, first.at, text, "problem"));
  }
  return without(screened, left, remarks);
}

function hasHeader({ table: { columns, rows } }: UnitTable): boolean {
  return rows.length > 0 || Object.values(columns).some(({ state }) => state === "given");
}
