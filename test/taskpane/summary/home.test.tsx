import { screen, within } from "@testing-library/react";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { planSummary } from "../../../src/app/summaries/plan-summary";
import { withEdit } from "../../../src/app/with-edit";
import { finish } from "../../../src/model/steps";
import { barriers } from "../fill/fill-user";
import { sample } from "../fill/page-user";
import { cleanPage, click, openPane } from "../pane-user";
import { LEDGER, ledgerWorkbook } from "./sample-workbooks";

cleanPage();

const PROJECT = "1.劳动就业社会保障服务协理员补贴及培训经费";
const job = (name: string): HTMLElement =>
  screen
    .getAllByRole("button")
    .find((button) => button.dataset["job"] !== undefined && button.textContent.startsWith(name))!;
const openTab = async (): Promise<void> => {
  await click(screen.getByRole("tab", { name: "汇总" }));
  await screen.findByRole("heading", { name: "汇总" });
};

describe("the tab 汇总", () => {
  it("tells what was recognised, what can be made of it and what is missing for the others", async () => {
    const ledger = ledgerWorkbook();
    const projects = sample("曹妃甸区2023", [PROJECT]);
    const host = await openPane({ ...ledger, sheets: [...ledger.sheets, ...projects.sheets] });
    await openTab();
    const found = screen.getByLabelText("认出的表");
    expect(found.textContent).toBe("预算明细预算明细 66 行项目表1 张");
    await click(within(found).getByRole("button", { name: "1 张" }));
    expect(host.selected.at(-1)).toBe(`${PROJECT}!A1`);
    expect(job("追溯").textContent).toContain("工作簿里还没有预算表");
    expect(job("重新汇总").textContent).toContain("还没有生成过汇总表");
    expect(job("项目汇总表").textContent).toContain("项目绩效目标表 1 张");
    expect(await barriers()).toEqual([]);
    await click(job("预算表汇总"));
    await screen.findByRole("heading", { name: "预算表汇总", level: 1 });
    await click(screen.getByRole("button", { name: "返回" }));
    expect(document.activeElement).toBe(job("预算表汇总"));
  });

  it("lists the sheets that were made here with their day, and leads to 重新汇总", async () => {
    const workbook = ledgerWorkbook();
    const about = { workbook, report: checkWorkbook(workbook), today: "2026-11-21" };
    const request = { kind: "budget-tables", ledger: LEDGER, tables: ["T1"], figures: "values" } as const;
    await openPane(withEdit(workbook, finish(planSummary(request, about)).edit));
    await openTab();
    const made = await screen.findByRole("region", { name: "已生成的汇总表" });
    expect(made.textContent).toContain("2026-11-21");
    await click(within(made).getByRole("button", { name: "重新汇总" }));
    await screen.findByRole("heading", { name: "重新汇总", level: 1 });
  });
});

describe("审核 on a sheet that holds a 预算明细", () => {
  it("calls it by its name, and does not take it for one that was not recognised", async () => {
    await openPane(ledgerWorkbook());
    expect(await screen.findByText("这张工作表是预算明细 66 行")).toBeTruthy();
    expect(screen.queryByText(/未识别|没有检查/)).toBeNull();
  });
});
