import { valueOf } from "../../model/field";
import type { Indicator, ProjectTarget } from "../../model/documents";
import { keyOf } from "../../rules/across/value-lines";
import { normaliseLabel } from "../../sheet/label";
import type { IndicatorSystem } from "../../templates/project-draft";
import type { SummaryRemark } from "../summary-remark";
import { comparePlaces, levelPlace, type LevelPlace } from "./level-places";
import type { SharedLine } from "./merged-line";

/** The lines that projects have together, and those that could not be taken up. */
export interface SharedLines {
  /** In the order of the system's levels, then as they come first. */
  readonly lines: readonly SharedLine[];
  readonly remarks: readonly SummaryRemark[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

interface Placed {
  readonly place: LevelPlace;
  readonly line: Mutable<SharedLine>;
}

/** Puts together what several projects call the same under the same level. */
export function sharedLines(projects: readonly ProjectTarget[], system: IndicatorSystem): SharedLines {
  const placed = new Map<string, Placed>();
  const places = new Map<string, LevelPlace>();
  const placeOf = (level1: string, level2: string): LevelPlace => {
    const key = `${level1}\u001f${level2}`;
    const place = places.get(key) ?? levelPlace(level1, level2, system);
    places.set(key, place);
    return place;
  };
  const remarks: SummaryRemark[] = [];
  for (const project of projects) {
    for (const indicator of project.indicators) {
      const lack = lackOf(project, indicator);
      if (lack) remarks.push(lack);
      else take(placed, project, indicator, { placeOf, system });
    }
  }
  const sorted = [...placed.values()].sort((a, b) => comparePlaces(a.place, b.place));
  return { lines: sameLevelsTogether(sorted).map(({ line }) => line), remarks };
}

function take(
  placed: Map<string, Placed>,
  project: ProjectTarget,
  { level1: one, level2: two, level3: name, value }: Indicator,
  { placeOf, system }: { placeOf: (one: string, two: string) => LevelPlace; system: IndicatorSystem },
): void {
  if (name.state !== "given") return;
  const [level1, level2] = [valueOf(one) ?? "", valueOf(two) ?? ""];
  const place = placeOf(level1, level2);
  const key = [levelKey(place, level1, level2), keyOf(name.value)].join("\u001f");
  let known = placed.get(key);
  if (!known) {
    // A new table calls a level as its place does, whatever the tables that it comes from call it.
    const called = system[place.first]?.name ?? level1;
    known = { place, line: { level1: called, level2, name: name.value, shares: [], blank: [] } };
    placed.set(key, known);
  }
  if (value.state === "given") known.line.shares.push({ project, name, value });
  else known.line.blank.push({ project, name });
}

/** Levels that the system knows are the same whatever they are called; of the others each name is one. */
function levelKey({ first, second }: LevelPlace, level1: string, level2: string): string {
  const one = first < 0 ? normaliseLabel(level1) : String(first);
  return `${one}\u001f${second < 0 ? normaliseLabel(level2) : String(second)}`;
}

/** One heading stands over all lines of its level: they follow each other and are called as the first of them is. */
function sameLevelsTogether(sorted: readonly Placed[]): Placed[] {
  const levels = new Map<string, Placed[]>();
  for (const each of sorted) {
    const key = levelKey(each.place, each.line.level1, each.line.level2);
    const level = levels.get(key);
    if (!level) levels.set(key, [each]);
    else {
      const { level1, level2 } = level[0]!.line;
      level.push({ ...each, line: { ...each.line, level1, level2 } });
    }
  }
  return [...levels.values()].flat();
}

/** A line whose name cannot be seen has no place in the department's table. */
function lackOf({ source }: ProjectTarget, { level3, value }: Indicator): SummaryRemark | undefined {
  if (level3.state === "given") return undefined;
  const what = value.state === "given" ? `指标值“${value.text}”` : "一行";
  const at =
    level3.state === "blank" || level3.state === "unreadable"
      ? { at: level3.at }
      : value.state === "given"
        ? { at: value.at }
        : {};
  const text = `“${source.sheet}”有${what}没有三级指标的名称，没有列进整体表`;
  return { text, ...at, weight: "problem" };
}
