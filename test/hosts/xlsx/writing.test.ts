import fc from "fast-check";
import type { CellContent } from "../../../src/sheet/edit";
import { SHEET, cell, change, open, opened, rows, text, write } from "./file-kit";
import { parts, styleSheet, worksheet, zip } from "./package";

describe("cells of a sheet", () => {
  test("are changed where they stand, and nothing else is", async () => {
    const file = open(
      `<row r="1" spans="1:2" ht="20"><c r="A1" s="3"><v>1</v></c><!-- <c r="B1"> --><c r="B1"><v>2</v></c></row>`,
    );
    await write(file, { B1: { value: 2.5 } });
    expect(rows(file)).toBe(
      `<row r="1" spans="1:2" ht="20"><c r="A1" s="3"><v>1</v></c><!-- <c r="B1"> --><c r="B1"><v>2.5</v></c></row>`,
    );
  });

  test.each<[string, CellContent, string]>([
    ["a number", { value: 0.1 }, `<c r="A1" s="7" ph="1"><v>0.1</v></c>`],
    ["a large number", { value: 1e21 }, `<c r="A1" s="7" ph="1"><v>1e+21</v></c>`],
    ["a truth value", { value: true }, `<c r="A1" s="7" ph="1" t="b"><v>1</v></c>`],
    ["an error", { value: { error: "#N/A" } }, `<c r="A1" s="7" ph="1" t="e"><v>#N/A</v></c>`],
    [
      "a text",
      { value: " 甲<乙 " },
      `<c r="A1" s="7" ph="1" t="inlineStr"><is><t xml:space="preserve"> 甲&lt;乙 </t></is></c>`,
    ],
    ["nothing", { value: null }, `<c r="A1" s="7" ph="1"/>`],
    ["a formula", { formula: '=B1&"<"' }, `<c r="A1" s="7" ph="1"><f>B1&amp;"&lt;"</f></c>`],
    [
      "a later function",
      { formula: '=ifs(B1,"IFS(")' },
      `<c r="A1" s="7" ph="1"><f>_xlfn.ifs(B1,"IFS(")</f></c>`,
    ],
  ])(
    "take %s, and keep what is theirs but the type and metadata of what is gone",
    async (_, content, markup) => {
      const file = open(
        `<row r="1"><c cm="1" r="A1" s="7" t="str" vm="2" ph="1"><f>B1</f><v>旧</v></c></row>`,
      );
      await write(file, { A1: content });
      expect(rows(file)).toBe(`<row r="1">${markup}</row>`);
    },
  );

  test("are put in their place in rows that are there and rows that are not", async () => {
    const file = open(
      `<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/>`,
    );
    await write(file, {
      C2: { value: 3 },
      F2: { value: 4 },
      A1: { value: 5 },
      B4: { value: 6 },
      A5: { value: 7 },
      A9: { value: 8 },
      C9: { value: null },
    });
    expect(rows(file)).toBe(
      `<row r="1"><c r="A1"><v>5</v></c></row><row r="2" spans="2:6"><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c><c r="D2"><v>2</v></c>` +
        `<c r="F2"><v>4</v></c></row><row r="4"><c r="B4"><v>6</v></c></row><row r="5"><c r="A5"><v>7</v></c></row><row r="9"><c r="A9"><v>8</v></c></row>`,
    );
  });

  test.each([
    ["no r", `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`],
    [
      "rows without r",
      `<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row><c r="A2"><v>3</v></c></row>`,
    ],
    [
      "rows and cells out of order",
      `<row r="2"><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>`,
    ],
    [
      "a row far below that only its cells name",
      `<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row><c r="A2"><v>3</v></c></row><row><c r="A9"><v>9</v></c></row>`,
    ],
  ])("are found where there is %s", async (_, before) => {
    const file = open(before);
    await write(file, {
      B1: { value: "乙" },
      D1: { value: 4 },
      A2: { value: null },
      B2: { value: 5 },
      A4: { value: 6 },
    });
    for (const [a1, expected] of Object.entries({
      A1: 1,
      B1: "乙",
      C1: null,
      D1: 4,
      A2: null,
      B2: 5,
      A4: 6,
    })) {
      expect({ a1, ...cell(file, a1) }).toEqual({ a1, value: expected });
    }
  });

  test("bear the prefix of their sheet", async () => {
    const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const file = opened(
      zip(
        parts("", {
          [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1:A2"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        }),
      ),
    );
    await write(file, { A1: { value: "甲" }, C7: { formula: "=A1" } });
    expect(text(file)).toContain(
      `<x:dimension ref="A1:C7"/><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>` +
        `<x:row r="7"><x:c r="C7"><x:f>A1</x:f></x:c></x:row></x:sheetData>`,
    );
  });

  test("stand on a sheet that had none", async () => {
    const file = opened(zip(parts('<dimension ref="A1"/><sheetData/><pageMargins/>')));
    await write(file, { A1: { value: 1 } });
    expect(text(file)).toBe(
      worksheet(
        `<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/>`,
      ),
    );
    const bare = opened(zip(parts("<pageMargins/>")));
    await write(bare, { B2: { value: 1 } });
    expect(text(bare)).toBe(
      worksheet(`<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData><pageMargins/>`),
    );
  });

  test("that are new look as their row or column does", async () => {
    const file = opened(
      zip(
        parts(
          `<cols><col min="2" max="3" style="4"/></cols><sheetData><row r="1" s="5" customFormat="1"/><row r="2" s="5"/></sheetData>`,
        ),
      ),
    );
    await write(file, { B1: { value: 1 }, B2: { value: 2 }, D2: { value: 3 } });
    expect(rows(file)).toContain(`<c r="B1" s="5"><v>1</v></c>`);
    expect(rows(file)).toContain(`<c r="B2" s="4"><v>2</v></c><c r="D2"><v>3</v></c>`);
  });
});

describe("texts", () => {
  const strings = `<sst xmlns="x" count="3" uniqueCount="3"><si><t>甲</t></si><si><r><t>乙</t></r></si><si><t xml:space="preserve"> 丙</t></si></sst>`;
  const shared = { "xl/sharedStrings.xml": strings };

  test("are shared: those that are there plain are used again, others are put behind them", async () => {
    const file = open(`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`, shared);
    await write(file, {
      B1: { value: "甲" },
      C1: { value: " 丙" },
      D1: { value: "乙" },
      E1: { value: "乙" },
      A1: { value: 5 },
    });
    expect(rows(file)).toBe(
      `<row r="1"><c r="A1"><v>5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>3</v></c></row>`,
    );
    expect(text(file, "xl/sharedStrings.xml")).toBe(
      strings
        .replace(`count="3" uniqueCount="3"`, `count="6" uniqueCount="4"`)
        .replace("</sst>", "<si><t>乙</t></si></sst>"),
    );
  });

  test("stand in their cells on a sheet that keeps them so", async () => {
    const file = open(`<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>`, shared);
    await write(file, { B1: { value: "甲" } });
    expect(rows(file)).toContain(`<c r="B1" t="inlineStr"><is><t>甲</t></is></c>`);
    expect(text(file, "xl/sharedStrings.xml")).toBe(strings);
  });

  test("stay the texts they are, whatever they begin with and hold, and never become formulas", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          "=",
          "+",
          "-",
          "@",
          "\t",
          "\r",
          "'",
          "＝",
          "＋",
          "－",
          "＠",
          "",
          " ",
          "\n",
          "\u0000",
          "_x003D_",
          "#N/A",
        ),
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom({}, shared),
        async (first, rest, more) => {
          const file = open(`<row r="1"><c r="A1"><v>1</v></c></row>`, more);
          await write(file, { A1: { value: first + rest } });
          expect(cell(file, "A1")).toEqual({ value: first + rest === "" ? null : first + rest });
          expect(rows(file)).not.toContain("<f");
        },
      ),
    );
  });

  test("that could be taken for formulas say by their style that they are none", async () => {
    const styles = styleSheet(
      `<cellXfs count="2"><xf/><xf numFmtId="4" applyNumberFormat="1"><protection locked="0"/></xf></cellXfs>`,
    );
    const file = open(`<row r="1"><c r="A1" s="1"><v>1</v></c></row>`, { "xl/styles.xml": styles });
    await write(file, {
      A1: { value: "=1+1" },
      B1: { value: "－" },
      C1: { value: "＠" },
      D1: { value: "甲" },
    });
    expect(rows(file)).toMatch(/A1" s="2".*B1" s="3".*C1" s="3".*D1" t=/);
    expect(text(file, "xl/styles.xml")).toContain(
      `<cellXfs count="4"><xf/><xf numFmtId="4" applyNumberFormat="1"><protection locked="0"/></xf>` +
        `<xf quotePrefix="1" numFmtId="4" applyNumberFormat="1"><protection locked="0"/></xf><xf quotePrefix="1"/></cellXfs>`,
    );
    await write(file, { A1: { formula: "=1+1" }, B1: { value: 3 } });
    expect(rows(file)).toMatch(/<c r="A1" s="1"><f>1\+1<\/f><\/c><c r="B1" s="0"><v>3<\/v><\/c>/);
  });

  test("that no cell can hold are refused", async () => {
    const file = open(`<row r="1"><c r="A1"><v>1</v></c></row>`);
    const before = file.save();
    const refused = await file.apply({
      title: "改",
      cells: [change(file, "A1", { value: "长".repeat(32_768) })],
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: "text-too-long" } });
    expect(file.save()).toBe(before);
  });
});
