import { readFileSync } from "node:fs";
import { areaToA1, parseA1 } from "../../../src/sheet/address";
import { formatAt, formulaAt, valueAt, type SheetSnapshot } from "../../../src/sheet/snapshot";
import { readXlsx, type XlsxSheet, type XlsxWorkbook } from "../../../src/hosts/xlsx/read-workbook";

function open(path: string): XlsxWorkbook {
  const result = readXlsx(path, new Uint8Array(readFileSync(path)));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function cell(sheet: SheetSnapshot | undefined, a1: string): unknown {
  return sheet && valueAt(sheet, parseA1(a1)!);
}

describe("workbooks that openpyxl wrote", () => {
  const book = open("test/fixtures/xlsx/contents.xlsx");
  const [income] = book.snapshot.sheets;
  const at = (a1: string): unknown => cell(income, a1);

  test("keep their texts, numbers, truths and errors", () => {
    expect(at("A1")).toBe("部门预算收入总表");
    expect(at("B3")).toBe(1234.56);
    expect(at("D3")).toBe(true);
    expect(at("B4")).toEqual({ error: "#N/A" });
    expect(at("A6")).toBe("  两端有空格  ");
    expect(at("A7")).toBe("两\n行");
  });

  test("keep dates as serial numbers under their format", () => {
    expect(at("B2")).toBe(45052);
    expect(at("C2")).toBe(45052.75);
    expect(formatAt(income!, parseA1("B2")!)).toBe("yyyy-mm-dd");
    expect(formatAt(income!, parseA1("C2")!)).toBe('yyyy"年"m"月"d"日" h:mm');
    expect(formatAt(income!, parseA1("B10")!)).toBe("0.00%");
  });

  test("keep their formulas and merges", () => {
    expect(formulaAt(income!, parseA1("C3")!)).toBe("=B3*2");
    expect(formulaAt(income!, parseA1("A4")!)).toBe("=NA()");
    expect(formulaAt(income!, parseA1("A8")!)).toBe("=B3:B4*2");
    expect(income!.merges.map(areaToA1)).toEqual(["A1:D1", "A10:A12"]);
  });

  test("keep which sheets are hidden and which are protected", () => {
    expect(book.snapshot.sheets.map((sheet) => [sheet.name, sheet.visible, sheet.protected])).toEqual([
      ["收入表", "visible", false],
      ["隐藏页", "hidden", false],
      ["深藏页", "veryHidden", false],
      ["保护页", "visible", true],
    ]);
  });

  test("keep how they look", () => {
    const [sheet] = open("test/fixtures/xlsx/looks.xlsx").sheets;
    expect(lookAt(sheet!, "A1")).toEqual({
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      fontName: "黑体",
      fontSize: 18,
      fontColor: "1F497D",
      fill: "FFEB9C",
      horizontal: "center",
      vertical: "top",
      wrap: true,
      borders: { top: { style: "thin", color: "000000" }, left: { style: "medium", color: "FF0000" } },
    });
    expect(lookAt(sheet!, "B1")).toMatchObject({ fontColor: "B9CDE5", fill: "C0C0C0" });
    expect(lookAt(sheet!, "B2")).not.toHaveProperty("fill");
    expect(sheet!.snapshot.values).toHaveLength(3);
    expect(sheet!.look).toMatchObject({
      columnWidths: { 0: 30.5 },
      rowHeights: { 0: 42 },
    });
  });

  test("keep which rows and columns are hidden", () => {
    const [sheet] = open("test/fixtures/xlsx/looks.xlsx").sheets;
    expect(sheet!.snapshot).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
    expect(book.snapshot.sheets[0]).toMatchObject({ hiddenRows: [], hiddenColumns: [] });
  });

  test("tell when their days count from 1904", () => {
    const mac = open("test/fixtures/xlsx/mac-dates.xlsx");
    expect(mac.date1904).toBe(true);
    expect(cell(mac.snapshot.sheets[0], "A1")).toBe(45052 - 1462);
    expect(book.date1904).toBe(false);
  });
});

function lookAt(sheet: XlsxSheet, a1: string): unknown {
  const { row, col } = parseA1(a1)!;
  return sheet.look.looks[sheet.look.cells[row]?.[col] ?? -1];
}

describe("the published workbooks, as openpyxl reads them", () => {
  test.each([
    ["宿州市2024", 8, 151, 943, "7.就业技能培训中心经费"],
    ["昌黎县2023", 38, 434, 2708, "26.提前下达2023年中央财政机关事业单位养老保险制度"],
    ["曹妃甸区2023", 17, 411, 1479, "16.企业职工基本养老保险财政补助"],
    ["满城区2021", 25, 533, 1676, "22.(综)上缴市职称评审费"],
    ["高新区2024", 7, 147, 450, "7.人才发展资金"],
  ])("%s has all its sheets, merges and filled cells", (name, sheets, merges, filled, last) => {
    const { snapshot } = open(`assets/samples/${name}.xlsx`);
    expect(snapshot.sheets).toHaveLength(sheets);
    expect(snapshot.sheets.at(-1)?.name).toBe(last);
    expect(snapshot.sheets.flatMap((sheet) => sheet.merges)).toHaveLength(merges);
    expect(
      snapshot.sheets.flatMap((sheet) => sheet.values.flat()).filter((value) => value !== null),
    ).toHaveLength(filled);
  });

  test("曹妃甸区2023 has these names, values and merges on its second sheet", () => {
    const sheet = open("assets/samples/曹妃甸区2023.xlsx").snapshot.sheets[1];
    expect(sheet?.name).toBe("1.劳动就业社会保障服务协理员补贴及培训经费");
    expect(["A1", "E2", "B3", "C4", "E4", "G4"].map((a1) => cell(sheet, a1))).toEqual([
      "劳动就业社会保障服务协理员补贴及培训经费绩效目标表",
      "单位：万元",
      "13020923P000036100017",
      83.65,
      83.65,
      null,
    ]);
    const merges =
      "A10:A13 A14:A15 A1:G1 A2:D2 A4:A5 A6:A7 B3:C3 B5:G5 B8:G8 D10:E10 D11:E11 D12:E12 D13:E13 D14:E14 D15:E15 " +
      "D16:E16 D6:E6 D7:E7 D9:E9 E2:G2 E3:G3 F6:G6 F7:G7";
    expect(sheet?.merges.map(areaToA1).sort()).toEqual(merges.split(" "));
  });

  test("line breaks and spaces inside labels stay as they were typed", () => {
    const [, staff] = open("assets/samples/宿州市2024.xlsx").snapshot.sheets;
    expect(cell(staff, "A6")).toBe("项目资金\n(万元)");
    const [, income] = open("assets/samples/昌黎县2023.xlsx").snapshot.sheets;
    expect(cell(income, "B4")).toBe("科目    编码");
  });
});
