import fc from "fast-check";
import { NODE_COMPRESSION } from "../../../src/cli/node-compression";
import { plainNumber } from "../../../src/hosts/xlsx/plain-numbers";
import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { useCompression } from "../../../src/hosts/xlsx/compression";
import { bytesOf, SAMPLES } from "../../cli/change-kit";
import { parts, zip } from "./package";

/** A sheet with shared strings, as bytes of a file. */
function fileOf(rows: string): Uint8Array {
  const sst = "<sst><si><t>甲</t></si><si><t>乙</t></si></sst>";
  return zip(parts(`<sheetData>${rows}</sheetData>`, { "xl/sharedStrings.xml": sst }));
}

function read(rows: string) {
  return readXlsx("表.xlsx", fileOf(rows));
}

const texts = fc.constantFrom(
  "",
  "甲",
  " 两端 ",
  "a_x000A_b",
  "人&amp;社",
  "2080505",
  "𠮷",
  "é",
  "\t\n",
  "x".repeat(600),
  "绩".repeat(300),
);
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    "0",
    "-0",
    "1.",
    ".5",
    "-.5",
    "1e3",
    "007",
    "123456789012345",
    "1234567890123456",
    "0.1",
    "--1",
    "",
  ),
);
const bodies = fc.oneof(
  numbers.map((number) => `><v>${number}</v></c>`),
  numbers.map((number) => ` t="n"><v>${number}</v></c>`),
  fc.constantFrom("0", "1", "2", "", "01", "1.5", "-1").map((index) => ` t="s"><v>${index}</v></c>`),
  texts.map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`),
  texts.map((text) => ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`),
  texts.map((text) => ` t="str"><f>A1&amp;"x"</f><v>${text}</v></c>`),
  texts.map((text) => ` t="str"><f>CONCAT(A1)</f><v>${text}</v></c>`),
  fc.constantFrom(
    "/>",
    "></c>",
    "><f>SUM(A1:B1)</f></c>",
    "><f>1+1</f><v>2</v></c>",
    ' t="b"><v>1</v></c>',
    ' t="e"><v>#N/A</v></c>',
    ' t="d"><v>2024-01-02</v></c>',
    ' t="n"><v>1,2</v></c>',
  ),
);
const cells = fc.tuple(fc.constantFrom("", ' s="0"', ' s="1"', ' s="x"'), bodies);
const rows = fc.array(
  fc.record({
    attributes: fc.constantFrom(
      "",
      ' spans="1:3"',
      ' ht="30.5" customHeight="1"',
      ' hidden="1"',
      ' x:dyDescent="0.2"',
    ),
    cells: fc.array(cells, { maxLength: 5 }),
  }),
  { maxLength: 5 },
);

afterEach(() => useCompression(undefined));

