import { screen, within } from "@testing-library/react";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { LongTablePage } from "../../../src/taskpane/fill/long-table/long-table-page";
import { readLongTable } from "../../../src/templates/long-table/long-table";
import { withoutLongTables } from "../../../src/templates/long-table/documents";
import { sheetOf } from "../../forms/table-sheet";
import { barriers, button, cleanPages, click, openPage, said, sample } from "./page-user";

const SHEETS = ["1.劳动就业社会保障服务协理员补贴及培训经费", "3.企业养老保险超征奖励"];
const HEAD = ["项目名称", "一级指标", "二级指标", "三级指标", "符号", "数值", "计量单位"];
cleanPages();

const list = (name: string): HTMLElement => screen.getByRole("list", { name });
const turnBack = async (): Promise<void> => {
  await click(screen.getByRole("radio", { name: "一行一指标 → 项目表" }));
  await screen.findByText(/^没有找到一行一指标|^每个项目一张新表/);
};

describe("project tables onto one long sheet", () => {
  it("makes a line of every indicator of the chosen tables, and goes there", async () => {
    const { host, workbook, cell } = await openPage(LongTablePage, sample("曹妃甸区2023", SHEETS));
    expect(within(list("项目表")).getAllByRole("checkbox")).toHaveLength(2);
    await click(within(list("项目表")).getAllByRole("checkbox")[0]!);
    expect(await barriers()).toEqual([]);
    await click(button("生成长表（7 行）"));
    expect(said()).toBe("已生成工作表“一行一指标”，7 行，可以撤销。");
    const [project] = readLongTable(workbook());
    expect(project?.name).toBe("企业养老保险超征奖励");
    expect(project?.indicators).toHaveLength(7);
    expect(cell("一行一指标", "I1")).toBe("符号");
    expect(host.selected).toEqual(["一行一指标!A1"]);
  });

  it("says so where there is no project table", async () => {
    const opened = await openPage(LongTablePage, { name: "空.xlsx", sheets: [sheetOf("封面", [["封面"]])] });
    screen.getByText(/^这个工作簿里还没有项目绩效目标表/);
    await click(button(/^生成长表/));
    expect(opened.host.edits).toEqual([]);
  });
});

describe("a long sheet into project tables", () => {
  const long = sheetOf("指标", [
    HEAD,
    ["招聘经费", "产出指标", "数量指标", "招聘人数", "≥", 50, "人"],
    ["招聘经费", "产出指标", "质量指标", "考试组织合格率", "≥", 98, "%"],
    ["企业养老保险超征奖励", "产出指标", "数量指标", "奖励单位数", "≥", 3, "个"],
  ]);

  it("gives each project that has no table yet its own, and says why the others get none", async () => {
    const workbook = sample("曹妃甸区2023", SHEETS);
    const opened = await openPage(LongTablePage, { ...workbook, sheets: [...workbook.sheets, long] });
    await turnBack();
    const lines = list("一行一指标里的项目");
    expect(within(lines).getAllByRole("listitem")).toHaveLength(2);
    expect(lines.textContent).toContain("招聘经费 2 条 → 新表“招聘经费”");
    expect(lines.textContent).toContain("不能做：已经有这个项目的表");
    expect(await barriers()).toEqual([]);
    await click(button("新建 1 张表"));
    expect(said()).toMatch(/^已新建 1 张表，可以撤销。待填 \d+ 处。$/);
    const now = opened.workbook();
    const made = withoutLongTables(now, readWorkbook(now).documents).at(-1);
    expect(made).toMatchObject({
      kind: "ProjectTarget",
      source: { form: "project-target/hebei", sheet: "招聘经费" },
    });
    const values =
      made?.kind === "ProjectTarget" ? made.indicators.map(({ value }) => "text" in value && value.text) : [];
    expect(values).toEqual(["≥50人", "≥98%"]);
    expect(opened.host.selected.at(-1)).toMatch(/^招聘经费!/);
  });

  it("says what such a sheet must have where there is none", async () => {
    await openPage(LongTablePage, sample("曹妃甸区2023", SHEETS));
    await turnBack();
    screen.getByText(/^没有找到一行一指标的表。要有“项目名称”/);
  });
});
