import { parseA1 } from "../../../src/sheet/address";
import { MOST_NOTES, NOTE_SIGN, type CellNote } from "../../../src/sheet/note";
import { HIDDEN_FROM_NOTES, PROTECTED, TOO_MANY_NOTES } from "../../../src/hosts/port-refusals";
import { commentsOf } from "../../../src/hosts/xlsx/comments-part";
import { draftPackage, type PackageDraft } from "../../../src/hosts/xlsx/draft";
import { setNotes } from "../../../src/hosts/xlsx/notes";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { parseXml } from "../../../src/hosts/xlsx/xml";
import { parts, relationships, worksheet, zip, type Parts } from "./package";
import { bytesOf, differingParts, partsOf, partText, WORKBOOKS } from "./saved-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
const COMMENTS = "xl/comments1.xml";
const DRAWING = "xl/drawings/vmlDrawing1.vml";
const TYPES = "[Content_Types].xml";
const DATA = "<sheetData/>";

function note(a1: string, text = "甲", sheet = "表一"): CellNote {
  return { at: { sheet, ...parseA1(a1)! }, text };
}

function saved(archive: Uint8Array, change: (draft: PackageDraft) => void): Uint8Array {
  const draft = draftPackage(archive);
  change(draft);
  return draft.save();
}

function noted(archive: Uint8Array, ...notes: readonly CellNote[]): Uint8Array {
  return saved(archive, (draft) => setNotes(draft, notes));
}

function cleared(archive: Uint8Array): Uint8Array {
  return noted(archive);
}

/** What a comments part says of each cell, the user's own notes included. */
function notesIn(archive: Uint8Array, path = COMMENTS): Record<string, string> {
  const found: Record<string, string> = {};
  let cell = "";
  let isText = false;
  const text = partText(archive, path);
  parseXml(
    { where: "批注", read: (sink) => sink(new TextEncoder().encode(text)) },
    {
      open: (name, attributes) => {
        if (name === "comment") found[(cell = attributes["ref"] ?? "")] = "";
        isText = name === "t";
      },
      text: (piece) => {
        if (isText) found[cell] += piece;
      },
      close: () => (isText = false),
    },
  );
  return found;
}

test("a sheet without notes gets the parts for them, and loses them again", () => {
  const file = zip(parts(`${DATA}<pageMargins/><tableParts/>`));
  const draft = draftPackage(file);
  expect(setNotes(draft, [note("C3", "错误：甲。乙\n提示：丙"), note("A1", "=1+1")])).toEqual({
    marked: 2,
    refused: [],
  });
  const after = draft.save();
  expect(differingParts(after, file).sort()).toEqual([TYPES, COMMENTS, DRAWING, LINKS, SHEET].sort());
  expect(notesIn(after)).toEqual({ C3: `${NOTE_SIGN}错误：甲。乙\n提示：丙`, A1: `${NOTE_SIGN}=1+1` });
  expect(partText(after, SHEET)).toMatch(
    /<pageMargins\/><legacyDrawing xmlns:r="[^"]+" r:id="rId2"\/><tableParts\/>/,
  );
  expect(partText(after, LINKS)).toMatch(
    /Target="\.\.\/comments1\.xml".*Target="\.\.\/drawings\/vmlDrawing1\.vml"/,
  );
  expect(partText(after, TYPES)).toMatch(
    /PartName="\/xl\/comments1\.xml".*PartName="\/xl\/drawings\/vmlDrawing1\.vml"/,
  );
  const drawing = partText(after, DRAWING);
  expect(drawing.match(/<v:shape /g)).toHaveLength(2);
  expect(drawing).toContain("<x:Row>2</x:Row><x:Column>2</x:Column>");
  expect(drawing).not.toContain("<x:Visible");
  expect(differingParts(cleared(after), file)).toEqual([]);
});

