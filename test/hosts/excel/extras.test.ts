import { onSheet, SHEET, twoSheets, withCode } from "./kit";

describe("what may be typed into cells", () => {
  test("is told as it was given, operands as formulas, and of all cells of a rule alike", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      const { dataValidation } = sheet.getRanges("A1:A3,C1");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 12.5, operator: "Between" } };
      dataValidation.errorAlert = { title: "请核对", message: "太大", showAlert: true, style: "Stop" };
      const own = sheet.getRange("A2").dataValidation.load("rule,errorAlert,type,ignoreBlanks");
      const mixed = sheet.getRange("A1:B1").dataValidation.load("type,rule");
      const none = sheet.getRange("B1").dataValidation.load("type");
      await context.sync();
      expect(own.rule).toEqual({ decimal: { formula1: "=0", formula2: "=12.5", operator: "Between" } });
      expect(own.errorAlert).toMatchObject({ message: "太大", style: "Stop" });
      expect([own.type, own.ignoreBlanks]).toEqual(["Decimal", true]);
      expect([mixed.type, mixed.rule]).toEqual(["MixedCriteria", null]);
      expect(none.type).toBe("None");
      sheet.getRange("A1:C3").dataValidation.clear();
      await context.sync();
    });
    expect(excel.machine.book.sheets[0]!.validations).toEqual([]);
  });

  test("goes with its cells when rows are inserted", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      await context.sync();
    });
    excel.user.insertRows(SHEET, 0, 2);
    expect(excel.machine.book.sheets[0]!.validations[0]!.areas).toEqual([
      { top: 3, left: 0, bottom: 4, right: 0 },
    ]);
  });

  test.each([
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "长".repeat(256) } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["nothing at all", {}],
  ])("refuses %s", async (_, rule) => {
    const failing = onSheet(twoSheets(), async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = rule;
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("InvalidArgument"));
  });
});

describe("links of cells", () => {
  test("leave what a cell holds, fill an empty one, and bring a font of their own", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      const [full, empty] = [sheet.getRange("A1"), sheet.getRange("A2")];
      full.values = [["合计"]];
      full.format.font.bold = true;
      full.hyperlink = { documentReference: "'锁住'!A1" };
      empty.hyperlink = { address: "b.xlsx" };
      full.load("values,hyperlink");
      full.format.font.load("bold,underline,color");
      empty.load("values,hyperlink");
      await context.sync();
      expect([full.values, empty.values]).toEqual([[["合计"]], [["b.xlsx"]]]);
      expect(full.hyperlink).toEqual({ documentReference: "'锁住'!A1" });
      expect(full.format.font.toJSON()).toMatchObject({ bold: false, underline: "Single", color: "#0563C1" });
    });
  });

  test("refuse to lead nowhere", async () => {
    const failing = onSheet(twoSheets(), async (sheet, context) => {
      sheet.getRange("A1").hyperlink = {};
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("InvalidArgument"));
  });
});

describe("charts", () => {
  test("take a text at the head of a column for the name of its numbers", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["金额"], [1], [2]];
      const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"), "Columns");
      chart.series.load("items/name");
      const second = chart.series.add("第二");
      second.setValues(sheet.getRange("A2:A3"));
      chart.load("chartType");
      await context.sync();
      expect(chart.chartType).toBe("Line");
      expect(chart.series.items.map(({ name }) => name)).toEqual(["金额"]);
      expect(excel.machine.book.sheets[0]!.charts[0]!.series.map(({ values }) => values!.areas)).toEqual([
        [{ top: 1, left: 0, bottom: 2, right: 0 }],
        [{ top: 1, left: 0, bottom: 2, right: 0 }],
      ]);
    });
  });

  test("are found by name, or not at all, and go", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      sheet.charts.add("Pie", sheet.getRange("A1:A3")).name = "构成";
      sheet.charts.getItemOrNullObject("没有").delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      sheet.charts.getItem("构成").delete();
      await context.sync();
    });
    expect(excel.machine.book.sheets[0]!.charts).toEqual([]);
  });

  test("follow the cells that they show", async () => {
    const excel = twoSheets();
    await onSheet(excel, async (sheet, context) => {
      const chart = sheet.charts.add("Pie", sheet.getRange("A2:A3"));
      chart.setPosition("C2", "F9");
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("B2:B3"));
      await context.sync();
    });
    excel.user.insertRows(SHEET, 0, 1);
    const [chart] = excel.machine.book.sheets[0]!.charts;
    expect(chart!.place).toEqual({ top: 2, left: 2, bottom: 9, right: 5 });
    expect(chart!.series[0]!.values!.areas).toEqual([{ top: 2, left: 0, bottom: 3, right: 0 }]);
    expect(chart!.series[0]!.categories!.areas).toEqual([{ top: 2, left: 1, bottom: 3, right: 1 }]);
  });

  test("refuse a name that would be a reference", async () => {
    const failing = onSheet(twoSheets(), async (sheet, context) => {
      sheet.charts.add("Pie", sheet.getRange("A1:A3")).title.text = "=A1";
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("InvalidArgument"));
  });
});

describe("how a sheet is printed", () => {
  test("is told as it was set; pages to fit on take the place of a scale", async () => {
    await onSheet(twoSheets(), async (sheet, context) => {
      const { pageLayout } = sheet;
      const before = pageLayout.getPrintAreaOrNullObject();
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:C9");
      pageLayout.setPrintTitleRows("$1:$2");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
      await context.sync();
      expect(before.isNullObject).toBe(true);
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A3",
        zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
        centerHorizontally: false,
      });
      expect([area.address, rows.address]).toEqual(["表1!A1:C9", "表1!1:2"]);
    });
  });

  test("cannot be changed on a protected sheet", async () => {
    const failing = onSheet(
      twoSheets(),
      async (sheet, context) => {
        sheet.pageLayout.orientation = "Landscape";
        await context.sync();
      },
      "锁住",
    );
    await expect(failing).rejects.toEqual(withCode("AccessDenied"));
  });
});
