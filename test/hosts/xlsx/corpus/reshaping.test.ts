import { readXlsx } from "../../../../src/hosts/xlsx/read-workbook";
import { reshape, type Lines } from "../../../../src/hosts/xlsx/reshape";
import type { SheetSnapshot } from "../../../../src/sheet/snapshot";
import { CORPUS, corpusBytes } from "./corpus";
import { done } from "./kit";
import { isSound } from "./laws";

/** Two lines put in behind the first. */
const PUT_IN: Lines = { origins: [0, undefined, undefined], before: 1 };
/** And taken out again. */
const TAKEN_OUT: Lines = { origins: [0], before: 3 };

/** What is in the way of which the user is told; all others go. */
const REFUSED: Readonly<Record<string, string>> = {
  "excel-formulas.xlsx rows": "数组公式（E1:E3）",
  "excel-formulas.xlsx columns": "模拟运算表",
  "excel-tables.xlsx columns": "表格（A1:D6）",
};

function sheetsOf(bytes: Uint8Array): readonly SheetSnapshot[] {
  return done(readXlsx("甲.xlsx", bytes)).snapshot.sheets;
}

/** What is said cell by cell, without blank rows and columns at the ends. */
function contents({ values, formulas, merges }: SheetSnapshot): unknown {
  const cells = values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const formula = formulas[r]![c];
      return value === null && formula === null ? [] : [[r, c, formula, value]];
    }),
  );
  return { cells, merges };
}

describe.each(CORPUS.map(({ file }) => file))("%s", (file) => {
  const original = corpusBytes(file);
  const sheet = sheetsOf(original)[0]!;

  test.each([
    ["rows", { rows: PUT_IN }, { rows: TAKEN_OUT }, (r: number, c: number) => [r === 0 ? 0 : r + 2, c]],
    [
      "columns",
      { columns: PUT_IN },
      { columns: TAKEN_OUT },
      (r: number, c: number) => [r, c === 0 ? 0 : c + 2],
    ],
  ])(
    "%s that are put in move all others, and taken out again leave the contents as they were",
    (lines, put, take, place) => {
      const moved = reshape(file, original, [{ sheet: sheet.name, ...put }]);
      if (!moved.ok)
        return expect(moved.problem.message).toContain(REFUSED[`${file} ${lines}`] ?? "（没有料到）");
      expect(REFUSED[`${file} ${lines}`]).toBeUndefined();
      expect(isSound(original, moved.value)).toEqual([]);
      const after = sheetsOf(moved.value)[0]!;
      sheet.values.forEach((row, r) =>
        row.forEach((value, c) => {
          const [down, across] = place(r, c) as [number, number];
          expect([r, c, after.values[down]?.[across] ?? null]).toEqual([r, c, value]);
        }),
      );
      const back = done(reshape(file, moved.value, [{ sheet: sheet.name, ...take }]));
      expect(isSound(original, back)).toEqual([]);
      expect(sheetsOf(back).map(contents)).toEqual(sheetsOf(original).map(contents));
    },
  );

  test("a sheet that gets another name and its own again says what it said", () => {
    const renamed = done(reshape(file, original, [{ sheet: sheet.name, newName: "另一个 名字" }]));
    expect(isSound(original, renamed)).toEqual([]);
    expect(sheetsOf(renamed)[0]!.name).toBe("另一个 名字");
    const back = done(reshape(file, renamed, [{ sheet: "另一个 名字", newName: sheet.name }]));
    expect(sheetsOf(back).map(contents)).toEqual(sheetsOf(original).map(contents));
  });
});
