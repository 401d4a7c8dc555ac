import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const SHEET = "1.被征地农民社会保障费";
const COST = "总成本指标应与预算数一致";
const SOURCES = "预算数应等于各项资金来源之和";

describe("the pane beside the grid", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await finding(COST).first().waitFor();
  });
  afterAll(() => workbench?.close());

  const finding = (title: string) => workbench.page.getByRole("treeitem").filter({ hasText: title });
  const fillOf = (a1: string) =>
    workbench.page.evaluate(
      ([sheet, cell]) => window.jixiaoWorkbench!.formatOf(sheet!, cell!).fill,
      [SHEET, a1],
    );
  const marked = () =>
    workbench.page.evaluate(
      (sheet) => window.jixiaoWorkbench!.marks(sheet).flatMap(({ areas }) => areas),
      SHEET,
    );
  const selected = () =>
    workbench.page.evaluate(async () => {
      const at = await window.jixiaoWorkbench!.host.selection();
      return at.ok ? at.value : at.problem.message;
    });

  /** Types into a cell as a user does: click it, type, press Enter. */
  async function type(row: number, col: number, text: string): Promise<void> {
    const { page } = workbench;
    const select = () =>
      page.evaluate((at) => window.jixiaoWorkbench!.host.select(at), { sheet: SHEET, row, col });
    await select();
    const grid = (await page.locator("#grid canvas").first().boundingBox())!;
    await page.mouse.click(grid.x + 80, grid.y + 30);
    await select();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  /** Asks again until the answer is as expected; the last answer is what a failure shows. */
  async function eventually(check: () => Promise<unknown>, expected: unknown): Promise<void> {
    const end = Date.now() + 30_000;
    let answer = await check();
    while (Date.now() < end && JSON.stringify(answer) !== JSON.stringify(expected)) {
      await workbench.page.waitForTimeout(100);
      answer = await check();
    }
    expect(answer).toEqual(expected);
  }

  test("shows what it found as soon as the sample is open, and marks the cell", async () => {
    expect(await finding(COST).first().textContent()).toContain("相差 3000.00万元");
    expect(await finding(COST).first().textContent()).toContain("F13");
    await eventually(() => fillOf("F13").then((fill) => fill?.replace("#", "").toUpperCase()), "FFC7CE");
  });

  test("a click on a finding selects its cell, and the keyboard stays in the list", async () => {
    await finding(COST).first().click();
    await eventually(selected, { sheet: SHEET, row: 12, col: 5 });
    expect(await workbench.page.evaluate(() => document.activeElement?.closest("#pane") !== null)).toBe(true);
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("ArrowDown");
    await eventually(
      async () => JSON.stringify(await selected()) !== JSON.stringify({ sheet: SHEET, row: 12, col: 5 }),
      true,
    );
    expect(await workbench.page.evaluate(() => document.activeElement?.closest("#pane") !== null)).toBe(true);
  });

  test("mending the figure takes the finding and the mark away", async () => {
    await type(12, 5, "≤4000万元");
    await eventually(() => finding(COST).count(), 0);
    await eventually(() => marked().then((areas) => areas.includes("F13")), false);
  });

  test("a wrong figure typed into the grid brings a finding and a mark; mended, both go", async () => {
    expect(await finding(SOURCES).count()).toBe(0);
    await type(2, 4, "3999万元");
    await eventually(() => finding(SOURCES).count(), 1);
    expect(await finding(SOURCES).first().textContent()).toContain("1.00万元");
    const cell = (await finding(SOURCES).first().textContent())?.match(/[A-G]\d+/)?.[0] ?? "";
    await eventually(() => fillOf(cell).then((fill) => fill?.replace("#", "").toUpperCase()), "FFC7CE");
    await type(2, 4, "4000万元");
    await eventually(() => finding(SOURCES).count(), 0);
    await eventually(
      () => fillOf(cell).then((fill) => fill?.replace("#", "").toUpperCase() === "FFC7CE"),
      false,
    );
  });

  test("switching marks off leaves no mark in any sheet and every finding in the list", async () => {
    const before = await workbench.page.getByRole("treeitem").count();
    await workbench.page.getByRole("switch", { name: "在单元格上标记" }).click();
    await eventually(marked, []);
    expect(await workbench.page.getByRole("treeitem").count()).toBe(before);
    await workbench.page.getByRole("switch", { name: "在单元格上标记" }).click();
    await eventually(() => marked().then((areas) => areas.length > 0), true);
  });

  test("本工作簿 lists the findings of every sheet", async () => {
    const before = await workbench.page.getByRole("treeitem").count();
    await workbench.page.getByRole("radio", { name: "本工作簿" }).check({ force: true });
    await eventually(
      () =>
        finding("没有“数量指标”")
          .count()
          .then((count) => count > 0),
      true,
    );
    expect(await workbench.page.getByRole("treeitem").count()).toBeGreaterThan(before);
  });

  test("a finding set aside with a reason stands on the 审核意见 sheet, and comes back when its cell changes", async () => {
    const { page } = workbench;
    await page.getByRole("radio", { name: "本表" }).check({ force: true });
    await type(12, 5, "≤5000万元");
    await eventually(() => finding(COST).count(), 1);
    await finding(COST).click();
    await finding(COST).getByText("忽略…").click();
    await page.keyboard.type("有批文");
    await page.keyboard.press("Enter");
    await eventually(() => finding(COST).count(), 0);
    await eventually(() => marked().then((areas) => areas.includes("F13")), false);
    const written = await page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets.at(-1) : undefined;
    });
    expect(written?.name).toBe("审核意见");
    expect(written?.values[2]).toEqual(expect.arrayContaining([`${SHEET}!F13`, "忽略", "有批文"]));
    expect(await selected()).toMatchObject({ sheet: SHEET });

    await type(12, 5, "≤6000万元");
    await eventually(() => finding(COST).count(), 1);
    await page.getByText("已忽略 0，失效 1").waitFor();
  });

  test("all this asked nothing of any server and broke no policy", () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
