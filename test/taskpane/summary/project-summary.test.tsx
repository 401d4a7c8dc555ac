import { screen, waitFor, within } from "@testing-library/react";
import { ProjectSummaryPage } from "../../../src/taskpane/summary/project-summary/project-summary-page";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, sample, told } from "../fill/page-user";

cleanPages();

const SHEETS = ["1.劳动就业社会保障服务协理员补贴及培训经费", "3.企业养老保险超征奖励"];

describe("项目绩效目标汇总表", () => {
  it("lists the projects with the way to each, and makes one line of each", async () => {
    const { host, workbook } = await openPage(ProjectSummaryPage, sample("曹妃甸区2023", SHEETS));
    const projects = within(screen.getByRole("list", { name: "项目表" })).getAllByRole("listitem");
    expect(projects[1]?.textContent).toContain("企业养老保险超征奖励");
    await click(within(projects[1]!).getByRole("button"));
    expect(host.selected).toEqual([`${SHEETS[1]}!A1`]);
    const make = "生成汇总表（2 个项目）";
    await waitFor(() => expect(button(make).getAttribute("aria-disabled")).not.toBe("true"));
    expect(await barriers()).toEqual([]);
    await click(button(make));
    await told(/^已生成/);
    const made = workbook().sheets[2];
    expect(made?.values.flat()).toEqual(expect.arrayContaining(["企业养老保险超征奖励"]));
    expect(host.selected.at(-1)).toBe(`${made?.name}!A1`);
  });

  it("says so where there is no project, and makes nothing", async () => {
    const { host } = await openPage(ProjectSummaryPage, {
      name: "空.xlsx",
      sheets: [sheetOf("封面", [["封面"]])],
    });
    screen.getByText(/^这个工作簿里没有项目绩效目标表/);
    await click(button(/^生成汇总表/));
    expect(host.edits).toEqual([]);
  });
});
