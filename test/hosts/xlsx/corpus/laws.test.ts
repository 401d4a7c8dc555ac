import { strToU8, unzipSync, zipSync } from "fflate";
import { CORPUS, corpusBytes } from "./corpus";
import { cellsOf, openBook, textOf } from "./book";
import { isSound, listsOnlyGrow, othersAreSame, restOfSheetIsSame } from "./laws";
import { decoded } from "./tree";

test.each(CORPUS.map(({ file }) => file))("%s is sound by itself, cell by cell", (file) => {
  const bytes = corpusBytes(file);
  expect(isSound(bytes, bytes)).toEqual([]);
  const { parts, sheets } = openBook(bytes);
  for (const { path } of sheets) {
    const text = textOf(parts, path)!;
    expect(restOfSheetIsSame(text, text, new Set())).toEqual([]);
    for (const { markup } of cellsOf(text).cells.values()) expect(markup).toMatch(/^<(?:x:)?c[\s/>][^]*>$/);
  }
});

describe("the laws notice", () => {
  const before = corpusBytes("excel-usual.xlsx");
  const SHEET = "xl/worksheets/sheet1.xml";
  const sheetText = textOf(openBook(before).parts, SHEET)!;

  /** The workbook with one part put in another way. */
  function withPart(path: string, change: (text: string) => string): Uint8Array {
    const parts = unzipSync(before);
    const text = decoded(parts[path]!);
    expect(change(text)).not.toBe(text);
    return zipSync({ ...parts, [path]: strToU8(change(text)) });
  }

  test.each([
    ["broken XML", SHEET, /<\/sheetData>/, "", "not well formed"],
    [
      "a link that leads nowhere",
      "xl/_rels/workbook.xml.rels",
      /worksheets\/sheet2/,
      "worksheets/sheet7",
      "not there",
    ],
    ["a link that is not there", SHEET, /r:id="rId1"/, 'r:id="rId8"', "no link rId8"],
    ["a part without a type", "[Content_Types].xml", /<Default Extension="bin"[^>]*>/, "", "has no type"],
    ["a chain to a cell without formula", "xl/calcChain.xml", /r="H1"/, 'r="A1"', "A1 of sheet 1"],
    ["a string that is not there", SHEET, /t="s"><v>\d+/, 't="s"><v>9999', "no string 9999"],
    ["a style that is not there", SHEET, /\bs="\d+"/, 's="77"', "no style 77"],
  ])("%s", (_, path, from, to, said) => {
    expect(
      isSound(
        before,
        withPart(path, (text) => text.replace(from, to)),
      ).join(),
    ).toContain(said);
  });

  test.each([
    ["shared strings", "xl/sharedStrings.xml", /<si>/, "<si/><si>", "sst[0]"],
    ["styles", "xl/styles.xml", /<border>/, "<border/><border>", "borders[0]"],
    [
      "what is beside the lists of styles",
      "xl/styles.xml",
      /PivotStyleLight16/,
      "PivotStyleLight17",
      "more than",
    ],
  ])("changed %s", (_, path, from, to, said) => {
    expect(
      listsOnlyGrow(
        before,
        withPart(path, (text) => text.replace(from, to)),
      ).join(),
    ).toContain(said);
  });

  test("parts that are others, packed anew, new or gone", () => {
    const parts: Record<string, Uint8Array> = { ...unzipSync(before), "xl/new.xml": strToU8("<a/>") };
    delete parts["docProps/app.xml"];
    const after = zipSync({ ...parts, "docProps/core.xml": strToU8("<a/>") }, { level: 0 });
    expect(othersAreSame(before, after, [SHEET])).toEqual(
      expect.arrayContaining([
        "docProps/app.xml is gone",
        "docProps/core.xml is another",
        "xl/styles.xml is packed anew",
        "xl/new.xml is new",
      ]),
    );
    expect(othersAreSame(before, after, [SHEET]).join()).not.toContain(SHEET);
  });

  test.each([
    ["a cell that is another", /<v>0<\/v>/, "<v>1</v>", "is written"],
    ["a cell that is gone", /<c r="A1"[^>]*>.*?<\/c>/, "", "A1 is gone"],
    ["a row with another height", /ht="30"/, 'ht="31"', "row 1 was"],
    ["a frame that is another", /topLeftCell="B6"/, 'topLeftCell="B7"', "outside of the cells"],
  ])("%s", (_, from, to, said) => {
    const after = sheetText.replace(from, to);
    expect(restOfSheetIsSame(sheetText, after, new Set()).join()).toContain(said);
  });

  test("only formulas lose their value, and only it", () => {
    const lost = sheetText.replace(/(<c r="H1"[^>]*><f>[^<]*<\/f>)<v>[^<]*<\/v>/, "$1");
    expect(lost).not.toBe(sheetText);
    expect(restOfSheetIsSame(sheetText, lost, new Set())).toEqual([]);
    const more = sheetText.replace(/(<c r="H1"[^>]*>)<f>[^<]*<\/f>/, "$1");
    expect(restOfSheetIsSame(sheetText, more, new Set()).join()).toContain("H1 is written");
  });
});
