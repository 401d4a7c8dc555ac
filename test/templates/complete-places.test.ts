import { withEdit } from "../../src/app/with-edit";
import { readWorkbook } from "../../src/forms/read-workbook";
import { profileById } from "../../src/rules/profiles";
import { parseA1, toA1 } from "../../src/sheet/address";
import { contentAt } from "../../src/sheet/same-sheet";
import type { CellValue, WorkbookSnapshot } from "../../src/sheet/snapshot";
import type { Completion } from "../../src/templates/complete/completion";
import { completions } from "../../src/templates/complete/completions";
import { BUILT_IN_LIBRARY } from "../../src/templates/library/built-in";
import { readSample } from "../forms/samples";

const CAOFEIDIAN = readSample("曹妃甸区2023");
const SHEET = "8.招聘经费";

/** What the table lacks once some of its cells hold something else, the cell with what comes there; 待填 as "?". */
function lacking(cells: Readonly<Record<string, CellValue>>, workbook = CAOFEIDIAN): Record<string, string> {
  return Object.fromEntries(
    lacks(cells, workbook).map(({ at, after, label, change }) => [
      change?.kind === "line" ? label : toA1(at),
      after ?? "?",
    ]),
  );
}

function lacks(cells: Readonly<Record<string, CellValue>>, workbook: WorkbookSnapshot): Completion[] {
  const snapshot = workbook.sheets.find(({ name }) => name === SHEET)!;
  const changed = withEdit(workbook, {
    title: "",
    cells: Object.entries(cells).map(([text, value]) => {
      const at = { sheet: SHEET, ...parseA1(text)! };
      return { at, expected: contentAt(snapshot, at), content: { value } };
    }),
  });
  const others = readWorkbook(changed).documents;
  const table = others.find(({ source }) => source.sheet === SHEET)!;
  const { system } = profileById("hebei-2023")!;
  const sheet = changed.sheets.find(({ name }) => name === SHEET)!;
  return completions(table, sheet, { system, library: BUILT_IN_LIBRARY, others });
}

test("a whole table lacks nothing", () => {
  expect(lacking({})).toEqual({});
});

test("the name follows from the title, and the title from the name", () => {
  expect(lacking({ E3: null })).toEqual({ E3: "招聘经费" });
  expect(lacking({ A1: "绩效目标表" })).toEqual({ A1: "招聘经费绩效目标表" });
  expect(lacking({ A1: null })).toEqual({ A1: "招聘经费绩效目标表" });
  expect(lacking({ A1: "绩效目标表", E3: null })).toEqual({ E3: "?" });
});

test("the budget is the sum of its sources, and a source what is left of it", () => {
  expect(lacking({ C4: null, G4: 5 })).toEqual({ C4: "104.00" });
  expect(lacking({ C4: 100, E4: 60, G4: null })).toEqual({ G4: "40" });
  expect(lacking({ C4: 100, E4: null, G4: 30 })).toEqual({ E4: "70.00" });
  expect(lacking({ C4: 100, E4: null, G4: null })).toEqual({ E4: "?" });
});

test("the unit is that of all other tables, and nobody's where they differ", () => {
  const unit = "323001曹妃甸区人力资源和社会保障局本级";
  const sheets = CAOFEIDIAN.sheets.filter(({ values }) => values[1]?.[0] === unit);
  expect(sheets.length).toBeGreaterThan(2);
  expect(lacking({ A2: null }, { ...CAOFEIDIAN, sheets })).toEqual({ A2: unit });
  // Some of the published tables are of another unit.
  expect(lacking({ A2: null })).toEqual({ A2: "?" });
});

test("money is in the unit that the table itself names it in, else the user says it", () => {
  expect(lacking({ E2: null })["E2"]).toBe("单位：万元");
});

test("of a plan the end and what lies between equals follow, the rest is the user's", () => {
  expect(lacking({ B7: 0, C7: 50, D7: 100, F7: null })).toEqual({ F7: "100.00" });
  expect(lacking({ B7: 0, C7: null, D7: 0, F7: 100 })).toEqual({ C7: "0.00" });
  expect(lacking({ B7: 0, C7: null, D7: 20, F7: null })).toEqual({ C7: "?", F7: "100.00" });
  expect(lacking({ B7: 30, C7: 30, D7: 40, F7: null })).toEqual({ F7: "?" });
});

test("a level 1 is told by its level 2, a level 2 only where there is one", () => {
  const { A14, B14 } = lacking({ A14: null, B14: null });
  expect([A14, B14]).toEqual(["?", "?"]);
  expect(lacking({ A14: null })).toEqual({ A14: "效益指标" });
});

test("codes, purposes and goals wait for the user, with the reason", () => {
  const waiting = lacks({ B3: null, B5: null, B8: null }, CAOFEIDIAN);
  expect(waiting.map(({ at, change }) => [toA1(at), change])).toEqual([
    ["B3", undefined],
    ["B5", undefined],
    ["B8", undefined],
  ]);
  expect(waiting.every(({ because }) => because.length > 3)).toBe(true);
});
