import { readWorkbook } from "../../src/forms/read-workbook";
import type { ProjectTarget } from "../../src/model/documents";
import { areaToA1 } from "../../src/sheet/address";
import { valueAt, type SheetSnapshot } from "../../src/sheet/snapshot";
import { paneBarriers } from "./pane-barriers";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const COST = "2.9村村民参加企业职工养老保险财政补贴";
const DATED = "5.党员档案集中管理经费";

describe("填表 on published tables in the grid", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench(`?sample=${encodeURIComponent("高新区2024")}`);
    await workbench.page.getByRole("tab", { name: "填表" }).click();
  });
  afterAll(() => workbench?.close());

  const button = (name: string | RegExp) => workbench.page.getByRole("button", { name });
  const page = (job: string) => workbench.page.locator(`[data-page="${job}"]`);
  const sheets = (): Promise<readonly SheetSnapshot[]> =>
    workbench.page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets : [];
    });
  const sheet = async (name: string): Promise<SheetSnapshot> =>
    (await sheets()).find((each) => each.name === name)!;
  const selected = () => workbench.page.evaluate(() => window.jixiaoWorkbench!.host.selection());
  const merges = ({ merges: areas }: SheetSnapshot): string[] => areas.map(areaToA1).sort();
  const barriers = () => paneBarriers(workbench.page);
  /** Goes to a job with the cursor in a table. */
  async function open(job: string, name: string): Promise<void> {
    await workbench.page.locator(`[data-job="${job}"]`).click();
    await workbench.page.evaluate((each) => window.jixiaoWorkbench!.selectAsUser(each, "B4"), name);
  }
  async function back(): Promise<void> {
    await workbench.page.locator("section[data-page]:visible").getByRole("button", { name: "返回" }).click();
  }

  test("an indicator of the library comes into a new row among its own, with the merges around it", async () => {
    const before = await sheet(COST);
    await open("library", COST);
    await page("library").getByText("插到：9村村民参加企业职工养老保险财政补贴项目绩效目标表").waitFor();
    await page("library").getByRole("searchbox", { name: "查找指标" }).fill("代缴人数");
    await page("library")
      .getByRole("checkbox", { name: /^代缴人数/ })
      .check();
    await page("library").getByRole("textbox", { name: "人数" }).fill("120");
    expect(await barriers()).toEqual([]);
    await button("插入 1 项").click();
    await page("library")
      .getByText(/^已插入 1 行/)
      .waitFor();
    const after = await sheet(COST);
    const row = after.values.findIndex((values) => values.includes("代缴人数"));
    expect(after.values).toHaveLength(before.values.length + 1);
    expect(valueAt(after, { row, col: 5 })).toBe("≥120人");
    expect(after.values.filter((_, index) => index !== row)).toEqual(before.values);
    const [project] = readWorkbook({ name: "", sheets: [after] }).documents as ProjectTarget[];
    const line = project!.indicators.find(
      ({ level3 }) => level3.state === "given" && level3.value === "代缴人数",
    );
    expect(line).toMatchObject({ level1: { value: "产出指标" }, level2: { value: "数量指标" } });
    await workbench.page.waitForFunction(async (at) => {
      const found = await window.jixiaoWorkbench!.host.selection();
      return found.ok && found.value?.row === at;
    }, row);
    await page("library").getByRole("button", { name: "撤销" }).click();
    await workbench.page.waitForFunction(
      async ([name, rows]) => {
        const read = await window.jixiaoWorkbench!.host.read();
        return read.ok && read.value.sheets.find((each) => each.name === name)?.values.length === rows;
      },
      [COST, before.values.length] as const,
    );
    const undone = await sheet(COST);
    expect(undone.values).toEqual(before.values);
    expect(merges(undone)).toEqual(merges(before));
    await back();
  });

  test("a table gets the mandatory indicator that it lacks, at its place", async () => {
    await open("complete", COST);
    await page("complete").getByRole("button", { name: "补齐 1 处" }).waitFor();
    expect(await barriers()).toEqual([]);
    await page("complete").getByRole("button", { name: "补齐 1 处" }).click();
    await page("complete").getByText("已补齐 1 处，可以撤销。").waitFor();
    const after = await sheet(COST);
    const row = after.values.findIndex((values) => values.includes("成本指标"));
    expect(valueAt(after, { row, col: 5 })).toBe("≤230万元");
    // 产出指标 is merged down over its new line too.
    expect(merges(after)).toContain(`A10:A${row + 1}`);
    await page("complete").getByRole("button", { name: "撤销" }).click();
    await page("complete").getByRole("button", { name: "补齐 1 处" }).waitFor();
    await back();
  });

  test("a table is rolled onto a sheet of the new year, and the old one stays", async () => {
    const before = await sheets();
    await open("roll", DATED);
    const old = before.find(({ name }) => name === DATED)!;
    await page("roll").getByRole("textbox", { name: "原年度" }).fill("2024");
    await page("roll").getByRole("textbox", { name: "新年度" }).fill("2025");
    await page("roll")
      .getByRole("checkbox", { name: /^时效指标：指标值.*2025年/ })
      .waitFor();
    expect(await barriers()).toEqual([]);
    await page("roll").getByRole("button", { name: "另建 1 张 2025 年度的表" }).click();
    await page("roll")
      .getByText(/^已新建 1 张 2025 年度的表/)
      .waitFor();
    const after = await sheets();
    expect(after).toHaveLength(before.length + 1);
    expect(after.find(({ name }) => name === DATED)!.values).toEqual(old.values);
    expect(after.at(-1)!.values.flat()).toContain("2025年12月底前");
    expect(await selected()).toMatchObject({ ok: true, value: { sheet: after.at(-1)!.name } });
    expect(workbench.complaints).toEqual([]);
  });
});
