import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { parts, zip } from "./package";
import { endsSoon } from "../../ends-soon";

const REAL = new Uint8Array(readFileSync("assets/samples/高新区2024.xlsx"));
const CODES = [
  "empty",
  "xls",
  "et",
  "encrypted",
  "ods",
  "xlsb",
  "not-xlsx",
  "too-large",
  "hostile",
  "broken",
];

/** Reads soon and answers with a problem in words, or with a workbook like `same`. */
async function expectAnswer(bytes: Uint8Array, same?: unknown): Promise<void> {
  const result = await endsSoon(() => readXlsx("表.xlsx", bytes));
  if (result.ok) {
    if (same === undefined) throw new Error("was read");
    expect(result.value).toEqual(same);
    return;
  }
  expect(CODES).toContain(result.problem.code);
  expect(result.problem.message).toMatch(/^“表\.xlsx”.*。$/);
}

test("random bytes are never a workbook, and never throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) => expectAnswer(bytes)),
    { numRuns: 500 },
  );
});

test("random bytes behind the beginnings of real files never throw", async () => {
  const starts = [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0x50, 0x4b, 5, 6],
    [0xff, 0xfe],
  ];
  const behind = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }));
  await fc.assert(
    fc.asyncProperty(behind, ([start, rest]) => expectAnswer(Uint8Array.from([...start, ...rest]))),
    { numRuns: 500 },
  );
});

test("random XML-like parts in a sound package never throw", () => {
  const word = fc.constantFrom(
    "<",
    ">",
    "/",
    "c",
    "<row>",
    "</row>",
    "<c>",
    "</c>",
    '<c r="A1" t="s">',
    "<v>",
    "1",
    "</v>",
    "<f>",
    "&",
    ";",
    '"',
    "=",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?",
    "甲",
    "\0",
  );
  const body = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
  fc.assert(
    fc.property(body, body, (sheet, strings) => {
      const bytes = zip(
        parts(`<sheetData>${sheet}</sheetData>`, { "xl/sharedStrings.xml": `<sst>${strings}</sst>` }),
      );
      const result = readXlsx("表.xlsx", bytes);
      if (!result.ok) expect(["broken", "hostile"]).toContain(result.problem.code);
    }),
    { numRuns: 300 },
  );
});

test("a real workbook cut short anywhere is a problem", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(REAL.length - 1), (length) => expectAnswer(REAL.slice(0, length))),
    { numRuns: 150 },
  );
});

test("a real workbook with one byte changed reads the same or is a problem", async () => {
  const whole = readXlsx("表.xlsx", REAL);
  if (!whole.ok) throw new Error(whole.problem.message);
  await fc.assert(
    fc.asyncProperty(fc.nat(REAL.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = REAL.slice();
      bytes[at] = bytes[at]! ^ change;
      await expectAnswer(bytes, whole.value);
    }),
    { numRuns: 150 },
  );
});

test("a part whose name is damaged is a problem, not a part that is missing", () => {
  const bytes = REAL.slice();
  // The last place where the name stands is the central directory.
  const at = Buffer.from(bytes).lastIndexOf("xl/styles.xml");
  expect(at).toBeGreaterThan(0);
  bytes[at + 3] = bytes[at + 3]! ^ 1;
  const result = readXlsx("表.xlsx", bytes);
  expect(result.ok ? "read" : result.problem.code).toBe("broken");
});
