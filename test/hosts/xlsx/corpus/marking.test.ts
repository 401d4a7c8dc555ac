import { draftPackage, type PackageDraft } from "../../../../src/hosts/xlsx/draft";
import { removeMarks, setMarks } from "../../../../src/hosts/xlsx/marks";
import { setNotes } from "../../../../src/hosts/xlsx/notes";
import { SEVERITIES } from "../../../../src/sheet/mark";
import { NOTE_SIGN } from "../../../../src/sheet/note";
import type { MarkReport } from "../../../../src/hosts/port";
import { cellsOf, linksOf, openBook, textOf, type Package } from "./book";
import { CORPUS, corpusBytes } from "./corpus";
import { isSame, isSound, listsOnlyGrow, othersAreSame } from "./laws";
import { treeOf, type Node } from "./tree";

type Change = (draft: PackageDraft, sheets: readonly string[]) => MarkReport;

const mark: Change = (draft, sheets) =>
  setMarks(
    draft,
    sheets.flatMap((sheet) =>
      SEVERITIES.flatMap((severity, n) => [
        { at: { sheet, row: n + 1, col: 1 }, severity },
        { at: { sheet, row: 60, col: n }, severity },
      ]),
    ),
  );

const annotate: Change = (draft, sheets) =>
  setNotes(
    draft,
    sheets.flatMap((sheet) => [
      { at: { sheet, row: 3, col: 1 }, text: "预算数 <与> 合计 & 不符\n请核对" },
      { at: { sheet, row: 3, col: 2 }, text: "=1+1" },
      { at: { sheet, row: 70, col: 0 }, text: "在表格之外" },
    ]),
  );

const FILES = CORPUS.map(({ file }) => file);

describe.each(FILES)("%s", (file) => {
  const bytes = corpusBytes(file);
  const before = openBook(bytes);
  const names = before.sheets.map(({ name }) => name);

  test("takes marks beside the user's formats, and gives them back without a trace", () => {
    const draft = draftPackage(bytes);
    const report = mark(draft, names);
    const saved = draft.save();
    const after = openBook(saved);
    expect([...isSound(bytes, saved), ...listsOnlyGrow(bytes, saved)]).toEqual([]);
    expect(usersFormats(after)).toEqual(usersFormats(before));
    expect(cellParts(after)).toEqual(cellParts(before));
    expect(markCount(after)).toBe(3 * (names.length - report.refused.length));
    removeMarks(draft);
    expect(isSame(draft.save(), bytes)).toBe(true);
    expect(reopened(saved, (again) => removeMarks(again), bytes)).toEqual([]);
  });

  test("takes notes beside the user's, and gives them back without a trace", () => {
    const draft = draftPackage(bytes);
    const { marked } = annotate(draft, names);
    const saved = draft.save();
    const after = openBook(saved);
    expect([...isSound(bytes, saved), ...listsOnlyGrow(bytes, saved)]).toEqual([]);
    expect(cellParts(after)).toEqual(cellParts(before));
    const known = notesIn(before);
    const added = notesIn(after).filter((note) => !known.includes(note));
    expect(added).toHaveLength(marked);
    expect(marked).toBeGreaterThan(0);
    expect(added.filter((note) => !note.includes(NOTE_SIGN))).toEqual([]);
    expect(notesIn(after)).toEqual(expect.arrayContaining(known));
    setNotes(draft, []);
    expect(isSame(draft.save(), bytes)).toBe(true);
    expect(reopened(saved, (again) => setNotes(again, []), bytes)).toEqual([]);
  });

  test("takes marks and notes together, and gives them back in either order", () => {
    for (const marksFirst of [true, false]) {
      const draft = draftPackage(bytes);
      mark(draft, names);
      annotate(draft, names);
      const saved = draft.save();
      expect(isSound(bytes, saved)).toEqual([]);
      const undo = [() => removeMarks(draft), () => setNotes(draft, [])];
      for (const step of marksFirst ? undo : undo.reverse()) step();
      expect(isSame(draft.save(), bytes)).toBe(true);
    }
  });
});

/** Where a file that was saved, opened again and changed differs from another; it may be packed otherwise. */
function reopened(saved: Uint8Array, change: (draft: PackageDraft) => void, other: Uint8Array): string[] {
  const draft = draftPackage(saved);
  change(draft);
  return othersAreSame(other, draft.save(), []).filter((breach) => !breach.endsWith("is packed anew"));
}

/** The conditional formats that are not ours, but for their priorities: ours go before them. */
function usersFormats(book: Package): string[] {
  return book.sheets.flatMap(({ path }) => {
    const text = textOf(book.parts, path)!;
    return rulesIn(treeOf(text))
      .map(({ from, to }) => text.slice(from, to).replace(/\spriority="\d+"/, ""))
      .filter((rule) => !rule.includes("jixiao:mark:"));
  });
}

function markCount(book: Package): number {
  return book.sheets
    .flatMap(({ path }) => rulesIn(treeOf(textOf(book.parts, path)!)))
    .filter((rule) => rule.children.some(({ text }) => text.includes("jixiao:mark:"))).length;
}

function rulesIn(node: Node): Node[] {
  return node.name === "cfRule" ? [node] : node.children.flatMap(rulesIn);
}

/** The cells of all sheets as text. */
function cellParts(book: Package): (string | undefined)[] {
  return book.sheets.map(({ path }) => {
    const text = textOf(book.parts, path)!;
    const { data } = cellsOf(text);
    return data && text.slice(data.from, data.to);
  });
}

/** What all notes of the workbook say, with where they stand. */
function notesIn({ parts, sheets }: Package): string[] {
  return sheets.flatMap(({ name, path }) =>
    linksOf(parts, path)
      .filter(({ kind }) => kind === "comments")
      .flatMap(({ target }) => {
        const list = treeOf(textOf(parts, target)!).children.find((child) => child.name === "commentList");
        return list!.children.map((note) => `${name}!${note.attributes["ref"]} ${textIn(note)}`);
      }),
  );
}

function textIn(node: Node): string {
  return node.name === "t" ? node.text : node.children.map(textIn).join("");
}
