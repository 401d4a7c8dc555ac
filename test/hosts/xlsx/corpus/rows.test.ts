import type { Edit } from "../../../../src/sheet/edit";
import { toA1 } from "../../../../src/sheet/address";
import type { SheetSnapshot } from "../../../../src/sheet/snapshot";
import { partsOf } from "./archive";
import { CORPUS, corpusBytes } from "./corpus";
import { done, opened } from "./kit";
import { isSame, isSound, othersAreSame } from "./laws";

/** What is in the way of which the user is told; on all others a row goes in. */
const REFUSED: Readonly<Record<string, string>> = { "excel-formulas.xlsx": "数组公式（E1:E3）" };

/** Parts in which something may speak of cells. */
const SPEAKING =
  /(?:workbook|\/sheet[^/]*|styles|sharedStrings|calcChain|comments?[^/]*|threadedComment[^/]*|drawing[^/]*|table[^/]*|pivot[^/]*|chart[^/]*)\.(?:xml|vml)(?:\.rels)?$|Content_Types/i;

/** Formulas and constants cell by cell; what formulas give may be gone. */
function contents({ values, formulas, merges }: SheetSnapshot): unknown {
  const cells = values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const formula = formulas[r]![c];
      return value === null && formula === null ? [] : [[toA1({ row: r, col: c }), formula ?? value]];
    }),
  );
  return { cells, merges: merges.map((area) => JSON.stringify(area)).sort() };
}

describe.each(CORPUS.map(({ file }) => file))("%s", (file) => {
  const original = corpusBytes(file);

  test("a row that goes in leaves all else as it was, and goes out again, at once or from the saved file", async () => {
    const host = opened(file, original);
    const before = done(await host.read()).sheets;
    const sheet = before.find((each) => !each.protected && each.values.length > 1);
    if (!sheet) return;
    const edit: Edit = {
      title: "插入行",
      rowsAdded: [{ sheet: sheet.name, before: 1, count: 2, like: 0 }],
      cells: [
        { at: { sheet: sheet.name, row: 2, col: 0 }, expected: { value: null }, content: { value: "新" } },
      ],
    };
    const applied = await host.apply(edit);
    if (!applied.ok) return expect(applied.problem.message).toContain(REFUSED[file] ?? "（没有料到）");
    expect(REFUSED[file]).toBeUndefined();
    const written = host.save();
    expect(isSound(original, written)).toEqual([]);
    const speaking = [...partsOf(written).keys(), ...partsOf(original).keys()].filter((name) =>
      SPEAKING.test(name),
    );
    expect(othersAreSame(original, written, speaking)).toEqual([]);
    const later = opened(file, written);
    done(await host.apply(applied.value.inverse));
    expect(isSame(original, host.save())).toBe(true);
    const undone = done(await later.apply(applied.value.inverse));
    expect(undone).toMatchObject({ skipped: [] });
    expect(undone.refused).toBeUndefined();
    expect(isSound(original, later.save())).toEqual([]);
    expect(done(await later.read()).sheets.map(contents)).toEqual(before.map(contents));
  });
});
