import { workbookReader } from "../../src/forms/read-workbook";
import type { Document } from "../../src/model/documents";
import { finish } from "../../src/model/steps";
import { withEdit } from "../../src/app/with-edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { insertIndicators } from "../../src/templates/insert/insert-indicators";
import { homeIn, rankOfSecond, type Home } from "../../src/templates/insert/names";
import type { IndicatorDraft, IndicatorSystem } from "../../src/templates/project-draft";
import { plain } from "../forms/plain";
import { readSample, SAMPLES } from "../forms/samples";
import { VARIANTS } from "../forms/variants";
import { edited, hasIndicators, inverseOf, said, systemFor, tablesOf, type Sited } from "./insert-kit";

const WAYS = [
  "without any merges",
  "shifted down and to the right",
  "with all tables stacked on one sheet",
  "with merges taken apart and filled, stacked",
  "without any merges, every row in full",
  "unmerged, shifted, with blank columns and spaced labels",
];

const WHOLLY = ["as published"];

describe.each(SAMPLES)("%s", (name) => {
  const published = readSample(name);

  test.each([
    ["as published", published] as const,
    ...WAYS.map((way) => [way, VARIANTS[way]!(published)] as const),
  ])("every table takes an indicator of each level 2, %s", (way, workbook) => {
    const tables = tablesOf(workbook);
    expect(tables.length).toBe(tablesOf(published).length);
    // The other ways are tried on every tenth table.
    const [first, step] = WHOLLY.includes(way) ? [0, 1] : [SAMPLES.indexOf(name), 10];
    const read = workbookReader();
    for (let index = first; index < tables.length; index += step)
      holds((each) => finish(read(each)).documents, workbook, tables[index]!, index);
  });
});

/** The law: the old indicators and the new ones at their places, nothing else changed, and all of it taken back. */
function holds(
  read: (workbook: WorkbookSnapshot) => readonly Document[],
  workbook: WorkbookSnapshot,
  { snapshot, table }: Sited,
  index: number,
): void {
  const system = systemFor({ table });
  const drafts = draftsFor(system, index);
  const edit = insertIndicators(snapshot, table, drafts, system);
  const after = edited(workbook, edit);
  const [before, now] = [read(workbook), read(after)];
  const at = before.findIndex(
    ({ source }) => source.sheet === table.source.sheet && source.area.top === table.source.area.top,
  );
  expect(now.length).toBe(before.length);
  now.forEach((document, each) => {
    // What was not read again is the same.
    if (each !== at && document !== before[each]) expect(plain(document)).toEqual(plain(before[each]!));
  });
  const grown = now[at]!;
  if (!hasIndicators(grown)) throw new Error("the table is of another kind now");
  expect(withoutIndicators(grown)).toEqual(withoutIndicators(table));
  const lines = grown.indicators.map(said);
  expect(lines.filter(([, , third]) => !isNew(third))).toEqual(table.indicators.map(said));
  drafts.forEach((draft) => expectPlaced(lines, draft, system));
  const back = withEdit(after, inverseOf(workbook, edit));
  const sheet = back.sheets.find(({ name }) => name === snapshot.name)!;
  expect(mergesInOrder(sheet)).toEqual(mergesInOrder(snapshot));
}

function mergesInOrder(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left) };
}

function withoutIndicators(document: Document): unknown {
  return plain(hasIndicators(document) ? { ...document, indicators: [] } : document);
}

/** One for each level 2 of the system; in every third table two, in every other third from the last to the first. */
function draftsFor(system: IndicatorSystem, index: number): IndicatorDraft[] {
  const drafts = system.flatMap(({ name: level1, level2 }) =>
    level2.map(({ name }) => ({
      level1,
      level2: name,
      level3: `另补${name}`,
      description: `说明${name}`,
      value: "≥95%",
      basis: `依据${name}`,
    })),
  );
  if (index % 3 === 1)
    return [...drafts, ...drafts.map((draft) => ({ ...draft, level3: `${draft.level3}二` }))];
  return index % 3 === 2 ? drafts.reverse() : drafts;
}

function isNew(third: string | null | undefined): boolean {
  return third?.startsWith("另补") ?? false;
}

type Line = readonly (string | null)[];

function expectPlaced(lines: readonly Line[], draft: IndicatorDraft, system: IndicatorSystem): void {
  const at = lines.findIndex(([, , third]) => third === draft.level3);
  const line = lines[at]!;
  const homeOf = ([first, second]: Line): Home => homeIn(system, first ?? "", second ?? "");
  const home = homeOf(line);
  expect(home).toEqual(homeIn(system, draft.level1, draft.level2));
  expect([null, draft.description]).toContain(line[3]);
  expect(line[4]).toBe(draft.value);
  expect([null, draft.basis]).toContain(line[5]);
  const inFirst = lines.filter((each) => homeOf(each).first === home.first);
  const own = lines.filter((each) => same(homeOf(each), home));
  // It follows the old ones of its level 2, and all of its level 2 stand together as far as they did before.
  const olds = own.filter(([, , third]) => !isNew(third));
  const last = olds.at(-1);
  if (last) {
    const between = lines.slice(lines.indexOf(last) + 1, at);
    expect(at).toBeGreaterThan(lines.indexOf(last));
    expect(between.every((each) => same(homeOf(each), home))).toBe(true);
    return;
  }
  // A new level 2 comes right behind the last one that goes before it.
  const rank = rankOfSecond(system, home);
  const lower = inFirst.filter((each) => rankOfSecond(system, homeOf(each)) < rank).at(-1);
  const before = lines.slice(lower ? lines.indexOf(lower) + 1 : lines.indexOf(inFirst[0]!), at);
  expect(before.every((each) => same(homeOf(each), home))).toBe(true);
}

function same(one: Home, other: Home): boolean {
  return one.first === other.first && one.second === other.second;
}
