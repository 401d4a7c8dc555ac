import { contains, parseArea, toA1, type Area } from "../../../../src/sheet/address";
import type { CellEdit } from "../../../../src/sheet/edit";
import { sameContent } from "../../../../src/sheet/same-sheet";
import type { XlsxFile } from "../../../../src/hosts/xlsx/xlsx-host";
import { cellsOf, linkedText, linksOf, openBook, textOf, type Package } from "./book";
import { CORPUS, corpusBytes } from "./corpus";
import { contentAt, someEdits } from "./edits";
import { arrayAreas, isSame, isSound, listsOnlyGrow, othersAreSame, restOfSheetIsSame } from "./laws";
import { applied, opened, touchable, workbookPart } from "./kit";
import { readerOf } from "./reader";

function editsOf(host: XlsxFile, { parts, sheets }: Package): CellEdit[] {
  const open = host.workbook().snapshot.sheets.filter((sheet) => !sheet.protected);
  return open.flatMap((sheet) => {
    const { path } = sheets.find(({ name }) => name === sheet.name)!;
    const heads = tableHeads(parts, path);
    return someEdits(sheet, textOf(parts, path)!).filter(
      ({ at }) => !heads.some((head) => contains(head, at)),
    );
  });
}

/** The heads of tables on a sheet, which nobody can change by themselves. */
function tableHeads(parts: Package["parts"], path: string): Area[] {
  return linksOf(parts, path)
    .filter(({ kind }) => kind === "table")
    .map(({ target }) => parseArea(/\sref="([^"]+)"/.exec(textOf(parts, target)!)![1]!)!)
    .map((area) => ({ ...area, bottom: area.top }));
}

describe.each(CORPUS.map(({ file }) => file))("%s", (file) => {
  const bytes = corpusBytes(file);
  const book = openBook(bytes);

  test("comes back as it went when nothing is changed", () => {
    const host = opened(file, bytes);
    expect(isSame(host.save(), bytes)).toBe(true);
    expect(isSame(host.save(), bytes)).toBe(true);
  });

  test("takes edits of cells and keeps all the rest", async () => {
    const host = opened(file, bytes);
    const cells = editsOf(host, book);
    await applied(host, { title: "改", cells });
    const saved = host.save();
    const after = openBook(saved);
    expect([...isSound(bytes, saved), ...listsOnlyGrow(bytes, saved)]).toEqual([]);
    expect(othersAreSame(bytes, saved, touchable(book).concat(touchable(after)))).toEqual([]);
    for (const { name, path } of book.sheets) {
      const edited = new Set(cells.filter(({ at }) => at.sheet === name).map(({ at }) => toA1(at)));
      const breaches = restOfSheetIsSame(textOf(book.parts, path)!, textOf(after.parts, path)!, edited);
      expect(breaches.map((breach) => `${name}: ${breach}`)).toEqual([]);
    }
    expect(workbookPart(after)).toBe(workbookPart(book));
    expect(misread(cells, opened(file, saved), saved)).toEqual([]);
    expect(restyled(cells, bytes, saved)).toEqual([]);
    expect(isSame(host.save(), saved)).toBe(true);
    expect(isSame(opened(file, saved).save(), saved)).toBe(true);
  });

  test("takes an edit back, at once and cell by cell", async () => {
    const host = opened(file, bytes);
    const inverse = await applied(host, { title: "改", cells: editsOf(host, book) });
    const again = opened(file, host.save());
    await applied(host, inverse);
    expect(isSame(host.save(), bytes)).toBe(true);
    // Another program that opens the file knows nothing of how the cells were written.
    await applied(again, inverse);
    expect(otherContents(opened(file, bytes), again, book)).toEqual([]);
    expect([...isSound(bytes, again.save()), ...listsOnlyGrow(bytes, again.save())]).toEqual([]);
  });
});

/** Cells that hold something else, but for those that array formulas fill: they are computed anew. */
function otherContents(one: XlsxFile, other: XlsxFile, { parts, sheets }: Package): string[] {
  return one.workbook().snapshot.sheets.flatMap((sheet, n) => {
    const same = other.workbook().snapshot.sheets[n]!;
    const areas = arrayAreas(cellsOf(textOf(parts, sheets[n]!.path)!).cells);
    const height = Math.max(sheet.values.length, same.values.length);
    const width = Math.max(sheet.values[0]?.length ?? 0, same.values[0]?.length ?? 0);
    return Array.from({ length: height * width }, (_, at) => ({
      row: Math.floor(at / width),
      col: at % width,
    }))
      .filter((cell) => !areas.some((area) => contains(area, cell)))
      .filter((cell) => !sameContent(contentAt(sheet, cell), contentAt(same, cell)))
      .map((cell) => `${sheet.name}!${toA1(cell)}: ${JSON.stringify(contentAt(same, cell))}`);
  });
}

/** Cells that do not read back as they were written, by our reader or by that of these tests. */
function misread(cells: readonly CellEdit[], host: XlsxFile, saved: Uint8Array): string[] {
  const read = readerOf(saved);
  return cells.flatMap(({ at, content }) => {
    const sheet = host.workbook().snapshot.sheets.find(({ name }) => name === at.sheet)!;
    const [ours, theirs] = [contentAt(sheet, at), read(at.sheet, toA1(at))];
    const wanted = "value" in content ? content : { formula: content.formula };
    const other = "value" in content ? { value: theirs.value } : { formula: theirs.formula };
    const isPlain = "formula" in content || theirs.formula === null;
    return isEqual(ours, wanted) && isEqual(other, wanted) && isPlain
      ? []
      : [`${at.sheet}!${toA1(at)}: ${JSON.stringify([wanted, ours, theirs])}`];
  });
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Edited cells that look otherwise than before. */
function restyled(cells: readonly CellEdit[], before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [readerOf(before), readerOf(after)];
  const names = new Set(cells.map(({ at }) => `${at.sheet}!${toA1(at)}`));
  if (linkedText(openBook(before), "styles") === undefined) return [];
  return cells
    .map(({ at }) => [at.sheet, toA1(at)] as const)
    .filter(([sheet, a1]) => names.has(`${sheet}!${a1}`) && old(sheet, a1).style !== now(sheet, a1).style)
    .map(([sheet, a1]) => `${sheet}!${a1}: ${old(sheet, a1).style} became ${now(sheet, a1).style}`);
}
