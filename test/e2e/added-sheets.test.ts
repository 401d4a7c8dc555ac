import type { NewSheet } from "../../src/sheet/edit";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const area = { top: 1, left: 0, bottom: 9, right: 0 };
const sheet: NewSheet = {
  snapshot: {
    name: "填报",
    origin: { row: 0, col: 0 },
    values: [["得分", "处理意见"]],
    formulas: [[null, null]],
    numberFormats: [["General", "General"]],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  },
  look: { looks: [{}], cells: [[0, 0]], columnWidths: { 0: 12, 1: 12 }, rowHeights: {} },
  extras: {
    validations: [
      {
        areas: [area],
        allow: { kind: "number", least: 0, most: 100 },
        message: "应为 0 到 100 之间的数。",
        isStrict: true,
      },
      {
        areas: [{ ...area, left: 1, right: 1 }],
        allow: { kind: "list", items: ["待处理", "忽略，有批文", "a,b"] },
        message: "一般从下拉选项里选。",
        isStrict: false,
      },
    ],
  },
};

describe("a sheet that is added in the workbench", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench("?pane=none");
    const applied = await workbench.page.evaluate(
      (added) => window.jixiaoWorkbench!.host.apply({ title: "加表", cells: [], added: [added] }),
      sheet,
    );
    expect(applied).toMatchObject({ ok: true });
    expect(applied).not.toHaveProperty("value.leftOut");
  });
  afterAll(() => workbench?.close());

  const sheetNames = () =>
    workbench.page.evaluate(async () => {
      const read = await window.jixiaoWorkbench!.host.read();
      return read.ok ? read.value.sheets.map(({ name }) => name) : [];
    });
  const allowedAt = (a1: string) =>
    workbench.page.evaluate((at) => window.jixiaoWorkbench!.validationOf("填报", at), a1);
  const held = (row: number, col: number) =>
    workbench.page.evaluate(
      async (at) => {
        const read = await window.jixiaoWorkbench!.host.read();
        const found = read.ok && read.value.sheets.find(({ name }) => name === "填报");
        return (found && found.values[at.row]?.[at.col]) ?? null;
      },
      { row, col },
    );
  const type = async (row: number, col: number, text: string) => {
    await workbench.page.evaluate((at) => window.jixiaoWorkbench!.host.select(at), {
      sheet: "填报",
      row,
      col,
    });
    const grid = (await workbench.page.locator("#grid canvas").first().boundingBox())!;
    await workbench.page.mouse.click(grid.x + 80, grid.y + 30);
    await workbench.page.evaluate((at) => window.jixiaoWorkbench!.host.select(at), {
      sheet: "填报",
      row,
      col,
    });
    await workbench.page.keyboard.type(text);
    await workbench.page.keyboard.press("Enter");
    await workbench.page.waitForTimeout(500);
  };

  test("goes with all that belongs to it in one step back, and comes again in one step forward", async () => {
    expect(await allowedAt("B2")).toMatchObject({ allow: { items: ["待处理", "忽略，有批文", "a,b"] } });
    const before = await sheetNames();
    expect(before).toContain("填报");
    await workbench.page.evaluate(() => window.jixiaoWorkbench!.undo());
    expect(await sheetNames()).toEqual(before.filter((name) => name !== "填报"));
    await workbench.page.evaluate(() => window.jixiaoWorkbench!.redo());
    expect(await sheetNames()).toEqual(before);
    expect(await allowedAt("A2")).toMatchObject({
      allow: { kind: "number", least: 0, most: 100 },
      isStrict: true,
    });
    expect(await allowedAt("B10")).toMatchObject({ allow: { kind: "list" }, isStrict: false });
  });

  test("takes what it allows, and refuses what it does not where it is strict, with its message", async () => {
    await type(1, 0, "95.5");
    expect(await held(1, 0)).toBe(95.5);
    await type(2, 0, "300");
    expect(await held(2, 0)).toBeNull();
    expect(await workbench.page.locator("body").innerText()).toContain("应为 0 到 100 之间的数。");
  });
});
