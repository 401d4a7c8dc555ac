import fc from "fast-check";
import { parts, read, readCells, readSheet, zip } from "./package";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";

function strings(items: string): { "xl/sharedStrings.xml": string } {
  return { "xl/sharedStrings.xml": `<sst>${items}</sst>` };
}

describe("what cells hold", () => {
  test("numbers are read as they are written", () => {
    expect(
      readCells('<c r="A1"><v>1234.56</v></c><c r="B1" t="n"><v>-1E-3</v></c><c r="C1"><v>0</v></c>'),
    ).toEqual([1234.56, -0.001, 0]);
  });

  test("text under a number type stays text instead of vanishing", () => {
    expect(readCells('<c r="A1"><v>1,234</v></c><c r="B1" t="n"><v>1e999</v></c>')).toEqual([
      "1,234",
      "1e999",
    ]);
  });

  test("booleans and errors are told apart from text", () => {
    const cells = '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>';
    expect(readCells(cells)).toEqual([true, false, { error: "#N/A" }]);
  });

  test("shared strings are looked up, rich text joined and phonetic readings left out", () => {
    const items =
      '<si><t>单位</t></si><si><r><rPr><b/></rPr><t>其中</t></r><r><t xml:space="preserve">： </t></r>' +
      '<rPh sb="0" eb="1"><t>qizhong</t></rPh><phoneticPr fontId="1"/></si><si/>';
    const cells = '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c>';
    expect(readCells(cells, strings(items))).toEqual(["其中： ", "单位", ""]);
  });

  test("inline strings are read, plain and rich", () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>项目</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><r><t>绩</t></r><r><t>效</t></r><rPh><t>x</t></rPh></is></c>';
    expect(readCells(cells)).toEqual(["项目", "绩效"]);
  });

  test("white space at the ends of a text stays only where it is to be preserved", () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t> 甲\n</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> 甲\n</t></is></c>';
    expect(readCells(cells)).toEqual(["甲", " 甲\n"]);
  });

  test("escaped characters are put back, in shared, inline and formula strings", () => {
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>a_x000A_b</t></is></c>' +
      '<c r="C1" t="str"><f>B1</f><v>_x005F_x000D_</v></c>';
    expect(readCells(cells, strings("<si><t>甲_x000D_\n乙</t></si>"))).toEqual([
      "甲\r\n乙",
      "a\nb",
      "_x000D_",
    ]);
  });

  test("the text of a formula is its value, also when it is empty", () => {
    const cells = '<c r="A1" t="str"><f>B2&amp;""</f><v>甲</v></c><c r="B1" t="str"><f>""</f><v></v></c>';
    const { values, formulas } = readSheet(`<sheetData><row>${cells}</row></sheetData>`).snapshot;
    expect(values).toEqual([["甲", ""]]);
    expect(formulas).toEqual([['=B2&""', '=""']]);
  });

  test("ISO dates become serial numbers, of the workbook's own calendar", () => {
    const cells =
      '<c r="A1" t="d"><v>2023-05-06</v></c><c r="B1" t="d"><v>2023-05-06T18:00:00.000Z</v></c>' +
      '<c r="C1" t="d"><v>1900-02-28</v></c><c r="D1" t="d"><v>去年</v></c><c r="E1" t="d"><v>12:00:00</v></c>';
    expect(readCells(cells)).toEqual([45052, 45052.75, 59, "去年", 0.5]);
    const book = read({
      ...parts(`<sheetData><row>${cells}</row></sheetData>`),
      "xl/workbook.xml":
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r0"/></sheets></workbook>',
    });
    expect(book.date1904).toBe(true);
    expect(book.snapshot.sheets[0]?.values[0]?.[0]).toBe(45052 - 1462);
  });

  test("CDATA, references and comments inside a value are read as XML means them", () => {
    const cells =
      '<c r="A1" t="str"><v><![CDATA[<甲>]]>&amp;&#20057;<!-- 丙 --></v></c><c r="B1"><v><!-- <c r="Z9"><v>1</v></c> -->2</v></c>';
    expect(readCells(cells)).toEqual(["<甲>&乙", 2]);
  });

  test("cells that only a newer program understands are passed over", () => {
    const cells =
      '<c r="A1"><v>1</v></c><extLst><ext><c r="B1"><v>2</v></c></ext></extLst>' +
      '<mc:AlternateContent><mc:Choice Requires="x"><c r="C1"><v>3</v></c></mc:Choice>' +
      '<mc:Fallback><c r="D1"><v>4</v></c></mc:Fallback></mc:AlternateContent>';
    expect(readCells(cells)).toEqual([1, null, null, 4]);
  });

  test("a text that the file does not hold is damage, not an empty cell", () => {
    const result = readXlsx("a.xlsx", zip(parts('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>')));
    expect(result).toMatchObject({ ok: false, problem: { code: "broken", detail: "no shared string 7" } });
  });

  test("names such as __proto__ are plain text", () => {
    const bytes = zip({
      ...parts('<sheetData><row><c t="inlineStr"><is><t>constructor</t></is></c></row></sheetData>'),
      "xl/workbook.xml": '<workbook><sheets><sheet name="__proto__" r:id="r0"/></sheets></workbook>',
      __prot0__: "x",
    });
    const renamed = Buffer.from(
      Buffer.from(bytes).toString("latin1").replaceAll("__prot0__", "__proto__"),
      "latin1",
    );
    const result = readXlsx("a.xlsx", renamed);
    expect(result).toMatchObject({
      value: { snapshot: { sheets: [{ name: "__proto__", values: [["constructor"]] }] } },
    });
  });
});

test("cells read the same through the short way as through the parser", () => {
  const text = fc.string({
    unit: fc.constantFrom("甲", "1", ".", " ", "\n", "]", "_x0041_", "&amp;", "&#49;", "&gt;", "E"),
  });
  const cell = fc
    .record({
      style: fc.constantFrom("", ' s="1"', ' s="12"'),
      type: fc.constantFrom("", ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="inlineStr"'),
      formula: fc.option(text),
      value: fc.option(text),
      inline: fc.boolean(),
    })
    .map(({ style, type, formula, value, inline }) => (ref: string, prefix: string) => {
      const wrap = (name: string, content: string): string =>
        `<${prefix}${name}>${content}</${prefix}${name}>`;
      const content = value === null ? "" : inline ? wrap("is", wrap("t", value)) : wrap("v", value);
      return `<${prefix}c r="${ref}"${style}${type}>${formula === null ? "" : wrap("f", formula)}${content}</${prefix}c>`;
    });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const body = (prefix: string): string =>
        `<${prefix}sheetData><${prefix}row>${cells.map((make, at) => make(`${"ABCDEFGHIJKL"[at]}1`, prefix)).join("")}</${prefix}row></${prefix}sheetData>`;
      // With a prefix no cell looks plain, so that every one goes through the parser.
      expect(readSheet(body("x:")).snapshot).toEqual(readSheet(body("")).snapshot);
    }),
  );
});
