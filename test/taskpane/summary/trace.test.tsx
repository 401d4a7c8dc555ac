import { act, screen, within } from "@testing-library/react";
import { finish } from "../../../src/model/steps";
import { planSummary } from "../../../src/app/summaries/plan-summary";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { withEdit } from "../../../src/app/with-edit";
import type { BudgetTable } from "../../../src/model/documents";
import { toA1 } from "../../../src/sheet/address";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { LEDGER_TABLES } from "../../../src/summaries/budget/ledger-tables";
import { TracePage } from "../../../src/taskpane/summary/trace/trace-page";
import { barriers, button, cleanPages, click, openPage, said } from "../fill/page-user";
import { LEDGER, ledgerWorkbook, withValue } from "./sample-workbooks";

cleanPages();

/** The ledger with its nine tables, made as 预算表汇总 makes them. */
const summed = ((): WorkbookSnapshot => {
  const workbook = ledgerWorkbook();
  const about = { workbook, report: checkWorkbook(workbook), today: "2026-11-21" };
  const request = {
    kind: "budget-tables",
    ledger: LEDGER,
    tables: LEDGER_TABLES,
    figures: "values",
  } as const;
  return withEdit(workbook, finish(planSummary(request, about)).edit);
})();
const table = (number: string): BudgetTable =>
  checkWorkbook(summed).reading.documents.find(
    (document): document is BudgetTable => document.kind === "BudgetTable" && document.table === number,
  )!;
/** The cell of a line of 部门预算支出总表, in a column. */
const cellOf = (code: string, column: string) => {
  const row = table("T3").rows.find((each) => each.code.state === "given" && each.code.value === code)!;
  const field = row.cells[column]!;
  if (!("at" in field)) throw new Error(`no cell ${column}`);
  return field.at;
};
const lines = (): string[] =>
  within(screen.getByRole("list", { name: "明细" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

describe("追溯", () => {
  it("follows the cursor to the lines behind a figure, each a way to its 金额, and selects them all", async () => {
    const opened = await openPage(TracePage, summed);
    await screen.findByText(/^在预算表 T1–T9 里点一个数/);
    const at = cellOf("2080505", "total");
    await opened.select(at.sheet, toA1(at));
    await screen.findByRole("heading", { name: /2080505/ });
    const shown = lines();
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.every((line) => line.includes("2080505"))).toBe(true);
    screen.getByText("没有");
    expect(await barriers()).toEqual([]);
    await click(button(`全部选中（${shown.length} 行）`));
    expect(said()).toBe(`已选中“${LEDGER}”里的 ${shown.length} 行金额。`);
    await click(within(screen.getByRole("list", { name: "明细" })).getAllByRole("button")[0]!);
    expect(opened.host.selected.at(-1)).toBe(`${LEDGER}!L2`);
    // The cursor is on the ledger now, and the figure is still told of.
    expect(lines()).toEqual(shown);
  });

  it("tells by how much a figure that was typed over differs", async () => {
    const at = cellOf("2080505", "total");
    const opened = await openPage(TracePage, withValue(summed, at.sheet, at, 1));
    await opened.select(at.sheet, toA1(at));
    await screen.findByText(/^表上少 [\d.]+万元$/);
  });

  it("says so where a cell is no sum of lines", async () => {
    const opened = await openPage(TracePage, summed);
    await opened.select(cellOf("2080505", "total").sheet, "A1");
    await screen.findByText(/不是由明细加起来的数/);
    expect(screen.queryByRole("button", { name: /^全部选中/ })).toBeNull();
    await act(async () => undefined);
  });
});
