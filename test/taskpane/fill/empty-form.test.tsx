import { screen } from "@testing-library/react";
import { workbookReader } from "../../../src/forms/read-workbook";
import { finish } from "../../../src/model/steps";
import { cleanPage, click } from "../pane-user";
import { entriesOf, openJob, sheetsOf, typeIn } from "./fill-user";

cleanPage();

const box = (name: string): HTMLElement => screen.getByRole("checkbox", { name });

describe("空白表", () => {
  it("makes the chosen forms, each on its sheet, whose head says unit and year", async () => {
    const host = await openJob("空白表");
    await click(box("宿州 部门整体支出绩效目标申报表"));
    await click(box("T1 部门预算收支总表"));
    await click(box("T2 部门预算收入总表"));
    await typeIn("年度", "2026");
    await click(screen.getByRole("button", { name: "新建 3 张" }));
    const made = sheetsOf(host).slice(3);
    expect(made.map(({ name }) => name)).toEqual([
      "部门整体支出绩效目标申报表",
      "部门预算收支总表",
      "部门预算收入总表",
    ]);
    const { documents } = finish(workbookReader()({ name: "新.xlsx", sheets: made }));
    expect(documents.map(({ kind }) => kind)).toEqual(["DepartmentTarget", "BudgetTable", "BudgetTable"]);
    expect(documents[0]).toMatchObject({ year: { state: "given", value: "2026" } });
    expect(entriesOf("新建的表")).toHaveLength(3);
    expect(host.selected.at(-1)?.split("!")[0]).toBe("部门整体支出绩效目标申报表");
  });

  it("takes all tables of the budget with one tick, and makes nothing of a wrong year", async () => {
    const host = await openJob("空白表");
    await click(box("部门预算表"));
    expect(screen.getAllByRole<HTMLInputElement>("checkbox", { checked: true }).length).toBe(14);
    await typeIn("年度", "明年");
    await click(screen.getByRole("button", { name: "新建 13 张" }));
    expect(host.edits).toEqual([]);
    expect(screen.getByRole("alert").textContent).toContain("年度写四位数字");
    await click(box("部门预算表"));
    expect(screen.queryAllByRole("checkbox", { checked: true })).toEqual([]);
  });
});