test("text that looks like markup or cannot be written reads back as it was", () => {
  const hostile = `</t></r></text></comment><comment ref="Z9">&lt;"']]>\u0000_x0041_\r\n甲\ttab`;
  const after = noted(zip(parts(DATA)), note("B2", hostile));
  expect(Object.keys(notesIn(after))).toEqual(["B2"]);
  const escapes = hostile
    .replace("\u0000", "_x0000_")
    .replace("_x0041_", "_x005F_x0041_")
    .replace("\r", "_x000D_");
  expect(notesIn(after)["B2"]).toBe(NOTE_SIGN + escapes);
  expect(commentsOf(partText(after, COMMENTS))).toMatchObject([{ a1: "B2", isOurs: true }]);
});

test.each(WORKBOOKS)("%s is as before once its notes are cleared", (path) => {
  const file = bytesOf(path);
  const read = readXlsx(path, file);
  if (!read.ok) throw new Error(read.problem.message);
  const sheets = read.value.snapshot.sheets;
  const notes = sheets.flatMap(({ name }) =>
    ["A1", "B4", "F9", "XFD1048576"].map((a1) => note(a1, "甲\n乙", name)),
  );
  const draft = draftPackage(file);
  const report = setNotes(draft, notes);
  const open = sheets.filter((sheet) => sheet.visible === "visible" && !sheet.protected);
  expect(report.marked).toBeGreaterThanOrEqual(Math.min(1, open.length) * 3);
  const after = draft.save();
  const again = readXlsx(path, after);
  expect(again.ok && again.value.snapshot).toEqual(read.value.snapshot);
  expect(doubleShapes(after)).toEqual(doubleShapes(file));
  expect(saved(after, (twice) => setNotes(twice, notes))).toBe(after);
  expect(differingParts(cleared(after), file)).toEqual([]);
  setNotes(draft, []);
  expect(draft.save()).toBe(file);
});

/** The ids that more than one shape of a workbook bears. */
function doubleShapes(archive: Uint8Array): string[] {
  const drawings = [...partsOf(archive)].filter(([name]) => name.endsWith(".vml"));
  const ids = drawings.flatMap(([, text]) =>
    [...text.toString().matchAll(/"(_x0000_s[0-9]+)"/g)].map(([, id]) => id!),
  );
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

const USERS_COMMENT = '<comment ref="B2" authorId="0"><text><t>我的批注</t></text></comment>';
const USERS_SHAPE =
  '<v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1030" type="#_x0000_t202"><v:textbox><div>甲<br>乙</div></v:textbox><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';

/** A package with a note of the user's own on B2. */
function withUsersNote(comments = USERS_COMMENT, shapes = USERS_SHAPE, more: Parts = {}): Uint8Array {
  return zip(
    parts(`${DATA}<legacyDrawing xmlns:q="u" q:id="r1"/><legacyDrawingHF xmlns:q="u" q:id="r2"/>`, {
      [LINKS]: relationships(
        ["comments", "/xl/comments/comment7.xml"],
        ["vmlDrawing", "../drawings/a.vml"],
        ["vmlDrawing", "../drawings/b.vml"],
      ),
      "xl/comments/comment7.xml": `<comments><authors><author>张三</author></authors><commentList>${comments}</commentList></comments>`,
      "xl/drawings/a.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">\n${shapes}</xml>`,
      "xl/drawings/b.vml": '<xml><v:shape id="CH" o:spid="_x0000_s2050"></v:shape></xml>',
      ...more,
    }),
  );
}

test("the user's own note keeps its cell, and ours go behind it into the same parts", () => {
  const file = withUsersNote();
  const draft = draftPackage(file);
  expect(setNotes(draft, [note("B2"), note("C3")])).toEqual({
    marked: 1,
    refused: [{ sheet: "表一", because: expect.stringMatching(/B2.*批注/) }],
  });
  const after = draft.save();
  expect(differingParts(after, file).sort()).toEqual(["xl/comments/comment7.xml", "xl/drawings/a.vml"]);
  expect(notesIn(after, "xl/comments/comment7.xml")).toEqual({ B2: "我的批注", C3: `${NOTE_SIGN}甲` });
  expect(partText(after, "xl/comments/comment7.xml")).toContain(
    "<author>张三</author><author>绩效表助手</author>",
  );
  const drawing = partText(after, "xl/drawings/a.vml");
  expect(drawing).toContain(`\n${USERS_SHAPE}<v:shape `);
  expect(drawing).toMatch(/<v:shape xmlns:o="[^"]*office" id="_x0000_s3073"/);
  expect(differingParts(cleared(after), file)).toEqual([]);
});

test("drawings that only hold the user's other shapes stay", () => {
  const button =
    '<v:shape id="_x0000_s1025"><x:ClientData ObjectType="Button"><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>';
  for (const shapes of [button, '<v:rect id="a"/>']) {
    const file = zip(
      parts(`${DATA}<legacyDrawing xmlns:r="u" r:id="r0"/>`, {
        [LINKS]: relationships(["vmlDrawing", "../drawings/a.vml"]),
        "xl/drawings/a.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml">${shapes}</xml>`,
      }),
    );
    const after = noted(file, note("C3"));
    expect(differingParts(after, file).sort()).toEqual([TYPES, COMMENTS, "xl/drawings/a.vml", LINKS].sort());
    expect(differingParts(cleared(after), file)).toEqual([]);
  }
});