test("cells and rows that are taken from the bytes are those that the parser finds", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const xml = given
        .map(({ attributes, cells: inRow }, row) => {
          const body = inRow.map(([style, rest], col) => `<c r="${"ABCDE"[col]}${row + 1}"${style}${rest}`);
          return `<row r="${row + 1}"${attributes}>${body.join("")}</row>`;
        })
        .join("\n");
      // Two blanks are no less XML, and nothing that is looked for in bytes.
      const slow = xml.replaceAll("<c r=", "<c  r=").replaceAll("<row ", "<row  ");
      const taken = read(xml);
      expect(taken).toEqual(read(slow));
      // What is damaged is so by an index that no shared text has.
      expect(taken.ok || /<v>(?:2|1\.5|-1)<\/v>/.test(xml)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("cells that come in any order, twice, or far away are where the parser finds them", () => {
  const cell = fc.record({
    row: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(150, 250, 1_048_576)),
    col: fc.oneof(fc.constantFrom(..."ABCDE"), fc.constantFrom("AF", "BZ", "XFD")),
    rest: fc.constantFrom(
      "/>",
      ' s="1"/>',
      "><v>7</v></c>",
      ' s="1" t="s"><v>1</v></c>',
      "><f>1+1</f><v>2</v></c>",
    ),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (given) => {
      // Far away there are looks alone: a value there makes a sheet of millions of cells.
      const cells = given.filter(
        ({ row, col, rest }) => rest.endsWith("/>") || (row < 5 && col.length === 1),
      );
      const xml = [
        '<row r="1"/>',
        ...cells.map(({ row, col, rest }) => `<row r="${row}"><c r="${col}${row}"${rest}</row>`),
      ];
      const oneRow = `<row r="2">${cells.map(({ row, col, rest }) => `<c r="${col}${row}"${rest}`).join("")}</row>`;
      for (const rows of [xml.join(""), oneRow]) {
        const slow = rows.replaceAll("<c r=", "<c  r=").replaceAll("<row ", "<row  ");
        expect(read(rows)).toEqual(read(slow));
      }
    }),
    { numRuns: 120 },
  );
});

test("pieces that a part comes in may end anywhere in a cell or a row", () => {
  const texts = ["甲乙丙", "x".repeat(200), "a&amp;b", ""];
  const cell = (row: number, col: number): string => {
    const at = `<c r="${"ABCDEFG"[col]}${row}" s="${col % 2}"`;
    return [
      `${at} t="s"><v>${row % 2}</v></c>`,
      `${at}><v>${row * 7.25}</v></c>`,
      `${at}/>`,
      `${at} t="inlineStr"><is><t xml:space="preserve"> ${texts[row % 4]}</t></is></c>`,
      `${at} t="str"><f>A${row}&amp;"x"</f><v>${texts[(row + 1) % 4]}</v></c>`,
      `${at}><f>B${row}*2</f><v>${row * 14.5}</v></c>`,
      `${at} t="b"><v>${row % 2}</v></c>`,
    ][col]!;
  };
  const xml = Array.from({ length: 4_000 }, (_, index) => {
    const cells = Array.from({ length: 7 }, (__, col) => cell(index + 1, col));
    return `<row r="${index + 1}" spans="1:7" ht="24.95" customHeight="1">${cells.join("")}</row>`;
  }).join("");
  const parsed = read(xml.replaceAll("<c r=", "<c  r=").replaceAll("<row ", "<row  "));
  expect(xml.length).toBeGreaterThan(6 * 256 * 1024);
  expect(read(xml)).toEqual(parsed);
  useCompression(NODE_COMPRESSION);
  expect(read(xml)).toEqual(parsed);
});

test.each([
  '<c r="A1" t="inlineStr"><is><t>\xff</t></is></c>',
  '<c r="A1"><v>\x01</v></c>',
  '<c r="XFE1"><v>1</v></c>',
])("what is no XML or stands on no sheet is refused as the parser refuses it: %j", (cell) => {
  const xml = `<row r="1"><c r="B1"><v>1</v></c>${cell}</row>`;
  expect(read(xml)).toEqual(read(xml.replaceAll("<c r=", "<c  r=")));
});

test("a number is the nearest that there is", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }), fc.nat(14), (whole, decimals) => {
      const digits = String(Math.abs(whole)).padStart(decimals + 1, "0");
      const text =
        (whole < 0 ? "-" : "") +
        (decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
      const bytes = new TextEncoder().encode(text);
      const number = plainNumber(bytes, 0, bytes.length);
      if (digits.length <= 15) expect(number).toBe(Number(text));
      else expect(number).toBeUndefined();
    }),
  );
});

describe("a program's own means of packing", () => {
  test("what they pack is unpacked by any other", () => {
    const bytes = bytesOf(SAMPLES[0]!);
    const read = readXlsx("表.xlsx", bytes);
    if (!read.ok) throw new Error(read.problem.message);
    const sheets = read.value.sheets.slice(0, 2);
    useCompression(NODE_COMPRESSION);
    const packed = newXlsx(sheets);
    useCompression(undefined);
    const usual = newXlsx(sheets);
    expect(packed).not.toEqual(usual);
    expect(readXlsx("表.xlsx", packed)).toEqual(readXlsx("表.xlsx", usual));
  });

  test.each(SAMPLES)("%s is read the same", (path) => {
    const bytes = bytesOf(path);
    const usual = readXlsx("表.xlsx", bytes);
    useCompression(NODE_COMPRESSION);
    expect(NODE_COMPRESSION).toBeDefined();
    expect(readXlsx("表.xlsx", bytes)).toEqual(usual);
  });

  test("damage is found as often", () => {
    const sound = fileOf('<row r="1"><c r="A1"><v>12345</v></c></row>'.repeat(40));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = sound.slice();
        bytes[at]! ^= change;
        useCompression(undefined);
        const usual = readXlsx("表.xlsx", bytes);
        useCompression(NODE_COMPRESSION);
        const own = readXlsx("表.xlsx", bytes);
        expect(own.ok).toBe(usual.ok);
        if (own.ok) expect(own).toEqual(usual);
      }),
      { numRuns: 400 },
    );
  });
});
