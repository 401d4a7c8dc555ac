import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { newXlsx } from "../../src/hosts/xlsx/new-xlsx";
import { readXlsx, type XlsxWorkbook } from "../../src/hosts/xlsx/read-workbook";
import { formulaAt, valueAt } from "../../src/sheet/snapshot";
import { openWorkbench, type WorkbenchPage } from "./workbench-page";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const SAMPLE = "昌黎县2023";
const original = new Uint8Array(readFileSync(path.join(SAMPLES, `${SAMPLE}.xlsx`)));

/** The parts of a file whose inflated bytes are not those of the original. */
function changedParts(saved: Uint8Array): string[] {
  const [before, after] = [unzipSync(original), unzipSync(saved)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => {
    const [one, other] = [before[name], after[name]];
    return !one || !other || Buffer.compare(one, other) !== 0;
  });
}

function readSaved(bytes: Uint8Array): XlsxWorkbook {
  const read = readXlsx("存.xlsx", bytes);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe("a workbook that is saved from the workbench", () => {
  let workbench: WorkbenchPage;
  beforeEach(async () => {
    workbench = await openWorkbench("?pane=none");
    await openFile(original, `${SAMPLE}.xlsx`);
  });
  afterEach(() => workbench?.close());

  async function openFile(bytes: Uint8Array, name: string): Promise<void> {
    await workbench.page
      .getByLabel("选择 .xlsx 文件")
      .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    await workbench.page.waitForFunction(
      (each) => document.querySelector(".name")?.textContent === each,
      name,
    );
  }

  async function save(): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "保存", exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  const inPage = <T>(act: () => T) => workbench.page.evaluate(act);
  const unsaved = () => workbench.page.locator(".unsaved").textContent();
  /** Whether the page keeps the browser from leaving; headless browsers do not show what they ask then. */
  const asksBeforeLeaving = () =>
    inPage(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  const told = () => workbench.page.locator(".notice").allTextContents();

  test("is the very file that was opened where nothing was changed", async () => {
    expect(await unsaved()).toBe("");
    const saved = await save();
    expect(saved.name).toBe(`${SAMPLE}.xlsx`);
    expect(Buffer.compare(saved.bytes, original)).toBe(0);
  });

  test("holds what was typed, and every other part as it was", async () => {
    const sheet = readSaved(original).snapshot.sheets[2]!.name;
    await workbench.page.evaluate((name) => {
      window.jixiaoWorkbench!.typeInto(name, "B9", "改过");
      window.jixiaoWorkbench!.typeInto(name, "C9", "12.5");
      window.jixiaoWorkbench!.typeInto(name, "D9", "=C9*2");
    }, sheet);
    await workbench.page.waitForFunction(() => document.querySelector(".unsaved")?.textContent !== "");
    const saved = await save();
    expect(await unsaved()).toBe("");
    const read = readSaved(saved.bytes).snapshot.sheets[2]!;
    expect(valueAt(read, { row: 8, col: 1 })).toBe("改过");
    expect(valueAt(read, { row: 8, col: 2 })).toBe(12.5);
    expect(formulaAt(read, { row: 8, col: 3 })).toBe("=C9*2");
    expect(changedParts(saved.bytes)).toEqual(["xl/worksheets/sheet3.xml"]);
  });

  test("has rows where they were put in and not where they were taken out, undone ones as they were", async () => {
    const before = readSaved(original).snapshot.sheets[1]!;
    await workbench.page.evaluate(async (name) => {
      const handle = window.jixiaoWorkbench!;
      handle.insertRows(name, 4, 2);
      handle.deleteRows(name, 10, 1);
      handle.deleteRows(name, 7, 1);
      await handle.undo();
    }, before.name);
    const saved = await save();
    const after = readSaved(saved.bytes).snapshot.sheets[1]!;
    const blank = before.values[0]!.map(() => null);
    const expected = [
      ...before.values.slice(0, 4),
      blank,
      blank,
      ...before.values.slice(4, 8),
      ...before.values.slice(9),
    ];
    expect(after.values).toEqual(expected);
    expect(changedParts(saved.bytes)).toEqual(["xl/worksheets/sheet2.xml"]);
  });

  test("shows no value that followed from a row which was taken out", async () => {
    const made = newXlsx([
      {
        snapshot: {
          ...readSaved(original).snapshot.sheets[0]!,
          name: "合计",
          values: [
            [1, 6, 12],
            [2, 4, null],
            [3, null, null],
          ],
          formulas: [
            [null, "=SUM(A1:A3)", "=B1*2"],
            [null, "=A3+A1", null],
            [null, null, null],
          ],
          numberFormats: [0, 1, 2].map(() => ["General", "General", "General"]),
          merges: [],
        },
        look: { looks: [{}], cells: [0, 1, 2].map(() => [0, 0, 0]), columnWidths: {}, rowHeights: {} },
      },
    ]);
    await openFile(made, "合计.xlsx");
    await inPage(() => window.jixiaoWorkbench!.deleteRows("合计", 1, 1));
    const saved = readSaved((await save()).bytes).snapshot.sheets[0]!;
    expect(saved.formulas[0]).toEqual([null, "=SUM(A1:A2)", "=B1*2"]);
    expect(saved.values).toEqual([
      [1, null, null],
      [3, null, null],
    ]);
  });

  test("has the looks, sizes, merged areas and names that were given in the grid", async () => {
    const name = readSaved(original).snapshot.sheets[1]!.name;
    await workbench.page.evaluate((sheet) => {
      const handle = window.jixiaoWorkbench!;
      handle.restyle(sheet, "A6", { bold: true, fill: "#FFFF00" });
      handle.mergeCells(sheet, "A40:C41");
      handle.hideRows(sheet, 6, 1);
      handle.resize(sheet, { row: 7, height: 60 }, { col: 1, width: 240 });
      handle.renameSheet(sheet, "改名 后");
    }, name);
    const saved = await save();
    const { snapshot, look } = readSaved(saved.bytes).sheets[1]!;
    const { look: lookBefore } = readSaved(original).sheets[1]!;
    expect(snapshot.name).toBe("改名 后");
    expect(look.looks[look.cells[5]![0]!]).toEqual({
      ...lookBefore.looks[lookBefore.cells[5]![0]!],
      bold: true,
      fill: "FFFF00",
    });
    expect(snapshot.merges).toContainEqual({ top: 39, left: 0, bottom: 40, right: 2 });
    expect(snapshot.hiddenRows).toEqual([6]);
    expect(look.rowHeights[7]).toBe(45);
    expect(look.columnWidths[1]).toBe(30);
    expect(await told()).toEqual([expect.stringContaining("已保存")]);
  });

  test("has the marks of a check and its 审核意见, and gives them back to the grid when it is opened again", async () => {
    const sheets = readSaved(original).snapshot.sheets.map(({ name }) => name);
    await workbench.page.evaluate(async ([first]) => {
      const { host } = window.jixiaoWorkbench!;
      await host.mark([{ at: { sheet: first!, row: 5, col: 1 }, severity: "error" }]);
      await host.annotate([{ at: { sheet: first!, row: 5, col: 1 }, text: "错误：甲" }]);
      await host.apply({
        title: "加表",
        cells: [],
        added: [
          {
            snapshot: {
              name: "审核意见",
              origin: { row: 0, col: 0 },
              values: [["问题", "=1"]],
              formulas: [[null, null]],
              numberFormats: [["General", "@"]],
              merges: [],
              hiddenRows: [],
              hiddenColumns: [1],
              protected: false,
              visible: "visible",
            },
            look: { looks: [{ bold: true }], cells: [[0, 0]], columnWidths: { 0: 30 }, rowHeights: {} },
            extras: { print: { paper: "A4", isLandscape: true } },
          },
        ],
      });
    }, sheets);
    const saved = await save();
    const read = readSaved(saved.bytes);
    const added = read.sheets.at(-1)!;
    expect(added.snapshot).toMatchObject({
      name: "审核意见",
      values: [["问题", "=1"]],
      formulas: [[null, null]],
      hiddenColumns: [1],
    });
    expect(added.look.columnWidths[0]).toBe(30);
    expect(added.look.looks[added.look.cells[0]![0]!]).toMatchObject({ bold: true });
    const parts = unzipSync(saved.bytes);
    const written = Object.keys(parts).filter((part) => !(part in unzipSync(original)));
    expect(written.some((part) => part.includes("comments"))).toBe(true);
    await openFile(saved.bytes, "再开.xlsx");
    expect(await workbench.page.evaluate((name) => window.jixiaoWorkbench!.marks(name), sheets[0]!)).toEqual([
      { severity: "error", areas: ["B6"] },
    ]);
    expect(
      await workbench.page.evaluate((name) => window.jixiaoWorkbench!.noteOf(name, "B6"), sheets[0]!),
    ).toContain("错误：甲");
    expect(await unsaved()).toBe("");
    const again = await save();
    expect(Buffer.compare(again.bytes, saved.bytes)).toBe(0);
    await inPage(async () => {
      await window.jixiaoWorkbench!.host.clearMarks();
      await window.jixiaoWorkbench!.host.annotate([]);
    });
    const cleared = await save();
    expect(changedParts(cleared.bytes)).not.toContain("xl/worksheets/sheet1.xml");
  });

  test("says what the grid has and a file is not told of", async () => {
    const name = readSaved(original).snapshot.sheets[0]!.name;
    await workbench.page.evaluate((sheet) => {
      window.jixiaoWorkbench!.addFormat(sheet, "A1:B2", "=TRUE", "FF0000");
      window.jixiaoWorkbench!.addNote(sheet, "C3", "自己的话");
    }, name);
    await save();
    expect((await told()).join()).toMatch(/A1:B2 的条件格式没有存入文件.*C3 的批注（自己的话）没有存入文件/);
  });

  test("is asked for before another is opened, and before the page is left", async () => {
    const [first] = readSaved(original).snapshot.sheets.map(({ name }) => name);
    await workbench.page.evaluate((name) => window.jixiaoWorkbench!.typeInto(name, "B9", "改过"), first!);
    const pick = () => workbench.page.getByLabel("示例").selectOption("高新区2024");
    await pick();
    expect((await told()).join()).toContain("要保存吗");
    await workbench.page.locator(".notice").getByRole("button", { name: "取消" }).click();
    expect(await workbench.page.locator(".name").textContent()).toBe(`${SAMPLE}.xlsx`);
    expect(await asksBeforeLeaving()).toBe(true);
    await pick();
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.locator(".notice").getByRole("button", { name: "保存", exact: true }).click(),
    ]);
    const bytes = new Uint8Array(readFileSync(await download.path()));
    expect(valueAt(readSaved(bytes).snapshot.sheets[0]!, { row: 8, col: 1 })).toBe("改过");
    await workbench.page.waitForFunction(
      () => document.querySelector(".name")?.textContent === "高新区2024.xlsx",
    );
    expect(await unsaved()).toBe("");
    expect(await asksBeforeLeaving()).toBe(false);
  });
});
