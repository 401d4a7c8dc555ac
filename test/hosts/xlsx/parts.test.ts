import { strToU8 } from "fflate";
import { parts, read, relationships, worksheet, zip } from "./package";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { resolveTarget } from "../../../src/hosts/xlsx/package";

const BODY = '<sheetData><row><c t="inlineStr"><is><t>项目</t></is></c></row></sheetData>';
const WORKBOOK = "xl/workbook.xml";
const LINKS = "xl/_rels/workbook.xml.rels";

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  [...text].forEach((letter, at) => view.setUint16(2 * at, letter.charCodeAt(0), littleEndian));
  return bytes;
}

/** The same archive in the zip64 form, in which sizes, offset and count stand outside the usual fields. */
function toZip64(archive: Uint8Array): Uint8Array {
  const text = Buffer.from(archive).toString("latin1");
  const end = text.lastIndexOf("PK\x05\x06");
  const entry = text.lastIndexOf("PK\x01\x02");
  const old = new DataView(archive.buffer);
  const bytes = new Uint8Array(archive.length + 28 + 56 + 20);
  bytes.set(archive.subarray(0, end));
  bytes.set(archive.subarray(end), end + 28 + 56 + 20);
  const view = new DataView(bytes.buffer);
  view.setUint16(entry + 30, 28, true);
  view.setUint16(end, 1, true);
  view.setUint16(end + 2, 24, true);
  [24, 20, 42].forEach((field, at) => {
    view.setUint32(end + 4 + 8 * at, old.getUint32(entry + field, true), true);
    view.setUint32(entry + field, 0xffffffff, true);
  });
  const record = end + 28;
  view.setUint32(record, 0x06064b50, true);
  view.setUint32(record + 32, old.getUint16(end + 10, true), true);
  view.setUint32(record + 48, old.getUint32(end + 16, true), true);
  view.setUint32(record + 56, 0x07064b50, true);
  view.setUint32(record + 64, record, true);
  view.setUint16(record + 76 + 10, 0xffff, true);
  view.setUint32(record + 76 + 16, 0xffffffff, true);
  return bytes;
}

describe("how a package may be written", () => {
  test.each([
    "/xl/worksheets/sheet1.xml",
    "worksheets/sheet1.xml",
    "../xl/worksheets/sheet1.xml",
    "./WORKSHEETS/Sheet1.XML",
    "worksheets\\sheet1.xml",
  ])("the target %s finds its sheet", (target) => {
    expect(
      read(parts(BODY, { [LINKS]: relationships(["worksheet", target]) })).snapshot.sheets[0]?.values,
    ).toEqual([["项目"]]);
  });

  test("targets are resolved from the part that names them", () => {
    expect(resolveTarget("xl/workbook.xml", "a%20b/c.xml")).toBe("xl/a b/c.xml");
    expect(resolveTarget("xl/workbook.xml", "../../../x.xml")).toBe("x.xml");
    expect(resolveTarget("", "100%.xml")).toBe("100%.xml");
  });

  test("the workbook may stand anywhere, and be found without a package relationship", () => {
    const files = parts(BODY);
    const moved = {
      ...files,
      "_rels/.rels": relationships(["officeDocument", "/book/main.xml"]),
      [WORKBOOK]: undefined,
      "book/main.xml": files[WORKBOOK],
      "book/_rels/main.xml.rels": relationships(["worksheet", "/xl/worksheets/sheet1.xml"]),
    };
    expect(read(moved).sheets).toHaveLength(1);
    expect(read({ ...files, "_rels/.rels": undefined }).sheets).toHaveLength(1);
  });

  test("the archive may be zip64", () => {
    const result = readXlsx("a.xlsx", toZip64(zip(parts(BODY))));
    expect(result).toMatchObject({ value: { snapshot: { sheets: [{ values: [["项目"]] }] } } });
  });

  test("names may be prefixed and namespaces strict", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const book = read(
      parts("", {
        [WORKBOOK]: `<x:workbook xmlns:x="${strict}" xmlns:y="z"><x:sheets><x:sheet name="表" y:id="r0"/></x:sheets></x:workbook>`,
        [LINKS]:
          '<p:Relationships xmlns:p="q"><p:Relationship Id="r0" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></p:Relationships>',
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    expect(book.snapshot.sheets).toMatchObject([{ name: "表", values: [[7]] }]);
  });

  test.each([
    ["UTF-8 with a mark", strToU8(`\uFEFF${worksheet(BODY)}`)],
    ["UTF-16, little end first", utf16(`\uFEFF${worksheet(BODY).replace("UTF-8", "UTF-16")}`, true)],
    ["UTF-16, big end first", utf16(`\uFEFF${worksheet(BODY).replace("UTF-8", "UTF-16")}`, false)],
    ["UTF-16 without a mark", utf16(worksheet(BODY), true)],
    // 项目 in GBK.
    [
      "GBK",
      Uint8Array.from([
        ...strToU8('<?xml version="1.0" encoding="gbk"?><worksheet><sheetData><row><c t="str"><v>'),
        0xcf,
        0xee,
        0xc4,
        0xbf,
        ...strToU8("</v></c></row></sheetData></worksheet>"),
      ]),
    ],
  ])("a part may come in %s", (_, bytes) => {
    expect(read(parts("", { "xl/worksheets/sheet1.xml": bytes })).snapshot.sheets[0]?.values).toEqual([
      ["项目"],
    ]);
  });

  test("text that ends at the border between two pieces is whole", () => {
    const cells = Array.from(
      { length: 60_000 },
      (_, at) => `<c t="inlineStr"><is><t>第${at}号&amp;项目</t></is></c>`,
    );
    const rows = Array.from(
      { length: 60 },
      (_, at) => `<row>${cells.slice(1000 * at, 1000 * at + 1000).join("")}</row>`,
    );
    const { values } = read(parts(`<sheetData>${rows.join("")}</sheetData>`)).snapshot.sheets[0]!;
    expect(values.flat()).toEqual(cells.map((_, at) => `第${at}号&项目`));
  });

  test("sheets come in tab order with their visibility; chart sheets are passed over", () => {
    const sheets = ["甲", "乙", "丙", "图"].map(
      (name, at) =>
        `<sheet name="${name}" r:id="r${at}"${["", ' state="hidden"', ' state="veryHidden"', ""][at]}/>`,
    );
    const book = read(
      parts(BODY, {
        [WORKBOOK]: `<workbook><sheets>${sheets.join("")}</sheets></workbook>`,
        [LINKS]: relationships(
          ["worksheet", "worksheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet2.xml"],
          ["worksheet", "worksheets/sheet3.xml"],
          ["chartsheet", "chartsheets/sheet1.xml"],
        ),
        "xl/worksheets/sheet2.xml": worksheet(BODY),
        "xl/worksheets/sheet3.xml": worksheet(BODY),
      }),
    );
    expect(book.snapshot.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ["甲", "visible"],
      ["乙", "hidden"],
      ["丙", "veryHidden"],
    ]);
    expect(book.sheets.map(({ snapshot }) => snapshot)).toEqual(book.snapshot.sheets);
    expect(book.snapshot).toMatchObject({ name: "测试.xlsx" });
    expect(book.date1904).toBe(false);
  });
});
