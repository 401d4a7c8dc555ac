import fc from "fast-check";
import { NODE_UNPACKER } from "../../../src/cli/node-unpacker";
import { plainNumber } from "../../../src/hosts/xlsx/plain-numbers";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { useUnpacker } from "../../../src/hosts/xlsx/unpacker";
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

describe("a program's own means of unpacking", () => {
  afterEach(() => useUnpacker(undefined));

  test.each(SAMPLES)("%s is read the same", (path) => {
    const bytes = bytesOf(path);
    const usual = readXlsx("表.xlsx", bytes);
    useUnpacker(NODE_UNPACKER);
    expect(NODE_UNPACKER).toBeDefined();
    expect(readXlsx("表.xlsx", bytes)).toEqual(usual);
  });

  test("damage is found as often", () => {
    const sound = fileOf('<row r="1"><c r="A1"><v>12345</v></c></row>'.repeat(40));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = sound.slice();
        bytes[at]! ^= change;
        useUnpacker(undefined);
        const usual = readXlsx("表.xlsx", bytes);
        useUnpacker(NODE_UNPACKER);
        const own = readXlsx("表.xlsx", bytes);
        expect(own.ok).toBe(usual.ok);
        if (own.ok) expect(own).toEqual(usual);
      }),
      { numRuns: 400 },
    );
  });
});
