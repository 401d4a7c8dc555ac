import { linkedText, linksOf, openBook, textOf, type Package } from "./book";
import { CORPUS, corpusBytes } from "./corpus";
import { applied, opened, workbookPart } from "./kit";
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
      for (const { path } of before.sheets)
        expect(textOf(after.parts, path)).toBe(textOf(before.parts, path));
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
 * What an added and removed sheet leaves behind. Styles and texts may stay, and parts be packed otherwise; a formula that
 * could have read the sheet, as nobody can tell, is computed anew.
 */
function left(after: Uint8Array, before: Uint8Array): string[] {
  const [old, now] = [openBook(before), openBook(after)];
  const sheets = old.sheets.map(({ path }) => [textOf(old.parts, path)!, textOf(now.parts, path)!] as const);
  const isComputedAnew = sheets.some(([was, is]) => was !== is);
  const lists = linksOf(old.parts, old.workbook).filter(({ kind }) =>
    /^(?:sharedStrings|styles)$/.test(kind),
  );
  const free = [...lists, ...old.sheets.map(({ path }) => ({ target: path }))].map(({ target }) => target);
  // A file without styles has got some, which are linked and typed.
  if (linkedText(old, "styles") === undefined) free.push(...styleParts(now));
  const breaches = othersAreSame(before, after, [...free, old.workbook]);
  const told = isComputedAnew ? workbookPart : workbookText;
  return [
    ...breaches.filter((breach) => !breach.endsWith("is packed anew")),
    ...sheets.flatMap(([was, is]) => restOfSheetIsSame(was, is, new Set())),
    ...(withoutEmpty(told(now)) === withoutEmpty(told(old)) ? [] : ["the workbook is another"]),
    ...listsOnlyGrow(before, after),
  ];
}

function styleParts({ parts, workbook }: Package): string[] {
  const styles = linksOf(parts, workbook).find(({ kind }) => kind === "styles")!.target;
  return [styles, workbook.replace(/([^/]*)$/, "_rels/$1.rels"), "[Content_Types].xml"];
}

function workbookText({ parts, workbook }: Package): string {
  return textOf(parts, workbook)!;
}

/** A list of no names is as good as none. */
function withoutEmpty(workbook: string): string {
  return workbook.replace(/<definedNames\s*\/>/, "");
}
