import { formById } from "../../src/forms/catalogue";
import { readWorkbook } from "../../src/forms/read-workbook";
import { finish } from "../../src/model/steps";
import { PROFILES } from "../../src/rules/profiles";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { planBatch, type BatchPlan } from "../../src/templates/batch/plan-batch";
import { BUILT_IN_LIBRARY } from "../../src/templates/library/built-in";
import { plain } from "../forms/plain";
import { compareSheets } from "./compare-sheets";
import { explain, type Reason } from "./explained";
import { publishedLists, type PublishedLists } from "./published-lists";

/** The tables of each published workbook, how many cells were compared, and what explains those that differ. */
const TABLES = [
  { name: "昌黎县2023", tables: 26, cells: 2184, filled: 1482, explained: {} },
  { name: "满城区2021", tables: 22, cells: 2569, filled: 1590, explained: { share: 76 } },
  { name: "曹妃甸区2023", tables: 16, cells: 1729, filled: 1059, explained: {} },
  { name: "高新区2024", tables: 7, cells: 735, filled: 450, explained: { share: 28, money: 14, dashes: 2 } },
  { name: "宿州市2024", tables: 7, cells: 1310, filled: 648, explained: {} },
] as const;

function planOf({ workbook, projects }: PublishedLists): BatchPlan {
  const form = formById(projects[0]!.source.form)!;
  const { system } = PROFILES.find(({ forms }) => forms.includes(form.id))!;
  return finish(planBatch(workbook, { form, system, library: BUILT_IN_LIBRARY }));
}

describe.each(TABLES)(
  "$name, its $tables tables made anew from lists",
  ({ name, tables, cells, filled, explained }) => {
    const lists = publishedLists(name);
    const plan = planOf(lists);
    const made: readonly SheetSnapshot[] = (plan.edit.added ?? []).map(({ snapshot }) => snapshot);

    test("every line gives a table", () => {
      expect(plan.lines.filter(({ gives }) => "because" in gives)).toEqual([]);
      expect(made).toHaveLength(tables);
    });

    test("each cell holds what was published, or the reason is known", () => {
      const comparisons = made.map((sheet, index) => compareSheets(lists.published[index]!, sheet));
      const differences = comparisons.flatMap((one) => one.differences);
      expect(differences.filter((difference) => explain(difference) === undefined)).toEqual([]);
      const counts: Partial<Record<Reason, number>> = {};
      for (const reason of differences.flatMap((one) => explain(one) ?? []))
        counts[reason] = (counts[reason] ?? 0) + 1;
      expect(counts).toEqual(explained);
      expect(sum(comparisons.map((one) => one.cells))).toBe(cells);
      expect(sum(comparisons.map((one) => one.filled))).toBe(filled);
    });

    test("the same cells are merged", () => {
      expect(made.flatMap((sheet, index) => compareSheets(lists.published[index]!, sheet).merges)).toEqual(
        [],
      );
    });

    test("read again, the tables say what the published ones say", () => {
      const { documents } = readWorkbook({ name: "新表.xlsx", sheets: made });
      expect(documents.map(plain)).toEqual(lists.projects.map(plain));
    });
  },
);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
