import { normaliseLabel } from "../sheet/label";
import type { IndicatorDraft, IndicatorSystem } from "./project-draft";

type Level2 = IndicatorSystem[number]["level2"][number];

/** A line that a table is to have, by the order that the system gives it. */
interface Wanted {
  readonly row: Omit<IndicatorDraft, "level2"> & { readonly level2?: string };
  readonly first: number;
  readonly second: number;
}

/** An indicator, or a line of the table that still waits for one. */
export type IndicatorRow = Wanted["row"];

/**
 * The indicators of a draft with a blank line for every level that the system demands and the draft does not have, each
 * where the system's order puts it. The order of the draft's own indicators is kept.
 */
export function withRequired(
  indicators: readonly IndicatorDraft[],
  system: IndicatorSystem,
): readonly IndicatorRow[] {
  const rows: IndicatorRow[] = [...indicators];
  for (const wanted of missingIn(indicators, system)) {
    rows.splice(indexFor(wanted, rows, system), 0, wanted.row);
  }
  return rows;
}

function missingIn(indicators: readonly IndicatorDraft[], system: IndicatorSystem): Wanted[] {
  return system.flatMap((level1, first): Wanted[] => {
    const row = { level1: nameIn(indicators, level1) };
    const required = level1.level2.flatMap((level2, second): Wanted[] =>
      level2.required &&
      !indicators.some((each) => isNamed(each.level2, level2) || isNamed(each.level1, level2))
        ? [{ row: { ...row, level2: level2.name }, first, second }]
        : [],
    );
    const isThere = indicators.some((each) => placeOf(each, system)?.first === first);
    const needsOne = level1.required && !isThere && !level1.level2.some((level2) => level2.required);
    return needsOne ? [{ row, first, second: 0 }] : required;
  });
}

/** What the draft calls a level 1: 效果指标 in one place is 效益指标 in another. */
function nameIn(indicators: readonly IndicatorDraft[], level1: IndicatorSystem[number]): string {
  const own = indicators.find((each) => level1.level2.some((level2) => isNamed(each.level2, level2)));
  return own?.level1 ?? level1.name;
}

function placeOf(row: IndicatorRow, system: IndicatorSystem): { first: number; second: number } | undefined {
  const within = system.map(({ level2 }) => level2.findIndex((each) => isNamed(row.level2, each)));
  const named = system.findIndex(({ name }) => plainName(name) === plainName(row.level1));
  // 成本指标 is a level 2 here and a level 1 there: the level 1 of the row decides where both could be meant.
  const first = named >= 0 ? named : within.findIndex((second) => second >= 0);
  return first < 0 ? undefined : { first, second: within[first] ?? -1 };
}

/** Where a line goes: among those of its level 1, which one heading takes, else behind those of the levels before. */
function indexFor(wanted: Wanted, rows: readonly IndicatorRow[], system: IndicatorSystem): number {
  const places = rows.map((row, index) => ({ index, ...placeOf(row, system) }));
  const own = places.filter(({ first }) => first === wanted.first);
  const before =
    own.length > 0
      ? own.filter(({ second }) => second !== undefined && second <= wanted.second)
      : places.filter(({ first }) => first !== undefined && first < wanted.first);
  const last = before.at(-1);
  return last ? last.index + 1 : (own[0]?.index ?? 0);
}

/** Whether a name says what a level 2 asks for; 产出数量 says 数量指标. */
function isNamed(text: string | undefined, { name, aliases }: Level2): boolean {
  const plain = plainName(text ?? "");
  return [name, ...aliases].map(plainName).some((wanted) => wanted !== "" && plain.includes(wanted));
}

/** A level's name as names are compared: without white space, a weight in brackets, and the word 指标 at its end. */
function plainName(text: string): string {
  return normaliseLabel(text)
    .replace(/\([^()]*\)$/, "")
    .replace(/指标$/, "");
}
