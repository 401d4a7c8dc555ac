import { readFileSync } from "node:fs";
import { SMALL_WORKBOOKS } from "../../fuzz/small-workbooks";
import { isDde } from "../../../src/hosts/xlsx/dde";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { parts, read, relationships, zip, type Parts } from "./package";
import { endsSoon } from "../../ends-soon";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ONE = "<sheetData><row><c><v>1</v></c></row></sheetData>";

function noticesOf(files: Parts): readonly (readonly [code: string, message: string])[] {
  return read(files).notices.map(({ code, message }) => [code, message]);
}

/** A .rels part with one link that leads out of the package. */
function external(kind: string, target: string): string {
  return `<Relationships><Relationship Id="r9" Type="${LINKS}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`;
}

const WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";

function withLink(kind: string, target: string, more: Parts = {}): Parts {
  return parts(ONE, {
    [WORKBOOK_LINKS]: relationships(["worksheet", "worksheets/sheet1.xml"], [kind, target]),
    ...more,
  });
}

test("a workbook that keeps to itself gives no notice", () => {
  expect(noticesOf(parts(ONE))).toEqual([]);
  const sample = readXlsx("样.xlsx", new Uint8Array(readFileSync("assets/samples/高新区2024.xlsx")));
  expect(sample.ok && sample.value.notices).toEqual([]);
});

test("other workbooks are named by where they are", () => {
  const files = withLink("externalLink", "externalLinks/externalLink1.xml", {
    "xl/externalLinks/externalLink1.xml": "<externalLink><externalBook/></externalLink>",
    "xl/externalLinks/_rels/externalLink1.xml.rels": external("externalLinkPath", "file:///D:\\预算.xlsx"),
  });
  expect(noticesOf(files)).toEqual([
    [
      "external-links",
      "“测试.xlsx”引用了别的工作簿 1 个（file:///D:\\预算.xlsx）。本工具没有打开它们，用的是上次保存在本文件里的数值。需要最新数值时，请在 Excel 或 WPS 中更新并保存后再审核。",
    ],
  ]);
});

test("DDE and OLE links are named, in parts, in cells and in defined names", () => {
  const link = (inside: string): Parts =>
    withLink("externalLink", "externalLinks/e.xml", {
      "xl/externalLinks/e.xml": `<externalLink>${inside}</externalLink>`,
    });
  expect(noticesOf(link('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'))[0]).toEqual([
    "dde",
    expect.stringContaining("cmd|/c calc"),
  ]);
  expect(noticesOf(link('<oleLink progId="Word.Document"/>'))[0]).toEqual([
    "dde",
    expect.stringContaining("Word.Document"),
  ]);
  const cell = `<sheetData><row r="4"><c r="B4"><f>cmd|'/c calc'!A0</f><v>0</v></c></row></sheetData>`;
  expect(noticesOf(parts(cell))[0]?.[1]).toContain("工作表“表一”的 B4：=cmd|'/c calc'!A0");
  const name = `<workbook><sheets><sheet name="表一" r:id="r0"/></sheets><definedNames><definedName name="__proto__">cmd|'/c calc'!A0</definedName></definedNames></workbook>`;
  expect(noticesOf(parts(ONE, { "xl/workbook.xml": name }))[0]?.[1]).toContain("名称“__proto__”");
});

test.each([
  ["=cmd|'/c calc'!A0", true],
  ["=MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''", true],
  ["=1+DDE|topic!item*2", true],
  ['=A1&"x|y!z"', false],
  ['=IF(A1="甲|乙","是!","否")', false],
  ["=SUM(A1:A3)", false],
  ["=[1]预算!A1", false],
])("%s is a DDE link: %s", (formula, expected) => {
  expect(isDde(formula)).toBe(expected);
});

test("looking for DDE links takes no longer than the formula is long", async () => {
  for (const piece of ['"', "'", "a|", "|", 'a|"', "[|", "!|a"])
    await endsSoon(() => isDde(piece.repeat(200_000)));
});

test.each<[string, string, Parts, string]>([
  [
    "connections",
    "connections.xml",
    { "xl/connections.xml": '<connections><connection id="1" name="财政库"/></connections>' },
    "财政库",
  ],
  ["vbaProject", "vbaProject.bin", { "xl/vbaProject.bin": "x" }, "里有宏"],
])("%s are named", (kind, target, more, words) => {
  expect(noticesOf(withLink(kind, target, more))[0]?.[1]).toContain(words);
});

test("links of a sheet are named with the sheet", () => {
  const rels = "xl/worksheets/_rels/sheet1.xml.rels";
  expect(noticesOf(parts(ONE, { [rels]: external("hyperlink", "https://example.invalid/") }))).toEqual([
    [
      "hyperlinks",
      "“测试.xlsx”里有指向文件之外的超链接 1 处（工作表“表一”：https://example.invalid/）。本工具没有访问；点开前请先看清地址。",
    ],
  ]);
  expect(noticesOf(parts(ONE, { [rels]: external("image", "\\\\host\\share\\1.png") }))[0]?.[0]).toBe(
    "outside",
  );
  const embedded = relationships(["oleObject", "../embeddings/oleObject1.bin"], ["queryTable", "../q.xml"]);
  expect(noticesOf(parts(ONE, { [rels]: embedded })).map(([code]) => code)).toEqual([
    "connections",
    "embedded",
  ]);
});

test("relationships that lead in circles are looked at once", () => {
  const files = withLink("theme", "a.xml", {
    "xl/a.xml": "<a/>",
    "xl/_rels/a.xml.rels": relationships(["x", "a.xml"], ["y", "workbook.xml"], ["z", "../xl/./A.XML"]),
  });
  expect(noticesOf(files)).toEqual([]);
});

test("damage where no table stands is no reason to refuse the tables, but a DOCTYPE is", () => {
  const rels = "xl/drawings/_rels/d.xml.rels";
  const drawing = (links: string): Parts =>
    withLink("drawing", "drawings/d.xml", { "xl/drawings/d.xml": "<d/>", [rels]: links });
  expect(noticesOf(drawing("<Relationships>"))).toEqual([]);
  const refused = readXlsx("a.xlsx", zip(drawing("<!DOCTYPE a><Relationships/>")));
  expect(refused.ok ? "read" : refused.problem.code).toBe("hostile");
});

test("what a user's file says is cut to a length that can be read", () => {
  const rels = "xl/worksheets/_rels/sheet1.xml.rels";
  const long = noticesOf(parts(ONE, { [rels]: external("hyperlink", `https://${"长".repeat(5000)}`) }));
  expect(long[0]?.[1].length).toBeLessThan(200);
});

test("the small workbooks that the fuzzer starts from read, with their notices", () => {
  const notices = SMALL_WORKBOOKS.map(([name, bytes]) => {
    const result = readXlsx(name, bytes);
    return result.ok ? result.value.notices.map(({ code }) => code) : result.problem.message;
  });
  expect(notices).toEqual([[], ["dde"], ["dde", "connections", "hyperlinks"], []]);
});
