import { contractWorkbook } from "../contract-workbook";
import { createExcelDouble } from "./double";

const TARGETS = "绩效目标表";

describe("the library over an Excel in memory", () => {
  test("loads what was asked for, and nothing else can be read", async () => {
    const excel = createExcelDouble();
    excel.open(contractWorkbook);
    await excel.library.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      expect(() => sheets.items).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(contractWorkbook.sheets.map(({ name }) => name));
      expect(() => sheets.items[0]!.visibility).toThrow(
        expect.objectContaining({ code: "PropertyNotLoaded" }),
      );
      const used = context.workbook.worksheets.getItem(TARGETS).getUsedRange(true).load("values,address");
      await context.sync();
      expect(used.address).toBe(`${TARGETS}!A1:D6`);
      expect(used.values[2]).toEqual(["预算数", "001", 3000, ""]);
    });
  });

  test("rejects the sync with the error of the host and where it came about", async () => {
    const { library } = createExcelDouble();
    const failing = library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有的表").load("name");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      name: "RichApi.Error",
      code: "ItemNotFound",
      debugInfo: {
        errorLocation: "WorksheetCollection.getItem",
        statement: expect.stringContaining("getItem"),
      },
    });
  });
});
