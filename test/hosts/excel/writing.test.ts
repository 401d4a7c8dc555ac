import { contentsOf } from "./memory/fill-book";
import { onSheet, SHEET, twoSheets, withCode } from "./kit";

describe("writing through the API", () => {
  test("leaves cells alone that are given null, and empties those given nothing", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 4]];
      await context.sync();
    });
    expect(contentsOf(excel.machine.book, SHEET)).toEqual({ A1: 1, C1: 4 });
  });

  test("refuses a block of another size", async () => {
    const failing = onSheet(twoSheets(), async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  test("takes a block of over 1,500 cells in slices of rows within one request", async () => {
    const excel = twoSheets();
    const block = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 4 }, (_unused, col) => row * 4 + col),
    );
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:D500").values = block;
      await context.sync();
      const [exchange] = excel.recorder.syncs();
      expect(excel.recorder.syncs()).toHaveLength(1);
      expect(exchange!.names.filter((name) => name === "Values")).toHaveLength(2);
      const range = sheet.getRange("A1:D500").load("values");
      await context.sync();
      expect(range.values).toEqual(block);
    });
  });

  test("computes formulas at once, across sheets, and shows division by zero", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:A6").formulas = [
        [2],
        ["=锁住!A1+A1"],
        ["=SUM(A1:A2)*2"],
        ["=A1/B1"],
        ["=A4+1"],
        ['=N("x")=0'],
      ];
      const range = sheet.getRange("A1:A6").load("values,valueTypes");
      await context.sync();
      expect(range.values.flat()).toEqual([2, 2, 8, "#DIV/0!", "#DIV/0!", true]);
      expect(range.valueTypes.flat()).toEqual(["Double", "Double", "Double", "Error", "Error", "Boolean"]);
      sheet.getRange("A1").values = [[5]];
      range.load("values");
      await context.sync();
      expect(range.values.flat().slice(0, 3)).toEqual([5, 5, 20]);
    });
  });

  test("leaves formulas as they were while calculation is manual, until told to calculate", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      sheet.getRange("A1:A2").formulas = [[1], ["=A1+1"]];
      const range = sheet.getRange("A2").load("values");
      context.application.load("calculationMode");
      await context.sync();
      expect(context.application.calculationMode).toBe("Automatic");
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[10]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2]]);
      context.application.calculate("Full");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[11]]);
    });
  });

  test("adds no sheet while the workbook is protected, and none of a name that is taken", async () => {
    const excel = twoSheets();
    const add = () =>
      excel.library.Excel.run(async (context) => {
        context.workbook.worksheets.add("新");
        await context.sync();
      });
    excel.machine.book.protected = true;
    await expect(add()).rejects.toEqual(withCode("AccessDenied"));
    excel.machine.book.protected = false;
    await add();
    await expect(add()).rejects.toEqual(withCode("ItemAlreadyExists"));
  });

  test("refuses a protected sheet, and a second protecting", async () => {
    const excel = twoSheets();
    const writing = onSheet(
      excel,
      async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      },
      "锁住",
    );
    await expect(writing).rejects.toEqual(withCode("AccessDenied"));
    const protecting = onSheet(
      excel,
      async (sheet, context) => {
        sheet.protection.protect();
        await context.sync();
      },
      "锁住",
    );
    await expect(protecting).rejects.toEqual(withCode("AccessDenied"));
  });
});
