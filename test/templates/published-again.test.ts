import fc from "fast-check";
import { ALL_FORMS } from "../../src/forms/catalogue";
import { dataOf } from "../../src/forms/form-data";
import { newXlsxFile } from "../../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import { areaToA1 } from "../../src/sheet/address";
import { displayText } from "../../src/sheet/display";
import { formSheet } from "../../src/templates/form-sheet";
import { anyData, readOne } from "../forms/any-data";
import { publishedTargets } from "./form-kit";

describe.each(ALL_FORMS.map((form) => [form.name, form] as const))("%s", (_, form) => {
  test("as a sheet reads back the same, however it is filled", () => {
    fc.assert(
      fc.property(anyData(form), (data) => {
        const { sheet } = formSheet(form, data, { name: "表", system: [] });
        const back = readOne(sheet.snapshot);
        expect(back.form?.id).toBe(form.id);
        expect(back.data).toEqual(data);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the 80 published tables, laid out anew", () => {
  const made = publishedTargets().map((published) => ({
    ...published,
    sheet: formSheet(published.form, dataOf(published.reading), { name: published.snapshot.name, system: [] })
      .sheet,
  }));

  test("are merged just as they were published", () => {
    expect(made).toHaveLength(80);
    for (const { snapshot, sheet } of made) {
      const merged = sheet.snapshot.merges.map(areaToA1).sort();
      expect([snapshot.name, merged]).toEqual([snapshot.name, snapshot.merges.map(areaToA1).sort()]);
    }
  });

  test("hold the same in every cell, but for shares and sums that were typed as texts", () => {
    const differences = new Map<string, number>();
    for (const { snapshot, sheet } of made) {
      const { values, numberFormats } = sheet.snapshot;
      expect([snapshot.name, values.length]).toEqual([snapshot.name, snapshot.values.length]);
      snapshot.values.forEach((row, top) =>
        row.forEach((before, col) => {
          const now = values[top]?.[col] ?? null;
          if (now === before) return;
          const shown = displayText(now ?? "", numberFormats[top]?.[col] ?? "General");
          const kind = differenceOf(String(before), shown, typeof now);
          differences.set(kind, (differences.get(kind) ?? 0) + 1);
        }),
      );
    }
    expect(Object.fromEntries(differences)).toEqual({
      "a share as text": 104,
      "a sum with its unit": 14,
      "dashes for nothing": 2,
      "a blank in the year": 1,
    });
  });

  test("come back from a file with all their cells, formulas and merged areas", () => {
    // Sheets of several documents have the same name.
    const sheets = made.map(({ sheet }, index) => ({
      ...sheet,
      snapshot: { ...sheet.snapshot, name: `表${index}` },
    }));
    const { bytes, leftOut } = newXlsxFile(sheets);
    expect(leftOut).toEqual([]);
    const read = readXlsx("表.xlsx", bytes);
    if (!read.ok) throw new Error(read.problem.message);
    const back = read.value.snapshot.sheets;
    expect(back).toHaveLength(80);
    back.forEach((sheet, index) => {
      const { values, formulas, merges } = sheets[index]!.snapshot;
      expect({ values: sheet.values, formulas: sheet.formulas }).toEqual({ values, formulas });
      expect(sheet.merges.map(areaToA1).sort()).toEqual(merges.map(areaToA1).sort());
    });
  });

  test("sum up by formulas where their figures agree, and show the figure that was published", () => {
    for (const { snapshot, form, sheet } of made) {
      const formulas = sheet.snapshot.formulas.flat().filter((formula) => formula !== null);
      const count =
        { "project-target/changli": 0, "activity-targets/caofeidian": 0, "department-target/suzhou": 4 }[
          form.id
        ] ?? 1;
      expect([snapshot.name, formulas.length]).toEqual([snapshot.name, count]);
    }
  });
});

function differenceOf(before: string, shown: string, type: string): string {
  if (/^[—]+$/.test(before) && shown === "") return "dashes for nothing";
  if (type === "number" && before === shown) return "a sum with its unit";
  if (type === "number" && before.endsWith("%") && Number(before.slice(0, -1)) === Number(shown))
    return "a share as text";
  return before.replaceAll(" ", "") === shown ? "a blank in the year" : `“${before}” is now “${shown}”`;
}
