import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { toA1 } from "../../../src/sheet/address";
import type { CellContent } from "../../../src/sheet/edit";
import { cell, change, open, opened, rows, text, value, write } from "./file-kit";
import { parts, relationships, zip } from "./package";

const SAMPLES = ["昌黎县2023", "满城区2021", "宿州市2024", "高新区2024", "曹妃甸区2023"];
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`));

const contents: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({
    value: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.string(),
      fc.constant(null),
    ),
  }),
  fc.constantFrom(
    { value: "=1+1" },
    { value: { error: "#N/A" } },
    { formula: "=SUM(A1:A3)" },
    { formula: '=A1&"x"' },
  ),
);
const cells = fc.uniqueArray(fc.record({ row: fc.nat(30), col: fc.nat(12), content: contents }), {
  minLength: 1,
  maxLength: 12,
  selector: ({ row, col }) => row * 100 + col,
});

test.each(SAMPLES)(
  "edits of %s change what they say, and taken back at once, in any depth, leave the same bytes",
  async (name) => {
    const bytes = sample(name);
    const file = opened(bytes);
    const [sheet] = file.workbook().snapshot.sheets.filter((each) => !each.protected);
    await fc.assert(
      fc.asyncProperty(cells, cells, async (one, other) => {
        const done = [];
        for (const list of [one, other]) {
          const edits = list.map(({ row, col, content }) =>
            change(file, toA1({ row, col }), content, sheet!.name),
          );
          const applied = value(await file.apply({ title: "改", cells: edits }));
          expect(applied).toMatchObject({ changed: edits.length, skipped: [] });
          done.push(applied);
        }
        expect(value(await file.read())).toEqual(opened(file.save()).workbook().snapshot);
        for (const { inverse } of done.reverse()) value(await file.apply(inverse));
        expect(file.save()).toBe(bytes);
      }),
      { numRuns: 8 },
    );
  },
);

test("a cell is put back as it stood, formats of its text too, when much has happened since", async () => {
  const rich = `<c r="A1" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r></is></c>`;
  const array = `<c r="B1" cm="1"><f t="array" ref="B1">SUM(A1*1)</f><v>3</v></c>`;
  const file = open(`<row r="1">${rich}${array}</row>`);
  const before = rows(file);
  const done = await write(file, {
    A1: { value: "乙" },
    B1: { value: 2 },
    C1: { value: 3 },
    A4: { value: 4 },
  });
  value(await file.mark([{ at: { sheet: "表一", row: 0, col: 0 }, severity: "error" }]));
  expect(value(await file.apply(done.inverse))).toMatchObject({ changed: 4, skipped: [] });
  expect(rows(file)).toBe(`${before}<row r="4"></row>`);
});

test("an edit is taken back and done again any number of times", async () => {
  const file = open(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>`);
  const before = file.save();
  const first = await write(file, { A1: { value: 2 } });
  const changed = text(file);
  const undone = value(await file.apply(first.inverse));
  expect(file.save()).toBe(before);
  const again = value(await file.apply(undone.inverse));
  expect(text(file)).toBe(changed);
  value(await file.apply(again.inverse));
  expect(file.save()).toBe(before);
  expect(again).toMatchObject({ changed: 1, skipped: [] });
});

test("what no longer holds what was expected is left alone, the rest is written", async () => {
  const file = open(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`);
  const stale = { ...change(file, "A1", { value: 3 }), expected: { value: 9 } };
  const done = value(await file.apply({ title: "改", cells: [stale, change(file, "B1", { value: 4 })] }));
  expect(done).toMatchObject({ changed: 1, skipped: [{ found: { value: 1 } }] });
  expect(rows(file)).toBe(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>4</v></c></row>`);
});

test("a file that puts a cell where nobody looks for it is left as it was", async () => {
  const file = open(
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B1"><v>3</v></c></row>`,
  );
  const before = file.save();
  const refused = await file.apply({ title: "改", cells: [change(file, "B1", { value: 4 })] });
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: "not-written", message: expect.stringContaining("表一!B1") },
  });
  expect(file.save()).toBe(before);
});

test("a signed file is read and not changed", async () => {
  const file = opened(
    zip(
      parts(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`, {
        "_rels/.rels": relationships(
          ["officeDocument", "xl/workbook.xml"],
          ["digital-signature/origin", "_xmlsignatures/origin.sigs"],
        ),
        "_xmlsignatures/origin.sigs": "",
      }),
    ),
  );
  const before = file.save();
  const edit = { title: "改", cells: [change(file, "A1", { value: 2 })] };
  for (const refused of [
    await file.apply(edit),
    await file.mark([]),
    await file.clearMarks(),
    await file.annotate([]),
  ]) {
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "signed", message: expect.stringContaining("数字签名") },
    });
  }
  expect(file.save()).toBe(before);
});

test("sheets are neither added nor taken away where the workbook's structure is protected", async () => {
  const book = parts("<sheetData/>")["xl/workbook.xml"] as string;
  const file = opened(
    zip(
      parts("<sheetData/>", {
        "xl/workbook.xml": book.replace("<sheets>", `<workbookProtection lockStructure="1"/><sheets>`),
      }),
    ),
  );
  const [snapshot] = file.workbook().snapshot.sheets;
  const look = { looks: [{}], cells: [], columnWidths: {}, rowHeights: {} };
  const added = [{ snapshot: { ...snapshot!, name: "新表" }, look }];
  expect(await file.apply({ title: "加", cells: [], added })).toMatchObject({
    problem: { code: "structure-protected" },
  });
});

test("marks are set without reading the sheet again, and edits leave all other parts packed as they were", async () => {
  const bytes = sample("昌黎县2023");
  const file = opened(bytes);
  const [before] = file.workbook().snapshot.sheets;
  value(await file.mark([{ at: { sheet: before!.name, row: 2, col: 1 }, severity: "error" }]));
  expect(value(await file.read()).sheets[0]).toBe(before);
  value(await file.clearMarks());
  expect(file.save()).toBe(bytes);
  await write(file, { A1: { value: 1 } }, before!.name);
  const [now, then] = [unzipSync(file.save()), unzipSync(bytes)];
  const changed = Object.keys(then).filter((name) => Buffer.compare(now[name]!, then[name]!) !== 0);
  expect(changed.every((name) => /sheet1\.xml$|sharedStrings|workbook\.xml$/.test(name))).toBe(true);
  expect(value(await file.read()).sheets[1]).toBe(file.workbook().snapshot.sheets[1]);
});

test("the head of a table's column is left to a program that knows who finds the column by it", async () => {
  const file = opened(new Uint8Array(readFileSync("test/fixtures/corpus/excel-tables.xlsx")));
  const before = file.save();
  const { name } = file.workbook().snapshot.sheets[0]!;
  const refused = await file.apply({ title: "改", cells: [change(file, "B1", { value: "改" }, name)] });
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: "table-head", message: expect.stringContaining(`${name}!B1 是表格“表1”的列标题`) },
  });
  expect(file.save()).toBe(before);
  await write(file, { B2: { value: "改" }, F1: { value: "旁边" } }, name);
  expect(cell(file, "B2", name)).toEqual({ value: "改" });
});
