import { problemOf, parts, readSheet, zip } from "./package";

/** A sheet of these rows, each the XML of its cells. */
function rows(...cells: readonly string[]): string {
  return `<sheetData>${cells.map((row) => `<row>${row}</row>`).join("")}</sheetData>`;
}

describe("where cells stand", () => {
  test("rows and cells without an address follow the ones before", () => {
    const body =
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>" +
      '<row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>';
    expect(readSheet(body).snapshot.values).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, 4],
      [5, null, null],
    ]);
  });

  test("the address of a cell counts more than that of its row", () => {
    expect(
      readSheet('<sheetData><row r="9"><c r="A2"><v>1</v></c></row></sheetData>').snapshot.values,
    ).toEqual([[null], [1]]);
  });

  test("of two cells at one address the last one counts", () => {
    const { values, formulas } = readSheet(
      rows('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c><c r="A1"><v>3</v></c><c r="B1"/>'),
    ).snapshot;
    expect(values).toEqual([[3, null]]);
    expect(formulas).toEqual([[null, null]]);
  });

  test.each(["A1:XFD1048576", "B2", "junk"])("a dimension that says %s is not believed", (ref) => {
    expect(readSheet(`<dimension ref="${ref}"/>${rows("<c><v>1</v></c>")}`).snapshot.values).toEqual([[1]]);
  });

  test.each(['r="A0"', 'r="XFE1"', 'r="A1048577"', 'r="AAAA1"', 'r="1"', 'r="A"', 'r="A1B"', 'r=""'])(
    "a cell with %s is damage",
    (address) => {
      expect(problemOf(zip(parts(rows(`<c ${address}><v>1</v></c>`)))).code).toBe("broken");
    },
  );

  test.each(["0", "1048577", "x", "1.5"])("a row numbered %s is damage", (r) => {
    expect(problemOf(zip(parts(`<sheetData><row r="${r}"/></sheetData>`)))).toMatchObject({
      code: "broken",
      message: expect.stringContaining("工作表“表一”"),
    });
  });
});

describe("the block that is read", () => {
  test("an empty sheet has no rows", () => {
    expect(readSheet("<sheetData/>").snapshot).toMatchObject({
      origin: { row: 0, col: 0 },
      values: [],
      formulas: [],
      numberFormats: [],
    });
  });

  test("merged areas belong to it", () => {
    const { values, merges } = readSheet(
      `${rows("<c><v>1</v></c>")}<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="D4"/><mergeCell ref="?"/></mergeCells>`,
    ).snapshot;
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(values).toEqual([
      [1, null, null],
      [null, null, null],
    ]);
  });

  test("styled empty cells nearby belong to it, those far away do not", () => {
    const near = readSheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3" s="1"/></row></sheetData>',
    );
    expect(near.look.cells).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ]);
    const far = readSheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>' +
        '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>',
    );
    expect(far.snapshot.values).toHaveLength(1);
    expect(far.snapshot.values[0]).toHaveLength(51);
    expect(far.snapshot.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 16383 }]);
  });

  test("a value at the far corner is refused with the address to look at", () => {
    const body =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(problemOf(zip(parts(body)))).toEqual({
      code: "too-large",
      message:
        "“测试.xlsx”太大：工作表“表一”的内容一直铺到 XFD1048576。请删去远离表格的多余内容（整行、整列删除），保存后再试。",
    });
  });

  test("a stray value at the foot of the sheet costs next to nothing", () => {
    const { values } = readSheet(
      '<sheetData><row r="1048576"><c r="L1048576"><v>1</v></c></row></sheetData>',
    ).snapshot;
    expect(values).toHaveLength(1_048_576);
    expect(values[1_048_575]?.[11]).toBe(1);
    expect(new Set(values).size).toBe(2);
  });
});

describe("what a sheet says besides its cells", () => {
  test("widths, heights and hiding are read, and not for sixteen thousand columns", () => {
    const { look, snapshot } = readSheet(
      '<cols><col min="1" max="2" width="12.5"/><col min="3" max="16384" width="9" hidden="1"/><col min="x" max="2" width="3"/></cols>' +
        '<sheetData><row r="1" ht="30.75"><c><v>1</v></c></row><row r="2" hidden="1"/><row r="900000" ht="5" hidden="true"/></sheetData>',
    );
    expect(look.columnWidths[0]).toBe(12.5);
    expect(look.columnWidths[1]).toBe(12.5);
    expect(look.columnWidths[2]).toBe(9);
    expect(Object.keys(look.columnWidths).length).toBeLessThan(60);
    expect(snapshot.hiddenColumns).toContain(2);
    expect(snapshot.hiddenColumns).not.toContain(1);
    expect(snapshot.hiddenColumns.length).toBeLessThan(60);
    expect(look.rowHeights).toEqual({ 0: 30.75 });
    expect(snapshot.hiddenRows).toEqual([1]);
  });

  test.each([
    ["<sheetProtection/>", true],
    ['<sheetProtection sheet="1" password="CC1A"/>', true],
    ['<sheetProtection sheet="0"/>', false],
    ["", false],
  ])("%s means protected: %s", (protection, expected) => {
    expect(readSheet(`<sheetData/>${protection}`).snapshot.protected).toBe(expected);
  });
});