test("a cell with a threaded comment is taken, whatever the part for older programs says", () => {
  const file = zip(
    parts(DATA, {
      [LINKS]: relationships(["threadedComment", "../threadedComments/t.xml"]),
      "xl/threadedComments/t.xml": '<ThreadedComments><threadedComment ref="C3"/></ThreadedComments>',
    }),
  );
  const draft = draftPackage(file);
  expect(setNotes(draft, [note("C3")])).toEqual({
    marked: 0,
    refused: [{ sheet: "表一", because: expect.stringMatching(/C3.*批注/) }],
  });
  expect(draft.save()).toBe(file);
});

test("notes of before go, whichever program has saved them since", () => {
  const file = withUsersNote(
    USERS_COMMENT +
      `<comment ref="C3" authorId="0"><text><r><rPr/><t>${NOTE_SIGN.slice(0, 2)}</t></r><r><t>${NOTE_SIGN.slice(2)}旧</t></r></text></comment>` +
      `<comment ref="D4" authorId="0"><text><r><t>张三:\n${NOTE_SIGN}不是</t></r></text></comment>`,
    `${USERS_SHAPE}<ns1:shape id="shape_0"><ns2:ClientData ObjectType="Note"><ns2:Row> 2 </ns2:Row><ns2:Column>2</ns2:Column></ns2:ClientData></ns1:shape>`,
  );
  const after = cleared(file);
  expect(notesIn(after, "xl/comments/comment7.xml")).toEqual({
    B2: "我的批注",
    D4: `张三:\n${NOTE_SIGN}不是`,
  });
  expect(partText(after, "xl/drawings/a.vml")).not.toContain("shape_0");
  expect(partText(after, "xl/drawings/a.vml")).toContain(USERS_SHAPE);
});

test("our name stays while another's note bears it, so that the numbers of authors hold", () => {
  const file = withUsersNote(USERS_COMMENT.replace('authorId="0"', 'authorId="1"'), USERS_SHAPE);
  const text = partText(file, "xl/comments/comment7.xml");
  const named = saved(file, (draft) =>
    draft.write(
      "xl/comments/comment7.xml",
      text.replace("</author>", "</author><author>绩效表助手</author>"),
    ),
  );
  const after = noted(named, note("C3"));
  expect(partText(after, "xl/comments/comment7.xml").match(/绩效表助手/g)).toHaveLength(1);
  expect(partText(after, "xl/comments/comment7.xml")).toContain('ref="C3" authorId="1"');
  expect(differingParts(cleared(after), named)).toEqual([]);
});

