import { contractWorkbook } from "../contract-workbook";
import { createExcelDouble } from "./double";
import { onSheet, SHEET, twoSheets, withCode } from "./kit";

const TARGETS = "绩效目标表";

describe("the library over an Excel in memory", () => {
  test("loads what was asked for, and nothing else can be read", async () => {
    const excel = createExcelDouble();
    excel.open(contractWorkbook);
    await excel.library.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      expect(() => sheets.items).toThrow(withCode("PropertyNotLoaded"));
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(contractWorkbook.sheets.map(({ name }) => name));
      expect(() => sheets.items[0]!.visibility).toThrow(withCode("PropertyNotLoaded"));
      const used = context.workbook.worksheets.getItem(TARGETS).getUsedRange(true).load("values,address");
      await context.sync();
      expect(used.address).toBe(`${TARGETS}!A1:D6`);
      expect(used.values[2]).toEqual(["预算数", "001", 3000, ""]);
      expect(Array.isArray(used.values)).toBe(true);
    });
  });

  test("rejects the sync with the error of the host and where it came about", async () => {
    const failing = onSheet(
      twoSheets(),
      async (sheet, context) => {
        sheet.load("name");
        await context.sync();
      },
      "没有的表",
    );
    await expect(failing).rejects.toMatchObject({
      name: "RichApi.Error",
      code: "ItemNotFound",
      debugInfo: {
        errorLocation: "WorksheetCollection.getItem",
        statement: expect.stringContaining("getItem"),
      },
    });
    await expect(failing).rejects.toBeInstanceOf(Error);
  });

  test("tells what does not exist by isNullObject, also of what is reached from it", async () => {
    await createExcelDouble().library.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有的表");
      const range = sheet.getRange("A1").load("values");
      expect(() => sheet.isNullObject).toThrow(withCode("PropertyNotLoaded"));
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
      // Methods of what does not exist do nothing.
      sheet.delete();
      await context.sync();
    });
  });

  test("keeps what was done before an error, and does nothing of what follows", async () => {
    const excel = twoSheets();
    const failing = onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("没有的表").activate();
      sheet.getRange("A2").values = [["behind"]];
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("ItemNotFound"));
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("A1:A2").load("values");
      await context.sync();
      expect(range.values).toEqual([["before"], [""]]);
    });
  });

  test("keeps ranges beyond a sync, and lets go of them behind Excel.run", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("B2");
      await context.sync();
      range.values = [[7]];
      range.load("address");
      await context.sync();
      expect(range.address).toBe(`${SHEET}!B2`);
      expect(excel.machine.references.count()).toBe(1);
    });
    await excel.quiet();
    expect(excel.machine.references.count()).toBe(0);
    expect(excel.recorder.all().map(({ cleanup }) => cleanup)).toEqual([false, false, true]);
    expect(excel.recorder.syncs().map(({ writes }) => writes)).toEqual([false, true]);
  });

  test("each double has a workbook of its own", async () => {
    const [one, other] = [twoSheets(), twoSheets()];
    one.user.rename(SHEET, "另一个");
    await onSheet(other, (_sheet, context) => context.sync());
    await expect(onSheet(one, (_sheet, context) => context.sync())).rejects.toEqual(withCode("ItemNotFound"));
  });

  test("asks for a member that the double lacks with an error of its own, never with a made-up answer", async () => {
    const failing = onSheet(twoSheets(), async (sheet, context) => {
      sheet.tables.load("items/name");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "NotInDouble",
      message: expect.stringMatching(/Tables/),
    });
  });

  test("finds settings of the workbook by their key", async () => {
    const excel = twoSheets();
    await excel.library.Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("jixiao", { on: true });
      const found = settings.getItem("jixiao").load("value");
      const missing = settings.getItemOrNullObject("none");
      await context.sync();
      expect(found.value).toEqual({ on: true });
      expect(missing.isNullObject).toBe(true);
    });
  });
});
