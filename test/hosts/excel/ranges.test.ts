import { onSheet, twoSheets, withCode } from "./kit";

describe("ranges", () => {
  test("the used range counts looks, unless only values are asked for; an empty sheet has none", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      const empty = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "#ff0000";
      const [all, written] = [false, true].map((only) => sheet.getUsedRange(only).load("address"));
      await context.sync();
      expect([all!.address, written!.address]).toEqual(["表1!B2:D9", "表1!B2"]);
    });
  });

  test("tells hidden rows and columns as a whole and by line", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      const range = sheet.getRange("A1:C4").load("rowHidden,columnHidden");
      const both = sheet.getRange("A2:B3").load("rowHidden,columnHidden");
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      expect([range.rowHidden, range.columnHidden]).toEqual([null, null]);
      expect([both.rowHidden, both.columnHidden]).toEqual([true, false]);
      expect(rows.value.map(({ rowHidden, rowIndex }) => [rowIndex, rowHidden])).toEqual([
        [0, false],
        [1, true],
        [2, true],
        [3, false],
      ]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, false, true]);
    });
  });

  test("merging keeps the top left cell alone; areas are found by it, and never more than 512", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1:B2").merge();
      const block = sheet.getRange("A1:B2").load("values");
      const inside = sheet
        .getRange("A1:A9")
        .getMergedAreasOrNullObject()
        .load("address,areas/items/rowCount");
      const beside = sheet.getRange("B2:C9").getMergedAreasOrNullObject();
      await context.sync();
      expect(block.values).toEqual([
        [1, ""],
        ["", ""],
      ]);
      expect(inside.address).toBe("表1!A1:B2");
      expect(inside.areas.items.map(({ rowCount }) => rowCount)).toEqual([2]);
      expect(beside.isNullObject).toBe(true);
      for (let row = 10; row < 523; row += 1) sheet.getRange(`A${row}:B${row}`).merge();
      await context.sync();
      sheet.getRange("A1:B600").getMergedAreasOrNullObject().load("address");
      await expect(context.sync()).rejects.toEqual(withCode("GeneralException"));
    });
  });

  test("rows that come in between take contents, merges, formulas and hidden rows along", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      sheet.getRange("A1:A3").formulas = [[1], [2], ["=A1+A2+$A$1"]];
      sheet.getRange("B2:C3").merge();
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("2:2").insert("Down");
      const cell = sheet.getRange("A4").load("formulas,values,rowHidden");
      const merged = sheet.getRange().getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(cell.formulas).toEqual([["=A1+A3+$A$1"]]);
      expect([cell.values, cell.rowHidden]).toEqual([[[4]], true]);
      expect(merged.address).toBe("表1!B3:C4");
      sheet.getRange("3:3").delete("Up");
      cell.load("formulas");
      const before = sheet.getRange("A3").load("formulas,values");
      await context.sync();
      expect(before.formulas).toEqual([["=A1+#REF!+$A$1"]]);
    });
  });

  test("reaches other ranges from one", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      const found = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getResizedRange(1, -1),
        range.getOffsetRange(1, 1),
        range.getBoundingRect("E9"),
        range.getEntireRow(),
        range.getLastCell(),
        sheet.getRangeByIndexes(0, 0, 3, 2).getIntersection(range),
        sheet.getCell(4, 4),
      ].map((each) => each.load("address"));
      await context.sync();
      expect(found.map(({ address }) => address.replace("表1!", ""))).toEqual([
        "C3",
        "B2:C2",
        "B2:B4",
        "C3:D4",
        "B2:E9",
        "2:3",
        "C3",
        "B2:B3",
        "E5",
      ]);
    });
  });
});
