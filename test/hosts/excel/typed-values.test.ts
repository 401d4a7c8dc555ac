import { onSheet, twoSheets } from "./kit";

/** What becomes of values that are written into A1 of an empty sheet. */
async function written(value: unknown, numberFormat = "General") {
  const excel = twoSheets();
  return onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    range.load("values,formulas,valueTypes,numberFormat");
    await context.sync();
    return [range.values[0]![0], range.formulas[0]![0], range.valueTypes[0]![0], range.numberFormat[0]![0]];
  });
}

describe("a value that is written through the API", () => {
  test.each([
    ["=1+1", [2, "=1+1", "Double", "General"]],
    ["'=1+1", ["=1+1", "=1+1", "String", "General"]],
    ["''x", ["'x", "'x", "String", "General"]],
    ["001", [1, 1, "Double", "General"]],
    ["1e5", [100000, 100000, "Double", "0.00E+00"]],
    ["50%", [0.5, 0.5, "Double", "0%"]],
    ["1,234.50", [1234.5, 1234.5, "Double", "#,##0.00"]],
    ["2024-01-01", [45292, 45292, "Double", "yyyy/m/d"]],
    ["+86", [86, 86, "Double", "General"]],
    ["TRUE", [true, true, "Boolean", "General"]],
    ["#N/A", ["#N/A", "#N/A", "Error", "General"]],
    ["110101199001011234", [110101199001011000, 110101199001011000, "Double", "General"]],
    ["正文", ["正文", "正文", "String", "General"]],
    ["", ["", "", "Empty", "General"]],
  ])("takes %j for what a user would have typed", async (text, expected) => {
    expect(await written(text)).toEqual(expected);
  });

  test.each(["=1+1", "001", "50%", "TRUE"])("keeps %j as text in a text cell", async (text) => {
    expect(await written(text, "@")).toEqual([text, text, "String", "@"]);
  });

  test("makes a text of a number in a text cell", async () => {
    expect(await written(12.5, "@")).toEqual(["12.5", "12.5", "String", "@"]);
  });

  test("gives a formula the number format of what it reads", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["0.00"]];
      sheet.getRange("B1").formulas = [["=A1*2"]];
      const range = sheet.getRange("B1").load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.00"]]);
    });
  });
});
