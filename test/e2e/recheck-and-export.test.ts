import { NOTE_SIGN } from "../../src/sheet/note";
import { paneBarriers } from "./pane-barriers";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const SHEET = "1.被征地农民社会保障费";
const SOURCES = "预算数应等于各项资金来源之和";
const COST = "总成本指标应与预算数一致";

describe.each(["light", "dark"])("after an edit, in the %s theme, the pane", (theme) => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench(`?theme=${theme}`);
    await finding(COST).waitFor();
  });
  afterAll(() => workbench?.close());

  const finding = (title: string) => workbench.page.getByRole("treeitem").filter({ hasText: title });
  const button = (name: string | RegExp) => workbench.page.getByRole("button", { name });
  const type = (a1: string, text: string) =>
    workbench.page.evaluate((each) => window.jixiaoWorkbench!.typeInto(...each), [SHEET, a1, text] as const);
  const noteOf = (a1: string) =>
    workbench.page.evaluate((each) => window.jixiaoWorkbench!.noteOf(...each), [SHEET, a1] as const);
  const valueAt = (row: number, col: number) =>
    workbench.page.evaluate(
      async ([sheet, r, c]) => {
        const read = await window.jixiaoWorkbench!.host.read();
        return read.ok && read.value.sheets.find(({ name }) => name === sheet)?.values[r]?.[c];
      },
      [SHEET, row, col] as const,
    );
  const lists = () =>
    workbench.page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets.filter(({ name }) => name.startsWith("审核意见")) : [];
    });
  const listTop = () => workbench.page.getByRole("tree").evaluate((tree) => tree.getBoundingClientRect().top);

  const complaintsOfAxe = () => paneBarriers(workbench.page);

  test("says what is solved and what is new, and the list stays where it was", async () => {
    const top = await listTop();
    await type("F13", "≤4000万元");
    await button("已解决 1（F13）").waitFor();
    expect(await finding(COST).count()).toBe(0);
    await type("E3", "3999万元");
    await button("新增 1").waitFor();
    await workbench.page.getByRole("treeitem").getByText("新增", { exact: true }).waitFor();
    expect(await listTop()).toBe(top);
    await type("E3", "4000万元");
    await button("已解决 1（C3）").click();
    await workbench.page.locator("del", { hasText: SOURCES }).waitFor();
    expect(await complaintsOfAxe()).toEqual([]);
  });

  test("writes notes that the user's undo leaves alone, and clears them", async () => {
    await type("F13", "≤7000万元");
    await finding(COST).waitFor();
    await button("导出意见").click();
    await button("写成批注").click();
    await workbench.page.getByText(/已在 \d+ 个单元格写批注/).waitFor();
    expect(await noteOf("F13")).toContain(`${NOTE_SIGN}错误：${COST}`);
    expect(await complaintsOfAxe()).toEqual([]);
    await workbench.page.evaluate(() => window.jixiaoWorkbench!.undo());
    expect(await valueAt(12, 5)).toBe("≤4000万元");
    expect(await noteOf("F13")).toContain(NOTE_SIGN);
    await button("清除批注").click();
    await workbench.page.getByText(/批注已清除/).waitFor();
    expect(await noteOf("F13")).toBeUndefined();
    expect(await noteOf("F10")).toBeUndefined();
  });

  test("writes the findings on the 审核意见 sheet, which 撤销 takes away", async () => {
    const count = await workbench.page
      .getByRole("listitem")
      .filter({ hasText: /^新写：/ })
      .count();
    expect(count).toBeGreaterThan(5);
    await button("写到工作表").click();
    await expect(button("撤销").getAttribute("title")).resolves.toBe("撤销：导出审核意见");
    const [sheet] = await lists();
    const decisions = sheet!.values.map((row) => row[3]).filter((text) => text === "待处理");
    expect(decisions).toHaveLength(count);
    await button("撤销").click();
    await workbench.page.waitForFunction(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok && read.value.sheets.every(({ name }) => !name.startsWith("审核意见"));
    });
  });

  test("asked nothing of any server and broke no policy", () => {
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
