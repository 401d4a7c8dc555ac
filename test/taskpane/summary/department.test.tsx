import { screen, waitFor, within } from "@testing-library/react";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { DepartmentPage } from "../../../src/taskpane/summary/department/department-page";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, sample, told, type } from "../fill/page-user";

cleanPages();

const SHEETS = ["1.劳动就业社会保障服务协理员补贴及培训经费", "3.企业养老保险超征奖励", "8.招聘经费"];
const MAKE = "生成部门整体表";

async function ready(): Promise<void> {
  await waitFor(() => expect(button(MAKE).getAttribute("aria-disabled")).not.toBe("true"));
}

describe("部门整体支出绩效目标申报表", () => {
  it("lists what could not be merged with the way to its cells, and makes the form", async () => {
    const { host, workbook } = await openPage(DepartmentPage, sample("曹妃甸区2023", SHEETS));
    await ready();
    const ways = within(screen.getByRole("list", { name: "要核对的" })).getAllByRole("button");
    await click(ways[0]!);
    expect(SHEETS).toContain(host.selected[0]?.split("!")[0]);
    await type(screen.getByLabelText("部门"), "曹妃甸区人社局");
    await type(screen.getByLabelText("年度"), "2023");
    await ready();
    expect(await barriers()).toEqual([]);
    await click(button(MAKE));
    await told(/^已生成/);
    const made = readWorkbook(workbook()).documents.find(({ kind }) => kind === "DepartmentTarget");
    expect(made).toMatchObject({ name: { value: "曹妃甸区人社局" }, year: { value: "2023" } });
  });

  it("waits for a year that is one, and for projects", async () => {
    await openPage(DepartmentPage, sample("曹妃甸区2023", SHEETS.slice(0, 1)));
    await ready();
    await type(screen.getByLabelText("年度"), "23年");
    expect(button(MAKE).getAttribute("aria-disabled")).toBe("true");
  });

  it("says so where there is no project", async () => {
    await openPage(DepartmentPage, { name: "空.xlsx", sheets: [sheetOf("封面", [["封面"]])] });
    screen.getByText(/^这个工作簿里没有项目绩效目标表/);
  });
});