test("protected, hidden and missing sheets are named, and give up what they had of ours", () => {
  const two = (sheet: string, state = "") =>
    zip({
      ...parts(sheet),
      "xl/workbook.xml": `<workbook xmlns:r="u"><sheets><sheet name="表一" r:id="r0" ${state}/></sheets></workbook>`,
    });
  const refusals = (file: Uint8Array) => setNotes(draftPackage(file), [note("A1"), note("A1", "甲", "没有")]);
  const missing = { sheet: "没有", because: expect.stringContaining("没有") };
  const locked = two(`${DATA}<sheetProtection sheet="1" objects="1" scenarios="1"/>`);
  expect(refusals(locked)).toEqual({ marked: 0, refused: [missing, { sheet: "表一", because: PROTECTED }] });
  expect(refusals(two(DATA, 'state="hidden"'))).toEqual({
    marked: 0,
    refused: [missing, { sheet: "表一", because: HIDDEN_FROM_NOTES }],
  });
  expect(refusals(two(`${DATA}<sheetProtection sheet="1"/>`))).toEqual({ marked: 1, refused: [missing] });
  const after = noted(two(DATA), note("A1"));
  const later = saved(after, (draft) =>
    draft.write(
      SHEET,
      draft.text(SHEET, "表一")!.replace(DATA, `${DATA}<sheetProtection sheet="1" objects="1"/>`),
    ),
  );
  expect(partsOf(cleared(later)).has(COMMENTS)).toBe(false);
});

test("no more notes are written than anyone reads", () => {
  const notes = Array.from({ length: MOST_NOTES + 2 }, (_, at) => note(`A${at + 1}`));
  const draft = draftPackage(zip(parts(DATA)));
  expect(setNotes(draft, notes)).toEqual({
    marked: MOST_NOTES,
    refused: [{ sheet: "表一", because: TOO_MANY_NOTES }],
  });
});

test("two notes for a cell become one: programs open no file with two", () => {
  const after = noted(zip(parts(DATA)), note("A1", "甲"), note("A1", "乙"));
  expect(partText(after, COMMENTS).match(/<comment /g)).toHaveLength(1);
});

test("boxes stand beside their cells, as tall as the text, over hidden columns and high rows", () => {
  const sheet =
    '<sheetFormatPr defaultRowHeight="15" defaultColWidth="10"/><cols><col min="3" max="3" width="20" hidden="1"/><col min="4" max="4" width="30"/></cols>' +
    '<sheetData><row r="1" ht="30"/><row r="3" hidden="1"/></sheetData><mergeCells><mergeCell ref="A5:C6"/></mergeCells>';
  const after = noted(zip(parts(sheet)), note("B1", "字".repeat(40)), note("A5", "短"));
  const anchors = [...partText(after, DRAWING).matchAll(/<x:Anchor>([^<]*)</g)].map(([, anchor]) => anchor);
  // 330 pixels: none in C, 210 in D, 70 in E, 50 of F. 46 of height: 38 of 40 in row 1, 8 in row 2.
  expect(anchors).toEqual(["2, 15, 0, 2, 5, 50, 1, 8", "3, 15, 4, 2, 5, 65, 5, 11"]);
});

test("a sheet with a prefix for links uses it, and one in strict form its names", () => {
  const file = zip({
    ...parts(""),
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]).replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
    [SHEET]: worksheet(DATA).replace(
      "<worksheet ",
      '<worksheet xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships" ',
    ),
  });
  const after = noted(file, note("A1"));
  expect(partText(after, SHEET)).toContain('<legacyDrawing rel:id="rId2"/>');
  expect(partText(after, COMMENTS)).toContain(
    '<comments xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
  );
  expect(partText(after, LINKS)).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"',
  );
  expect(differingParts(cleared(after), file)).toEqual([]);
});
