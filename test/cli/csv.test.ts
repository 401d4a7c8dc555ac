import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvField } from "../../src/cli/formats/csv";
import { jixiao, scratchFolder, smallWorkbook } from "./program";

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What a spreadsheet program takes for the beginning of a formula, as OWASP's page lists it. */
const DANGEROUS = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];

test("every first character that begins a formula is escaped, and no other text is changed", () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    const first = String.fromCharCode(code);
    for (const text of [first, `${first}1+1`, `${first}cmd|' /C calc'!A0`]) {
      const [[read] = []] = readCsv(`${csvField(text)}\r\n`);
      if (read !== (DANGEROUS.includes(first) ? `'${text}` : text)) wrong.push(code);
    }
  }
  expect(wrong).toEqual([]);
});

test("a sign behind blanks or marks that nobody sees is escaped as well", () => {
  for (const before of [" ", "\u3000", "\ufeff", "\u200b", "\u00a0\t", "\u202e"]) {
    for (const sign of ["=", "+", "-", "@", "＝"]) expect(csvField(`${before}${sign}1`)).toMatch(/^"'/);
  }
});

test("whatever fields hold, they are read back, and none begins a formula", () => {
  const field = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...DANGEROUS, '"', ",", "\r\n", "'", " "),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), (fields) => {
      const [read] = readCsv(`${fields.map(csvField).join(",")}\r\n`);
      expect(read?.map((text, index) => (text === `'${fields[index]}` ? text.slice(1) : text))).toEqual(
        fields,
      );
      for (const text of read ?? []) {
        expect(DANGEROUS).not.toContain(text[0]);
        expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }
    }),
    { numRuns: 1000 },
  );
});

const folder = scratchFolder();

test("a check as CSV has a line for each problem, with a byte order mark for Excel", () => {
  // A name that would be a formula.
  const path = join(folder, "=1+1,2023.xlsx");
  writeFileSync(path, smallWorkbook(1));
  const { stdout } = jixiao(["check", "--format", "csv", path]);
  const { findings } = JSON.parse(jixiao(["check", "--format", "json", path]).stdout).files[0];
  expect(stdout.startsWith("\ufeff文件,工作表,单元格,严重程度,规则,问题,依据,")).toBe(true);
  const [, ...rows] = readCsv(stdout.slice(1));
  expect(findings.length).toBeGreaterThan(1);
  expect(rows.map((row) => [...row.slice(0, 3), ...row.slice(5, 7), row[13]])).toEqual(
    findings.map((one: Record<string, string>) => [
      path,
      one["sheet"],
      one["cell"],
      one["message"],
      one["basis"],
      one["rule"],
    ]),
  );
});
