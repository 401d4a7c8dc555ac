import { onSheet, twoSheets } from "./kit";

describe("how cells look", () => {
  test("a fill that is not there reads as white, also by cell", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      const fill = sheet.getRange("A1").format.fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
      sheet
        .getRange("A1:B1")
        .setCellProperties([[{ format: { fill: { color: "#ffc7ce" }, font: { bold: true } } }, {}]]);
      const looks = sheet
        .getRange("A1:B1")
        .getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      const mixed = sheet.getRange("A1:B1").format.fill.load("color");
      await context.sync();
      expect(looks.value).toEqual([
        [
          { address: "表1!A1", format: { fill: { color: "#FFC7CE" }, font: { bold: true } } },
          { address: "表1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
        ],
      ]);
      expect(mixed.color).toBeNull();
      sheet.getRange("A1").format.fill.clear();
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
    });
  });

  test("borders of a range are borne by the cells at its edges and within", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("InsideVertical").style = "Continuous";
      const sides = ["A1", "A2"].map((address) => {
        const own = sheet.getRange(address).format.borders;
        return [own.getItem("EdgeTop").load("style"), own.getItem("EdgeRight").load("style")];
      });
      await context.sync();
      expect(sides.map((each) => each.map(({ style }) => style))).toEqual([
        ["Continuous", "Continuous"],
        ["None", "Continuous"],
      ]);
    });
  });
});
