import { onSheet, SHEET, twoSheets, withCode } from "./kit";

const HANZI = "绩".repeat(1000);

describe("the limits of Excel", () => {
  test("refuses on the web a request of over 5 MB, counted in bytes, and carries nothing of it out", async () => {
    const excel = twoSheets({ web: true });
    const block = Array.from({ length: 2000 }, () => [HANZI]);
    const failing = onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:A2000").values = block;
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("RequestPayloadSizeLimitExceeded"));
    const [exchange] = excel.recorder.syncs();
    expect(exchange!.bytesOut).toBeGreaterThan(5 * 1024 * 1024);
    expect(excel.machine.book.sheets[0]!.rows.size).toBe(0);
  });

  test("takes the same on the desktop, and gives it back", async () => {
    const excel = twoSheets();
    const block = Array.from({ length: 2000 }, () => [HANZI]);
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("A1:A2000");
      range.values = block;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(block);
    });
  });

  test("refuses on the web an answer of over 5 MB", async () => {
    const excel = twoSheets({ web: true });
    const failing = onSheet(excel, async (sheet, context) => {
      for (const top of [1, 1001]) {
        sheet.getRange(`A${top}:A${top + 999}`).values = Array.from({ length: 1000 }, () => [HANZI]);
        await context.sync();
      }
      sheet.getRange("A1:A2000").load("values");
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("ResponsePayloadSizeLimitExceeded"));
  });

  test("gives null for the cells of over five million", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      const whole = sheet.getRange().load("values,cellCount");
      const most = sheet.getRange("A1:E1000000").load("cellCount");
      await context.sync();
      expect(whole.values).toBeNull();
      expect([whole.cellCount, most.cellCount]).toEqual([-1, 5_000_000]);
    });
  });

  test("takes addresses of up to 8,192 characters", async () => {
    const address = (length: number) => Array.from({ length }, (_, index) => `A${1000 + index}`).join(",");
    const asked = (areas: string) =>
      onSheet(twoSheets(), async (sheet, context) => {
        const found = sheet.getRanges(areas).load("areaCount");
        await context.sync();
        return found.areaCount;
      });
    expect(address(1365).length).toBeLessThanOrEqual(8192);
    expect(await asked(address(1365))).toBe(1365);
    await expect(asked(address(1366))).rejects.toEqual(withCode("InvalidArgument"));
  });

  test("tells that a cell is being edited, or waits until the user is done", async () => {
    const excel = twoSheets();
    excel.editCell();
    const asked = (delayForCellEdit: boolean) =>
      excel.library.Excel.run({ delayForCellEdit }, async (context) => {
        context.workbook.load("name");
        await context.sync();
        return context.workbook.name;
      });
    await expect(asked(false)).rejects.toEqual(withCode("InvalidOperationInCellEditMode"));
    let done = false;
    const waiting = asked(true).finally(() => (done = true));
    await excel.quiet();
    expect(done).toBe(false);
    excel.leaveCell();
    expect(await waiting).toBe("测试.xlsx");
  });

  test("fails where a test wants it to, and goes on behind", async () => {
    const excel = twoSheets();
    excel.machine.failing = { name: "GetUsedRangeOrNullObject", code: "GeneralException" };
    const used = () =>
      onSheet(excel, async (sheet, context) => {
        sheet.getUsedRangeOrNullObject().load("address");
        await context.sync();
      });
    await expect(used()).rejects.toEqual(withCode("GeneralException"));
    await used();
    expect(excel.machine.book.sheets[0]!.name).toBe(SHEET);
  });
});
