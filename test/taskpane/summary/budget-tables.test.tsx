import { screen, within } from "@testing-library/react";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { BudgetTablesPage } from "../../../src/taskpane/summary/budget-tables/budget-tables-page";
import { act } from "@testing-library/react";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, readyButton, said, type } from "../fill/page-user";
import { LEDGER, ledgerWorkbook } from "./sample-workbooks";

cleanPages();

const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name });
const made = async (): Promise<string[]> => {
  const list = await screen.findByRole("list", { name: "生成的工作表" });
  return within(list)
    .getAllByRole("button")
    .map(({ textContent }) => textContent);
};

describe("预算表汇总", () => {
  it("knows the ledger, its department and year, and makes the nine tables, which undo takes away", async () => {
    const opened = await openPage(BudgetTablesPage, ledgerWorkbook());
    await screen.findByText(/的 66 行汇总，合计 [\d.]+万元/);
    expect(field("部门").value).toBe("323昌黎县人力资源和社会保障局");
    expect(field("年度").value).toBe("2023");
    expect(await barriers()).toEqual([]);
    await click(button("汇总 9 张表"));
    const sheets = await made();
    expect(sheets).toHaveLength(9);
    expect(said()).toBe("已生成 9 张表，可以撤销。");
    expect(opened.host.selected.at(-1)).toBe(`${sheets[0]}!A1`);
    const { reading } = checkWorkbook(opened.workbook());
    expect(reading.documents.map((document) => document.kind === "BudgetTable" && document.table)).toEqual([
      "T1",
      "T2",
      "T3",
      "T4",
      "T5",
      "T6",
      "T7",
      "T8",
      "T9",
    ]);
    expect(await barriers()).toEqual([]);
    await act(async () => opened.session.undo());
    expect(opened.workbook().sheets.map(({ name }) => name)).toEqual([LEDGER]);
    expect(button("汇总 9 张表")).toBeTruthy();
  });

  it("makes the tables, unit and figures that are chosen", async () => {
    const { host, workbook } = await openPage(BudgetTablesPage, ledgerWorkbook());
    await screen.findByText(/的 66 行汇总/);
    await type(screen.getByRole("combobox", { name: "单位" }), "323006");
    expect(field("部门").value).toContain("昌黎县职业技术培训中心");
    await click(screen.getByRole("checkbox", { name: /^生成的表/ }));
    expect(button("汇总").getAttribute("aria-disabled")).toBe("true");
    await click(screen.getByRole("checkbox", { name: /^T3/ }));
    await click(screen.getByRole("radio", { name: "数值" }));
    await click(await readyButton("汇总 1 张表"));
    expect(await made()).toHaveLength(1);
    const sheet = workbook().sheets.find(({ name }) => name !== LEDGER)!;
    expect(sheet.values.flat().join()).toContain("昌黎县职业技术培训中心");
    expect(sheet.formulas.flat().filter((formula) => formula?.includes("SUMIFS"))).toEqual([]);
    expect(host.edits).toHaveLength(1);
  });

  it("asks for a year that can be one, and for a ledger where there is none", async () => {
    await openPage(BudgetTablesPage, ledgerWorkbook());
    await type(field("年度"), "去年");
    expect(screen.getByRole("alert").textContent).toBe("年度写四位数字，如 2026");
    expect(button(/^汇总/).getAttribute("aria-disabled")).toBe("true");
  });

  it("says what a ledger is where there is none", async () => {
    const { host } = await openPage(BudgetTablesPage, {
      name: "空.xlsx",
      sheets: [sheetOf("封面", [["封面"]])],
    });
    screen.getByText("这个工作簿里没有认出预算明细。");
    await click(button(/^汇总/));
    expect(host.edits).toEqual([]);
  });
});
