import { screen, within } from "@testing-library/react";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { RollPage } from "../../../src/taskpane/fill/roll/roll-page";
import {
  barriers,
  button,
  cleanPages,
  click,
  openPage,
  readyButton,
  said,
  sample,
  told,
  type,
} from "./page-user";

const EMPLOYMENT = "4.提前下达2021年省级就业补助资金预算指标  保财社";
const PENSIONS = "3.发放城乡居民养老保险协办员经办补贴";
cleanPages();

const open = async (a1 = "A1") => {
  const opened = await openPage(RollPage, sample("满城区2021", [PENSIONS, EMPLOYMENT]), [EMPLOYMENT, a1]);
  await readyButton(/^另建 1 张/);
  return opened;
};
const choice = (name: RegExp): HTMLInputElement => screen.getByRole<HTMLInputElement>("checkbox", { name });

describe("rolling a table to the new year", () => {
  it("lists every change with its reason, the likely off, and what stays folded away", async () => {
    await open();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "原年度" }).value).toBe("2021");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "新年度" }).value).toBe("2022");
    expect(choice(/^项目名称/).checked).toBe(true);
    expect(choice(/^项目编码/).checked).toBe(false);
    const marked = within(choice(/^项目名称/).closest("label")!).getAllByText(/^202[12]$/);
    expect(marked.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      "MARK 2021",
      "MARK 2022",
    ]);
    expect(screen.getByText("不动 6 处").closest("details")!.open).toBe(false);
    expect(screen.getByRole("list", { name: "不动的" }).textContent).toContain("2020");
    expect(await barriers()).toEqual([]);
  });

  it("makes a new sheet of the new year and leaves the old one as it is", async () => {
    const { host, workbook, cell } = await open();
    const before = workbook().sheets;
    await click(button("另建 1 张 2022 年度的表"));
    await told(/^已新建 1 张 2022 年度的表，可以撤销。/);
    const sheets = workbook().sheets;
    expect(sheets.slice(0, 2)).toEqual(before);
    expect(sheets).toHaveLength(3);
    const name = sheets[2]!.name;
    expect(name).toContain("2022");
    const made = readWorkbook({ name: "", sheets: [sheets[2]!] }).documents[0]!;
    expect(made).toMatchObject({
      kind: "ProjectTarget",
      name: { value: expect.stringContaining("提前下达2022年") },
    });
    expect(cell(EMPLOYMENT, "E3")).toContain("提前下达2021年");
    expect(host.selected.at(-1)).toContain(`${name}!`);
  });

  it("changes the table itself where that is wanted, but for what was turned off", async () => {
    const { host, cell } = await open();
    await click(screen.getByRole("radio", { name: "在原表上改" }));
    await click(choice(/^表名/));
    await click(button("改 1 处"));
    await told(/^已改 1 处到 2022 年度，可以撤销。$/);
    expect(cell(EMPLOYMENT, "A1")).toContain("2021年");
    expect(cell(EMPLOYMENT, "E3")).toContain("2022年");
    expect(host.edits).toHaveLength(1);
  });

  it("goes through all tables of the workbook", async () => {
    await open();
    await click(screen.getByRole("radio", { name: "本工作簿" }));
    await readyButton("另建 2 张 2022 年度的表");
    expect(await screen.findAllByRole("checkbox", { name: /：全部 \d+ 处$/ })).toHaveLength(2);
  });

  it("makes a new sheet of a table that names no year too, unless that is not wanted", async () => {
    const NAMELESS = "3.城乡居民养老保险区级财政补助";
    const { workbook } = await openPage(RollPage, sample("高新区2024", [NAMELESS]), [NAMELESS, "A1"]);
    await type(screen.getByRole("textbox", { name: "原年度" }), "2024");
    await type(screen.getByRole("textbox", { name: "新年度" }), "2025");
    await screen.findByText("没有写着 2024 年的地方要改，另建的表和原来的一样。");
    await click(choice(/^新表“3\.城乡居民养老保险区级财政补助\(2025\)”$/));
    await click(await readyButton(/^另建 0 张/));
    expect(workbook().sheets).toHaveLength(1);
    await click(choice(/^新表/));
    await click(await readyButton(/^另建 1 张/));
    await told(/^已新建 1 张 2025 年度的表/);
    expect(workbook().sheets.map(({ name }) => name)).toEqual([NAMELESS, `${NAMELESS}(2025)`]);
  });

  it("asks for years that can be rolled", async () => {
    await open();
    await type(screen.getByRole("textbox", { name: "新年度" }), "2021");
    expect(screen.getByRole("alert").textContent).toBe("新年度和原年度相同，没有可滚动的。");
    await type(screen.getByRole("textbox", { name: "原年度" }), "去年");
    expect(screen.getByRole("alert").textContent).toBe("原年度请写四位数字，如 2023。");
    await click(button(/^另建/));
    expect(said()).toBe("");
  });
});
