import { linkedText, linksOf, openBook, textOf, type Package } from "./book";
import { CORPUS, corpusBytes } from "./corpus";
import { applied, opened, touchable, workbookPart } from "./kit";
import { isSame, isSound, listsOnlyGrow, othersAreSame, restOfSheetIsSame } from "./laws";
import { newSheet } from "./new-sheet";

describe.each(CORPUS.map(({ file }) => file).filter((file) => file !== "excel-protected.xlsx"))(
  "%s",
  (file) => {
    const bytes = corpusBytes(file);
    const before = openBook(bytes);

    test("takes a new sheet beside its own, and gives it back without a trace", async () => {
      const host = opened(file, bytes);
      const inverse = await applied(host, { title: "汇总", cells: [], added: [newSheet("审核汇总")] });
      const saved = host.save();
      const after = openBook(saved);
      expect([...isSound(bytes, saved), ...listsOnlyGrow(bytes, saved)]).toEqual([]);
      expect(after.sheets.map(({ name }) => name)).toEqual([
        ...before.sheets.map(({ name }) => name),
        "审核汇总",
      ]);
      for (const { path } of before.sheets) {
        const breaches = restOfSheetIsSame(
          textOf(before.parts, path)!,
          textOf(after.parts, path)!,
          new Set(),
        );
        expect(breaches).toEqual([]);
      }
      const again = opened(file, saved);
      expect(again.workbook().snapshot.sheets.at(-1)).toMatchObject(newSheet("审核汇总").snapshot);
      await applied(host, inverse);
      expect(isSame(host.save(), bytes)).toBe(true);
      await applied(again, inverse);
      expect(left(again.save(), bytes)).toEqual([]);
    });
  },
);

test("excel-protected.xlsx, whose structure is protected, takes no new sheet", async () => {
  const bytes = corpusBytes("excel-protected.xlsx");
  const host = opened("excel-protected.xlsx", bytes);
  const result = await host.apply({ title: "汇总", cells: [], added: [newSheet("审核汇总")] });
  expect(result).toMatchObject({ ok: false, problem: { code: "structure-protected" } });
  expect(isSame(host.save(), bytes)).toBe(true);
});

/**
 * What an added and removed sheet leaves behind. Styles and texts may stay, values of formulas be computed anew, and parts
 * be packed otherwise.
 */
function left(after: Uint8Array, before: Uint8Array): string[] {
  const [old, now] = [openBook(before), openBook(after)];
  const sheets = old.sheets.flatMap(({ path }) =>
    restOfSheetIsSame(textOf(old.parts, path)!, textOf(now.parts, path)!, new Set()),
  );
  const lists = linksOf(old.parts, old.workbook).filter(({ kind }) =>
    /^(?:sharedStrings|styles)$/.test(kind),
  );
  const free = [...lists.map(({ target }) => target), ...old.sheets.map(({ path }) => path), old.workbook];
  // A file without styles has got some, which are linked and typed.
  if (linkedText(old, "styles") === undefined) free.push(...touchable(now));
  const breaches = othersAreSame(before, after, free).filter((breach) => !breach.endsWith("is packed anew"));
  const withoutNames = (book: Package): string => workbookPart(book).replace(/<definedNames\s*\/>/, "");
  const workbook = withoutNames(now) === withoutNames(old) ? [] : ["the workbook is another"];
  return [...breaches, ...sheets, ...workbook, ...listsOnlyGrow(before, after)];
}
