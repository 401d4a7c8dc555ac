import { draftPackage } from "../../../src/hosts/xlsx/draft";
import { removeMarks } from "../../../src/hosts/xlsx/marks";
import { setNotes } from "../../../src/hosts/xlsx/notes";
import { NOTE_SIGN } from "../../../src/sheet/note";
import { commentsOf } from "../../../src/hosts/xlsx/comments-part";
import { shapesOf } from "../../../src/hosts/xlsx/vml-shapes";
import { parts, styleSheet, zip } from "./package";
import { bytesOf, differingParts, partsOf, partText } from "./saved-parts";

/** Both files went through the same program; test/fixtures/marked/make.py makes them. */
const FOLDER = "test/fixtures/marked";

function cleared(archive: Uint8Array): Uint8Array {
  const draft = draftPackage(archive);
  removeMarks(draft);
  setNotes(draft, []);
  return draft.save();
}

/** The parts of a package that say something of ours. */
function tellingOfUs(archive: Uint8Array): string[] {
  return [...partsOf(archive)]
    .filter(([name]) => name.endsWith(".xml"))
    .filter(([name, text]) => {
      if (/comments?\d+\.xml$/.test(name)) return commentsOf(text.toString()).some(({ isOurs }) => isOurs);
      return text.includes("jixiao:mark") || text.includes('bgColor rgb="FFFFC7CE"');
    })
    .map(([name]) => name);
}

describe.each(["libreoffice", "openpyxl"])("a workbook that %s has saved", (program) => {
  const plain = bytesOf(`${FOLDER}/${program}-plain.xlsx`);
  const marked = bytesOf(`${FOLDER}/${program}-marked.xlsx`);
  const after = cleared(marked);

  test("tells nothing of ours once it is cleared", () => {
    expect(tellingOfUs(marked).length).toBeGreaterThan(3);
    expect(tellingOfUs(after)).toEqual([]);
  });

  test("has the sheets that the program makes of the unmarked one", () => {
    const sheets = [...partsOf(plain).keys()].filter((name) => /worksheets\/[^/]+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(1);
    for (const name of sheets) expect(partText(after, name)).toBe(partText(plain, name));
    const differing = differingParts(after, plain).filter(
      (name) => !/docProps|rels$|Content_Types/.test(name),
    );
    expect(differing.filter((name) => !/styles\.xml|comment1\.xml|\.vml$/.test(name))).toEqual([]);
  });

  test("keeps the user's notes and their boxes, and no others", () => {
    const [comments] = [...partsOf(after).keys()].filter((name) => /comments?\d+\.xml$/.test(name));
    const noted = commentsOf(partText(after, comments!)).map(({ a1 }) => a1);
    expect(noted).toEqual(["B4", "G10"]);
    const [drawing] = [...partsOf(after).keys()].filter((name) => name.endsWith("rawing1.vml"));
    expect(shapesOf(partText(after, drawing!)).map(({ noteOn }) => noteOn)).toEqual(noted);
    expect(partText(after, comments!)).toContain(NOTE_SIGN);
  });
});

test("marks that the add-in made in Excel go from the file that Excel saved", () => {
  // As Excel orders and numbers: each new rule first, the user's behind, formats of its own.
  const users = (priority: number) =>
    `<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="${priority}" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>`;
  const ours = (severity: string, at: string, dxf: number, priority: number) =>
    `<conditionalFormatting sqref="${at}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>N("jixiao:mark:${severity}")=0</formula></cfRule></conditionalFormatting>`;
  const user = '<dxf><font><color rgb="FF9C0006"/></font></dxf>';
  const file = (sheet: string, dxfs: string) =>
    zip(parts(`<sheetData/>${sheet}<pageMargins/>`, { "xl/styles.xml": styleSheet(dxfs) }));
  const marked = file(
    ours("notice", "C3", 3, 3) + ours("warning", "B2:B4 D1", 2, 2) + ours("error", "A1", 1, 1) + users(4),
    `<dxfs count="4">${user}<dxf><font><b/><i val="0"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>` +
      '<dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor rgb="FFDDEBF7"/></patternFill></fill></dxf></dxfs>',
  );
  expect(differingParts(cleared(marked), file(users(1), `<dxfs count="1">${user}</dxfs>`))).toEqual([]);
});
