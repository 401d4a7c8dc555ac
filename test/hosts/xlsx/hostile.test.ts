import { mistakeIn } from "../../fuzz/mistakes";
import { HOSTILE_FILES } from "./hostile-files";
import { parts, problemOf, read, readCells, readSheet, relationships, worksheet, zip } from "./package";
import { partKey } from "../../../src/hosts/xlsx/part-names";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { endsSoon } from "../../ends-soon";

test.each(HOSTILE_FILES.map((file) => [file.name, file] as const))("%s is refused", (_, file) => {
  const problem = problemOf(file.make());
  expect([problem.code, problem.message]).toEqual([file.code, expect.stringContaining(file.words)]);
  expect(problem.message).toMatch(/^“测试\.xlsx”.*请.*。$/);
  expect(mistakeIn(problem.detail)).toBeUndefined();
});

test("the limits can be changed for one file, down and up", () => {
  const two = zip(parts("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"));
  const answer = (limits: Parameters<typeof readXlsx>[2]): string => {
    const result = readXlsx("表.xlsx", two, limits);
    return result.ok ? "read" : result.problem.message;
  };
  expect(answer({})).toBe("read");
  expect(answer({ cells: 1 })).toContain("读到工作表“表一”时单元格已超过 1 个");
  expect(answer({ parts: 3 })).toContain("上限 3 个");
  expect(answer({ fileBytes: 100 })).toContain("上限 1 MB");
  expect(answer({ inflatedBytes: 100 })).toContain("解压后超过");
  expect(answer({ xmlDepth: 3 })).toContain("表格软件不会写出");
  expect(answer({ xmlElements: 10 })).toContain("标记已超过 10 处");
  const far = `<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`;
  expect(readXlsx("表.xlsx", zip(parts(far)), { blockRows: 10 }).ok).toBe(false);
  const long = `<sheetData><row><c t="str"><v>${"字".repeat(200_000)}</v></c></row></sheetData>`;
  expect(readXlsx("表.xlsx", zip(parts(long)), { textChars: 300_000 }).ok).toBe(true);
});

test("a part is found however its name is written", () => {
  for (const name of ["xl/a b.xml", "XL\\a%20b.xml", "/xl/./A b.xml", "xl//a b.xml."]) {
    expect(partKey(name)).toBe("xl/a b.xml");
  }
  const files = parts("", {
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", ".\\x\\..\\%E8%A1%A8.xml"]),
  });
  const sheet = worksheet("<sheetData><row><c><v>7</v></c></row></sheetData>");
  expect(read({ ...files, "XL/表.XML": sheet }).sheets[0]?.snapshot.values).toEqual([[7]]);
});

test("names that plain objects know are names like any other", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const cells = names.map((name) => `<c t="inlineStr" ${name}="x"><is><t>${name}</t></is></c>`).join("");
  expect(readCells(cells)).toEqual(names);
  const tabs = names.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join("");
  const links = names.map((name) => `<Relationship Id="${name}" Type="x/worksheet" Target="${name}.xml"/>`);
  const book = read(
    parts("", {
      "xl/workbook.xml": `<workbook><sheets>${tabs}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
      ...Object.fromEntries(names.map((name) => [`xl/${name}.xml`, worksheet("<sheetData/>")])),
    }),
  );
  expect(book.snapshot.sheets.map(({ name }) => name)).toEqual(names);
  expect({}).not.toHaveProperty("x");
});

test("numbers past all measure stay the text that they are", () => {
  expect(readCells("<c><v>1e400</v></c><c><v>-1e400</v></c><c><v>1e-400</v></c>")).toEqual([
    "1e400",
    "-1e400",
    0,
  ]);
  const { snapshot, look } = readSheet('<sheetData><row><c s="999999999"><v>1</v></c></row></sheetData>');
  expect(snapshot.numberFormats).toEqual([["General"]]);
  expect(look.looks[look.cells[0]![0]!]).toBeUndefined();
});

test("columns upon columns, rows without end and a text of blanks take no time to speak of", async () => {
  const columns = '<col min="1" max="16384" width="5"/>'.repeat(50_000);
  const body = (inside: string): Uint8Array =>
    zip(
      parts(
        `<cols>${columns}</cols><sheetData><row><c r="XFD1" t="str"><v>${inside}</v></c></row></sheetData>`,
      ),
    );
  const text = `<sheetData><row><c t="inlineStr"><is><t>a${" ".repeat(100_000)}b</t></is></c></row></sheetData>`;
  for (const bytes of [body("1"), zip(parts(text))]) {
    const result = await endsSoon(() => readXlsx("表.xlsx", bytes));
    expect(result.ok).toBe(true);
  }
});
