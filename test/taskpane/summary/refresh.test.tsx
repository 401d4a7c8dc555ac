import "../fill/browser-globals";
import { screen, within } from "@testing-library/react";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { ownFile } from "../../../src/app/summaries/own-file";
import { planSummary } from "../../../src/app/summaries/plan-summary";
import { withEdit } from "../../../src/app/with-edit";
import { finish } from "../../../src/model/steps";
import { valueAt, type WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { RefreshPage } from "../../../src/taskpane/summary/refresh/refresh-page";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, readyButton, told } from "../fill/page-user";
import { pick } from "./picked-files";
import { LEDGER, ledgerWorkbook, withValue } from "./sample-workbooks";
import { expenditure, workbookOf } from "./unit-workbooks";

cleanPages();

/** The ledger with two of its tables, made as 预算表汇总 makes them. */
const summed = ((): WorkbookSnapshot => {
  const workbook = ledgerWorkbook();
  const about = { workbook, report: checkWorkbook(workbook), today: "2026-11-21" };
  const request = { kind: "budget-tables", ledger: LEDGER, tables: ["T3", "T5"], figures: "values" } as const;
  return withEdit(workbook, finish(planSummary(request, about)).edit);
})();
/** 机关事业单位基本养老保险缴费支出 of the first unit is 10 万元 more. */
const grown = withValue(summed, LEDGER, { row: 1, col: 11 }, 1_445_000);

const tick = (name: RegExp): HTMLElement => screen.getByRole("checkbox", { name });

describe("重新汇总", () => {
  it("says so where nothing was made, and where all is up to date", async () => {
    await openPage(RefreshPage, ledgerWorkbook());
    await screen.findByText(/^这个工作簿里还没有生成过汇总表/);
    expect(button("应用").getAttribute("aria-disabled")).toBe("true");
  });

  it("finds nothing to do while the sources are as they were", async () => {
    await openPage(RefreshPage, summed);
    await screen.findByText("来源没有变化，表都是最新的。");
  });

  it("shows what changes on each sheet and writes it on those that are ticked", async () => {
    const { host, workbook } = await openPage(RefreshPage, grown);
    await readyButton("应用到 2 张表");
    expect(await barriers()).toEqual([]);
    const [first] = screen.getAllByRole("heading", { level: 2 });
    await click(within(first!).getByRole("button"));
    const changes = within(screen.getByRole("list", { name: /的变化$/ })).getAllByRole("listitem");
    expect(changes.map(({ textContent }) => textContent).join("\n")).toContain("机关事业单位基本养老保险");
    const [kept] = summed.sheets.filter(({ name }) => name.includes("一般公共"));
    await click(tick(new RegExp(`^更新“${kept!.name}`)));
    await click(button("应用到 1 张表"));
    await told(/^已更新 1 张表，可以撤销。$/);
    expect(host.edits).toHaveLength(1);
    const now = workbook().sheets.find(({ name }) => name === kept!.name)!;
    expect(now.values).toEqual(kept!.values);
    await readyButton("应用到 1 张表");
  });

  it("leaves what the user wrote over, unless that is to go too", async () => {
    const sheet = summed.sheets[1]!;
    const { row, col } = figureOf(sheet);
    const before = valueAt(sheet, { row, col });
    const { workbook } = await openPage(RefreshPage, withValue(summed, sheet.name, { row, col }, 1));
    await screen.findByText(/^您改过的 1 处留着不动/);
    expect(button("应用").getAttribute("aria-disabled")).toBe("true");
    await click(tick(/^这 1 处也改成来源里的$/));
    await click(button("应用到 1 张表"));
    await told(/^已更新 1 张表/);
    expect(valueAt(workbook().sheets[1]!, { row, col })).toBe(before);
  });
});

describe("重新汇总 of tables from other files", () => {
  const files = ["就业中心", "社保中心"].map((unit, index) => {
    const workbook = { name: `${unit}.xlsx`, sheets: [expenditure(unit, 10 + index, 20)] };
    return ownFile({ workbook, report: checkWorkbook(workbook), today: "2026-11-21" });
  });
  const merged = ((): WorkbookSnapshot => {
    const workbook = { name: "部门.xlsx", sheets: [sheetOf("封面", [["封面"]])] };
    const about = { workbook, report: checkWorkbook(workbook), today: "2026-11-21" };
    const request = { kind: "units", files, origin: "columns" } as const;
    return withEdit(workbook, finish(planSummary(request, about)).edit);
  })();

  it("asks for the files, says which are still missing, and brings what they give up to date", async () => {
    const { host, workbook } = await openPage(RefreshPage, merged);
    await screen.findByText("要有来源的文件才能对照。");
    screen.getByText(/选了这些文件才能对照：“就业中心\.xlsx”、“社保中心\.xlsx”。$/);
    expect(await barriers()).toEqual([]);
    await pick("汇总用过的工作簿", [workbookOf("就业中心", expenditure("就业中心", 60, 20))]);
    await screen.findByText(/选了这些文件才能对照：“社保中心\.xlsx”。$/);
    expect(host.edits).toEqual([]);
    await pick("汇总用过的工作簿", [workbookOf("社保中心", expenditure("社保中心", 11, 20))]);
    await click(await readyButton("应用到 2 张表"));
    await told(/^已更新 2 张表，可以撤销。$/);
    const origin = workbook().sheets.find(({ name }) => name === "支出总表来源")!;
    expect(origin.values).toContainEqual(["205", "教育支出", "合计", expect.anything(), 60, 11]);
    await screen.findByText("来源没有变化，表都是最新的。");
  });
});

/** The last cell of a sheet that holds a figure. */
function figureOf({ values, origin }: WorkbookSnapshot["sheets"][number]) {
  for (let y = values.length - 1; y >= 0; y--) {
    const x = values[y]!.map((value) => typeof value === "number").lastIndexOf(true);
    if (x > 1) return { row: origin.row + y, col: origin.col + x };
  }
  throw new Error("no figure");
}
