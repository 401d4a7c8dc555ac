import type { BudgetRow } from "../../model/documents";
import { neededText, type About, type Draft } from "./draft";
import { wanText } from "./figure-text";
import { nameOfLine, readMoney } from "./table-set";

/** 机关运行经费: the 公用经费 by what it is spent on, in the order of the codes. */
export function runningText(draft: Draft, { now, year }: About): string {
  const total = neededText(draft, now, { table: "T6", line: "total", column: "running" });
  const items = itemsOf(now.get("T6")?.rows ?? []).flatMap(({ row }) => {
    const reading = readMoney(row.cells["running"]);
    if (reading.kind === "missing") {
      draft.lacks.push(reading);
      return [];
    }
    if (reading.fen === 0) return [];
    draft.cells.push(reading.at);
    return [`${nameOfLine(row)}${wanText(reading.fen)}`];
  });
  const parts = items.length === 0 ? "" : `其中：${items.join("、")}。`;
  return `${year}我部门日常公用经费支出预算${total}。${parts}`;
}

/** The lines with a code that no other line is a part of, by their codes. */
function itemsOf(rows: readonly BudgetRow[]): { code: string; row: BudgetRow }[] {
  const coded = rows
    .flatMap((row) => (row.code.state === "given" ? [{ code: row.code.value, row }] : []))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return coded.filter(({ code }, index) => !coded[index + 1]?.code.startsWith(code));
}
