import { checkWorkbook } from "../../src/app/check-workbook";
import { chooseProfile } from "../../src/app/choose-profile";
import { withEdit } from "../../src/app/with-edit";
import { readWorkbook } from "../../src/forms/read-workbook";
import type { Field } from "../../src/model/field";
import { cellKey, toA1, type CellRef } from "../../src/sheet/address";
import type { CellEdit } from "../../src/sheet/edit";
import { contentAt } from "../../src/sheet/same-sheet";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { completeEdit } from "../../src/templates/complete/complete-edit";
import type { Completion } from "../../src/templates/complete/completion";
import { completions } from "../../src/templates/complete/completions";
import { BUILT_IN_LIBRARY } from "../../src/templates/library/built-in";
import { randomFor, type Random } from "../fuzz/random";
import { readSample, SAMPLES } from "../forms/samples";
import { inverseOf, tablesOf, type Sited } from "./insert-kit";

/** Rules that ask for what can be completed. */
const ASKING = [
  "level2-required",
  "head-field-missing",
  "plan-blank",
  "plan-ends-at-100",
  "level2-unlabelled",
];

describe.each(SAMPLES)("%s", (name) => {
  const published = readSample(name);

  test("what the tables lack as published is filled in, and no rule fails that did not", () => {
    expectNoNews([published], completed(published));
  });

  test("what is taken away at random comes back or is told as 待填", () => {
    const broken = withHoles(published, randomFor(1, SAMPLES.indexOf(name)));
    const made = completed(broken);
    expectNoNews([broken, published], made);
    const before = new Set(findingsOf(published).map(nameOf));
    const asked = findingsOf(made.workbook).filter(({ rule }) => ASKING.includes(rule));
    const unanswered = asked.filter(({ at }) => !made.waiting.has(rowKey(at)));
    expect(unanswered.map(nameOf).filter((each) => !before.has(each))).toEqual([]);
  });
});

interface Made {
  readonly workbook: WorkbookSnapshot;
  /** The rows with cells that still wait for the user. */
  readonly waiting: ReadonlySet<string>;
  /** Sheets with a line whose value waits for the user. */
  readonly open: ReadonlySet<string>;
}

/** Completes every table of a workbook, and finds nothing more to complete then. */
function completed(workbook: WorkbookSnapshot): Made {
  let now = workbook;
  const open = new Set<string>();
  const { system, lacks } = lacksOf(workbook);
  for (const { snapshot, table, lacking } of lacks) {
    const chosen = lacking.filter(({ change }) => change);
    const edit = completeEdit(snapshot, table, chosen, { system });
    now = withEdit(now, edit);
    const back = withEdit(now, inverseOf(workbook, edit));
    expect(sheetIn(back, snapshot.name)).toEqual(sheetIn(workbook, snapshot.name));
    if (chosen.some((each) => each.open.length > 0)) open.add(snapshot.name);
  }
  const left = lacksOf(now).lacks.flatMap(({ lacking }) => lacking);
  expect(left.filter(({ change }) => change)).toEqual([]);
  return { workbook: now, waiting: new Set(left.map(({ at }) => rowKey(at))), open };
}

/** What each table of a workbook lacks. */
function lacksOf(workbook: WorkbookSnapshot) {
  const others = readWorkbook(workbook).documents;
  const { system } = chooseProfile(others, workbook.name).profile;
  const about = { system, library: BUILT_IN_LIBRARY, others };
  const lacks = tablesOf(workbook).map(({ snapshot, table }): Sited & { lacking: Completion[] } => ({
    snapshot,
    table,
    lacking: completions(table, snapshot, about),
  }));
  return { system, lacks };
}

function sheetIn({ sheets }: WorkbookSnapshot, name: string): unknown {
  const sheet = sheets.find((each) => each.name === name)!;
  return { ...sheet, merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left) };
}

type Found = { readonly rule: string; readonly at: CellRef };
const known = new WeakMap<WorkbookSnapshot, readonly Found[]>();

function findingsOf(workbook: WorkbookSnapshot): readonly Found[] {
  const findings = known.get(workbook) ?? checkWorkbook(workbook).findings;
  known.set(workbook, findings);
  return findings;
}

function nameOf({ rule, at }: Found): string {
  return `${rule} ${at.sheet}`;
}

function rowKey({ sheet, row }: CellRef): string {
  return cellKey({ sheet, row, col: 0 });
}

/** No rule fails on a sheet where it did not, but for what waits for the user. */
function expectNoNews(before: readonly WorkbookSnapshot[], { workbook, open, waiting }: Made): void {
  const old = new Set(before.flatMap(findingsOf).map(nameOf));
  const news = findingsOf(workbook).filter(
    ({ rule, at }) =>
      !old.has(nameOf({ rule, at })) &&
      !(rule === "value-missing" && open.has(at.sheet)) &&
      !waiting.has(rowKey(at)),
  );
  expect(news.map(({ rule, at }) => `${rule} ${at.sheet}!${toA1(at)}`)).toEqual([]);
}

/** A workbook whose tables have lost some fields of the head, shares of the plan, level names and whole lines. */
function withHoles(workbook: WorkbookSnapshot, chance: Random): WorkbookSnapshot {
  return tablesOf(workbook).reduce((now, sited) => withEdit(now, holesIn(sited, chance)), workbook);
}

function holesIn({ snapshot, table }: Sited, chance: Random): { title: string; cells: CellEdit[] } {
  const fields: Field<unknown>[] = [];
  const { budget, fiscal, other, indicators } = table;
  if (table.kind === "ProjectTarget") {
    fields.push(table.name, table.unit, table.authority, chance.pick([budget, fiscal, other]));
    fields.push(...table.plan.map(({ share }) => share));
  }
  const lost = chance.pick(indicators);
  const nameless = chance.pick(indicators);
  const holes = fields.filter(() => chance.percent(30));
  const what = chance.below(4);
  if (what < 2) holes.push(lost.level3, lost.description, lost.value, lost.basis);
  if (what === 2) holes.push(nameless.level1);
  const cells = new Map<string, CellEdit>();
  for (const field of holes) {
    if (field.state !== "given") continue;
    const expected = contentAt(snapshot, field.at);
    cells.set(cellKey(field.at), { at: field.at, expected, content: { value: null } });
  }
  return { title: "挖空", cells: [...cells.values()] };
}
