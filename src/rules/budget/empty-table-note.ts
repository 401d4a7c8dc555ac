import type { BudgetTable } from "../../model/documents";
import { defineBudgetRule, type Place } from "../define-rule";
import { figuresOf } from "./figures";

/** What says in a note, or beside the table, that there is nothing to show. */
const NOTHING =
  /空表|为空|无数据|(?:无|没有|未安排|不涉及)[^，。；]{0,30}(?:预算|支出|收入|拨款|资金|采购|经费|资产)/;
/** The same in a line of the table, where 无 may also begin a name. */
const NOTHING_HERE = /空表|^(?:无|不涉及)$/;

/** A table without any figure that does not say that it has none. */
export const emptyTableNote = defineBudgetRule({
  id: "empty-table-note",
  title: "空表应注明“空表列示”",
  family: "预算表",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表格应当列出空表并说明",
  why: "没有说明，看的人分不清是没有这项预算，还是漏填了。",
  how: "没有这项预算的，在表下写明“注：无……预算，空表列示。”；有预算的，把数字填上。",
  check(table, { report, unseen, notApplicable }) {
    if (table.table === "T12") return notApplicable("机构设置情况不列金额");
    const { figures, unread } = figuresOf(table);
    if (figures.length > 0 || saysSo(table)) return;
    for (const { because } of unread) unseen(because);
    const place = placeOf(table);
    if (!place) return unseen("没有找到表头，不知道有没有金额");
    if (unread.length > 0) return;
    const isNoted = table.note.state === "given";
    report({
      at: place,
      message: `表里一个数字也没有，${isNoted ? "注里没有说是空表" : "也没有注明“空表列示”"}`,
    });
  },
});

/** Whether the table says somewhere that it is meant to be empty. */
function saysSo({ note, rows, strays }: BudgetTable): boolean {
  const lines = rows.flatMap(({ name, code }) => [name, code]);
  return (
    (note.state === "given" && note.value.some((line) => NOTHING.test(line))) ||
    strays.some(({ text }) => NOTHING.test(text)) ||
    lines.some((field) => field.state === "given" && NOTHING_HERE.test(field.value))
  );
}

/** Where the table begins: its note, its name, or its first header. */
function placeOf({ title, note, columns }: BudgetTable): Place | undefined {
  if (note.state === "given") return note;
  if (title.state === "given") return title;
  return Object.values(columns).find((column) => column.state === "given");
}
