import { addContentType, addDefaultType, removeContentType } from "../../../src/hosts/xlsx/content-types";
import { draftPackage, type PackageDraft } from "../../../src/hosts/xlsx/draft";
import { addRelationship, linksOf, removeRelationship } from "../../../src/hosts/xlsx/relationships-part";
import { relationshipsPath } from "../../../src/hosts/xlsx/package";
import { zip, type Parts } from "./package";

const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing";
const TYPES = "[Content_Types].xml";

function draftOf(parts: Parts): PackageDraft {
  return draftPackage(zip(parts));
}

test.each([
  "<Types/>",
  "<Types />",
  "<t:Types xmlns:t='x'/>",
  "<Types></Types>",
  '<Types>\r\n  <Default Extension="XML" ContentType="application/xml"/>\r\n</Types>',
])("a content type that is said and taken back leaves no trace in %s", (before) => {
  const draft = draftOf({ [TYPES]: before });
  addContentType(draft, "xl/图 1.xml", "application/a+xml");
  addContentType(draft, "xl/图 1.xml", "application/a+xml");
  const text = draft.text(TYPES, "")!;
  expect(text.match(/Override/g)).toHaveLength(1);
  expect(text).toContain('PartName="/xl/%E5%9B%BE%201.xml" ContentType="application/a+xml"');
  removeContentType(draft, "XL/图 1.xml");
  expect(draft.text(TYPES, "")).toBe(before);
});

test("a type that the package gives to all parts with the extension is not said again", () => {
  const before = '<Types><Default Extension="VML" ContentType="application/v"/></Types>';
  const draft = draftOf({ [TYPES]: before });
  addDefaultType(draft, "vml", "application/other");
  addContentType(draft, "xl/a.vml", "application/v");
  expect(draft.text(TYPES, "")).toBe(before);
  addDefaultType(draft, "bin", "application/b");
  expect(draft.text(TYPES, "")).toContain('<Default Extension="bin" ContentType="application/b"/></Types>');
});

test("a part without links gets a .rels part, which goes when they are taken back", () => {
  const draft = draftOf({ [TYPES]: "<Types/>" });
  const first = addRelationship(draft, "xl/worksheets/sheet1.xml", KIND, "xl/drawings/drawing1.xml");
  const second = addRelationship(draft, "xl/worksheets/sheet1.xml", KIND, "a%20b.xlsx#'表'!A1", true);
  expect(linksOf(draft, "xl/worksheets/sheet1.xml")).toEqual([
    { id: first, kind: "drawing", target: "xl/drawings/drawing1.xml", isExternal: false },
    { id: second, kind: "drawing", target: "a%20b.xlsx#'表'!A1", isExternal: true },
  ]);
  expect(first).not.toBe(second);
  expect(draft.text(relationshipsPath("xl/worksheets/sheet1.xml"), "")).toContain(
    'Target="../drawings/drawing1.xml"',
  );
  removeRelationship(draft, "xl/worksheets/sheet1.xml", first);
  removeRelationship(draft, "xl/worksheets/sheet1.xml", "rId99");
  removeRelationship(draft, "xl/worksheets/sheet1.xml", second);
  expect(draft.pack.has("xl/worksheets/_rels/sheet1.xml.rels")).toBe(false);
});

test.each([
  ["<Relationships/>", "worksheets/a.xml"],
  ["<Relationships></Relationships>", "worksheets/a.xml"],
  [
    '<r:Relationships><r:Relationship Id="rId2" Target="/xl/b.xml" Type="t"/></r:Relationships>',
    "/xl/worksheets/a.xml",
  ],
  ['<Relationships><Relationship Id="RID2" Target="b.xml" Type="t"/></Relationships>', "worksheets/a.xml"],
  [
    `<Relationships><Relationship Id="a" Target="/xl/b" Type="${KIND}"/><Relationship Id="b" Target="b" Type="t"/></Relationships>`,
    "/xl/worksheets/a.xml",
  ],
])("a link is written in the manner of the file and taken back without a trace: %s", (before, target) => {
  const draft = draftOf({ [TYPES]: "<Types/>", "xl/_rels/workbook.xml.rels": before });
  const id = addRelationship(draft, "xl/workbook.xml", KIND, "xl/worksheets/a.xml");
  const after = draft.text("xl/_rels/workbook.xml.rels", "")!;
  expect(after).toContain(`Relationship Id="${id}" Type="${KIND}" Target="${target}"/>`);
  expect(before.toLowerCase()).not.toContain(`"${id.toLowerCase()}"`);
  removeRelationship(draft, "xl/workbook.xml", id);
  expect(draft.text("xl/_rels/workbook.xml.rels", "")).toBe(before);
});

test("strict files name their kinds of links otherwise", () => {
  const draft = draftOf({
    [TYPES]: "<Types/>",
    "_rels/.rels":
      '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  });
  addRelationship(draft, "xl/workbook.xml", KIND, "xl/a.xml");
  addRelationship(
    draft,
    "xl/workbook.xml",
    "http://schemas.microsoft.com/office/2017/10/relationships/person",
    "xl/b.xml",
  );
  const text = draft.text("xl/_rels/workbook.xml.rels", "")!;
  expect(text).toContain('"http://purl.oclc.org/ooxml/officeDocument/relationships/drawing"');
  expect(text).toContain('"http://schemas.microsoft.com/office/2017/10/relationships/person"');
});
