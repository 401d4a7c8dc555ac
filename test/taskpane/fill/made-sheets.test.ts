import { checkWorkbook } from "../../../src/app/check-workbook";
import { withEdit } from "../../../src/app/with-edit";
import { hebeiProject } from "../../../src/forms/official/hebei-project";
import { PROFILES } from "../../../src/rules/profiles";
import { toA1 } from "../../../src/sheet/address";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { stillPending } from "../../../src/taskpane/fill/made-sheets";
import { insertIndicators } from "../../../src/templates/insert/insert-indicators";
import { newProject } from "../../../src/templates/new-project";

const NAME = "职业技能培训经费";
const { system } = PROFILES.find(({ forms }) => forms.includes(hebeiProject.id))!;
const made = newProject(hebeiProject, { name: NAME, indicators: [] }, { name: NAME, system });
const workbook: WorkbookSnapshot = { name: "新.xlsx", sheets: [made.sheet.snapshot] };

/** What is left as "F10 质量指标：指标值". */
const left = (now: WorkbookSnapshot): string[] | undefined =>
  stillPending(made, now)?.map(({ at, label }) => `${toA1(at)} ${label}`);

test("a place goes out of 待填 as it is filled in, and comes back as it is emptied", () => {
  const before = left(workbook)!;
  const [{ at }] = made.pending as [(typeof made.pending)[0]];
  const [blank, filled] = [{ value: null }, { value: "已填" }];
  const after = withEdit(workbook, { title: "填", cells: [{ at, expected: blank, content: filled }] });
  expect(left(after)).toEqual(before.slice(1));
  expect(left(withEdit(after, { title: "清", cells: [{ at, expected: filled, content: blank }] }))).toEqual(
    before,
  );
});

test("places below rows that came go down with them", () => {
  const [document] = checkWorkbook(workbook).reading.documents;
  if (document?.kind !== "ProjectTarget") throw new Error("the new table is not read");
  const level2 = "数量指标";
  const more = ["培训人次", "培训班次"].map((level3) => ({
    level1: "产出指标",
    level2,
    level3,
    value: "≥1次",
  }));
  const edit = insertIndicators(made.sheet.snapshot, document, more, system);
  const added = edit.rowsAdded?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  expect(added).toBeGreaterThan(0);
  const last = left(workbook)!.at(-1)!;
  const moved = last.replace(/\d+/, (row) => String(Number(row) + added));
  expect(left(withEdit(workbook, edit))!.at(-1)).toBe(moved);
});

test("a table that was taken back waits for nothing", () => {
  expect(left({ name: "新.xlsx", sheets: [] })).toBeUndefined();
});
