import { onSheet, SHEET, twoSheets, withCode } from "./kit";

describe("conditional formats", () => {
  test("are added on top over several areas, read, seen and deleted", async () => {
    const excel = twoSheets();
    excel.user.addRule(SHEET, "A1:B2", "=A1>1", "00FF00");
    excel.user.type(SHEET, "B2", "2");
    await onSheet(excel, async (sheet, context) => {
      const added = sheet.getRanges("A1,B2:C3").conditionalFormats.add("Custom");
      added.custom.rule.formula = '=N("tag")=0';
      added.custom.format.fill.color = "#ffc7ce";
      added.stopIfTrue = false;
      const all = sheet
        .getRange()
        .conditionalFormats.load("items/type,items/priority,items/custom/rule/formula");
      await context.sync();
      expect(all.items.map(({ type, priority, custom }) => [type, priority, custom.rule.formula])).toEqual([
        ["Custom", 0, '=N("tag")=0'],
        ["Custom", 1, "=A1>1"],
      ]);
      expect(["A1", "B1", "C3"].map((a1) => excel.user.seesFill(SHEET, a1))).toEqual([
        "#FFC7CE",
        undefined,
        "#FFC7CE",
      ]);
      const areas = all.items[0]!.getRanges().load("address");
      await context.sync();
      expect(areas.address).toBe("表1!A1,表1!B2:C3");
      all.items[0]!.delete();
      await context.sync();
      // The user's own formula is relative: what it says of B2 it says of that cell.
      expect(["A1", "B2"].map((a1) => excel.user.seesFill(SHEET, a1))).toEqual([undefined, "#00FF00"]);
    });
  });

  test("go by their priority, so that deleting one gives those behind it other ids", async () => {
    const excel = twoSheets();
    for (const fill of ["00FF00", "0000FF", "FF0000"]) excel.user.addRule(SHEET, "A1", "=TRUE", fill);
    const left = () => excel.machine.book.sheets[0]!.rules.map(({ look }) => look["fill/color"]);
    const deleteTwo = (inOrder: boolean) =>
      onSheet(excel, async (sheet, context) => {
        const { items } = await loaded(sheet.getRange().conditionalFormats, context);
        const two = items.slice(0, 2);
        for (const item of inOrder ? two : two.reverse()) item.delete();
        await context.sync();
      });
    const before = structuredClone(excel.machine.book);
    await deleteTwo(true);
    expect(left()).toEqual(["#0000FF"]);
    excel.machine.book = before;
    await deleteTwo(false);
    expect(left()).toEqual(["#00FF00"]);
  });

  test("#2180: what only custom ones have cannot be asked of others; their type can", async () => {
    const excel = twoSheets();
    excel.user.addRule(SHEET, "A1", "", "00FF00", "ColorScale");
    excel.user.addRule(SHEET, "A1", "=TRUE", "FF0000");
    const asked = (what: string) =>
      onSheet(excel, async (sheet, context) => {
        const all = sheet.getRange().conditionalFormats.load(what);
        await context.sync();
        return all.items.map(({ type }) => type);
      });
    expect(await asked("items/type")).toEqual(["Custom", "ColorScale"]);
    await expect(asked("items/type,items/custom/rule/formula")).rejects.toMatchObject({
      code: "InvalidOperation",
      message: "This operation is not permitted for the current object.",
    });
    expect(await asked("items/type,items/customOrNullObject/rule/formula")).toHaveLength(2);
  });

  test("#6827: two rules on cell values keep any rule from being read, where that fault is wanted", async () => {
    const excel = twoSheets({ faults: { twoCellValueRules: true } });
    for (const type of ["CellValue", "CellValue", "Custom"])
      excel.user.addRule(SHEET, "A1", "=TRUE", "FF0000", type);
    const failing = onSheet(excel, async (sheet, context) => {
      const all = sheet.getRange().conditionalFormats.load("items/type");
      await context.sync();
      all.items.find(({ type }) => type === "Custom")!.custom.rule.load("formula");
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("GeneralException"));
  });

  test("#5194: a formula is told as seen from the range over which it was fetched", async () => {
    const excel = twoSheets();
    excel.user.addRule(SHEET, "B2:B3", "=B2>$C$1", "FF0000");
    await onSheet(excel, async (sheet, context) => {
      const [whole, own] = [sheet.getRange(), sheet.getRange("B2")].map((range) =>
        range.conditionalFormats.load("items/custom/rule/formula"),
      );
      await context.sync();
      expect([whole, own].map((each) => each!.items[0]!.custom.rule.formula)).toEqual([
        "=A1>$C$1",
        "=B2>$C$1",
      ]);
    });
  });

  test("are refused on a protected sheet, unless it lets cells be formatted", async () => {
    const excel = twoSheets();
    const add = () =>
      onSheet(
        excel,
        async (sheet, context) => {
          sheet.getRange("A1").conditionalFormats.add("Custom");
          await context.sync();
        },
        "锁住",
      );
    await expect(add()).rejects.toEqual(withCode("AccessDenied"));
    excel.machine.book.sheets[1]!.protection = { options: { allowFormatCells: true }, password: "" };
    await add();
  });
});

async function loaded(formats: Excel.ConditionalFormatCollection, context: Excel.RequestContext) {
  formats.load("items/type");
  await context.sync();
  return formats;
}
