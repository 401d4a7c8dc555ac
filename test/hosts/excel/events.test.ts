import { moment, onSheet, SHEET, twoSheets } from "./kit";
import type { ExcelDouble } from "./double";

/** Listens to what is done on all sheets; what is heard comes in as it happens. */
async function heard(excel: ExcelDouble, act: () => unknown): Promise<unknown[]> {
  const all: unknown[] = [];
  await excel.library.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, changeType, source, triggerSource, details }) => {
      all.push({ address, changeType, source, triggerSource, details });
    });
    worksheets.onSelectionChanged.add(async ({ address }) => void all.push(`selected ${address}`));
    worksheets.onActivated.add(async ({ worksheetId }) => void all.push(`shown ${worksheetId}`));
    worksheets.onAdded.add(async ({ type }) => void all.push(type));
    await context.sync();
  });
  await act();
  await moment();
  return all;
}

describe("events", () => {
  test("tell a user's edit of one cell with what it was before", async () => {
    const excel = twoSheets();
    excel.user.type(SHEET, "B2", "1");
    const all = await heard(excel, () => excel.user.type(SHEET, "B2", "12"));
    expect(all).toEqual([
      {
        address: "B2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        details: expect.objectContaining({ valueBefore: 1, valueAfter: 12 }),
      },
    ]);
  });

  test("tell of coauthors as remote, and of rows that come in", async () => {
    const excel = twoSheets();
    const all = await heard(excel, () => {
      excel.user.type(SHEET, "A1", "x", "coauthor");
      excel.user.insertRows(SHEET, 2, 2);
    });
    expect(all).toEqual([
      expect.objectContaining({ address: "A1", source: "Remote" }),
      expect.objectContaining({ address: "3:4", changeType: "RowInserted", source: "Local" }),
    ]);
  });

  const write = (excel: ExcelDouble, quiet: boolean) =>
    onSheet(excel, async (sheet, context) => {
      if (quiet) context.runtime.enableEvents = false;
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
      if (quiet) context.runtime.enableEvents = true;
      await context.sync();
    });

  test("tell of writes of the add-in as its own, without details for several cells", async () => {
    const excel = twoSheets();
    expect(await heard(excel, () => write(excel, false))).toEqual([
      {
        address: "A1:B1",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        details: undefined,
      },
    ]);
  });

  test("do not tell who wrote before 1.14, and nothing at all while they are off", async () => {
    const excel = twoSheets({ version: 9 });
    const all = await heard(excel, async () => {
      await write(excel, true);
      await write(excel, false);
    });
    expect(all).toEqual([expect.objectContaining({ address: "A1:B1", triggerSource: undefined })]);
  });

  test("tell of a new sheet, of the sheet that is shown and the cell that is selected", async () => {
    const excel = twoSheets();
    const [, locked] = excel.machine.book.sheets;
    const all = await heard(excel, async () => {
      excel.user.select("锁住", "C4");
      await excel.library.Excel.run(async (context) => {
        context.workbook.worksheets.add("新");
        await context.sync();
      });
    });
    expect(all).toEqual([`shown ${locked!.id}`, "selected C4", "WorksheetAdded"]);
  });

  test("tell of rows that are hidden, and of sheets that are renamed, hidden, protected and deleted", async () => {
    const excel = twoSheets();
    const all: unknown[] = [];
    await excel.library.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onRowHiddenChanged.add(
        async ({ address, changeType }) => void all.push([address, changeType]),
      );
      worksheets.onNameChanged.add(
        async ({ nameBefore, nameAfter }) => void all.push([nameBefore, nameAfter]),
      );
      worksheets.onVisibilityChanged.add(async ({ visibilityAfter }) => void all.push(visibilityAfter));
      worksheets.onProtectionChanged.add(async ({ isProtected }) => void all.push(isProtected));
      worksheets.onDeleted.add(async ({ type }) => void all.push(type));
      await context.sync();
    });
    excel.user.hideRows(SHEET, 1, 2);
    excel.user.rename(SHEET, "表2");
    excel.user.protect("表2");
    excel.user.hideSheet("锁住");
    excel.user.addSheet("新");
    excel.user.deleteSheet("新");
    await moment();
    expect(all).toEqual([["2:3", "Hidden"], [SHEET, "表2"], true, "Hidden", "WorksheetDeleted"]);
  });

  test("are heard on one sheet alone, and no more once the handler is gone", async () => {
    const excel = twoSheets();
    const all: string[] = [];
    const handler = await onSheet(excel, async (sheet, context) => {
      const added = sheet.onChanged.add(async ({ address }) => void all.push(address));
      await context.sync();
      return added;
    });
    excel.user.type(SHEET, "A1", "1");
    excel.user.type("锁住", "A2", "1");
    await moment();
    expect(all).toEqual(["A1"]);
    await excel.library.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.user.type(SHEET, "A3", "1");
    await moment();
    expect(all).toEqual(["A1"]);
    expect(excel.machine.events.hears(10)).toBe(false);
  });
});
