import type { IndicatorSystem } from "../../templates/project-draft";
import { normaliseLabel } from "../../sheet/label";

/** Where a level stands in the system: the indices of its level 1 and level 2; -1 for what the system does not have. */
export interface LevelPlace {
  readonly first: number;
  readonly second: number;
}

/** The place of a line by the names of its levels. 效果指标 stands for 效益指标 where its level 2 is one of that. */
export function levelPlace(level1: string, level2: string, system: IndicatorSystem): LevelPlace {
  const named = system.findIndex(({ name }) => isNamed(level1, [name]));
  const seconds = system.map(({ level2: entries }) =>
    entries.findIndex(({ name, aliases }) => isNamed(level2, [name, ...aliases])),
  );
  const first = named >= 0 ? named : seconds.findIndex((second) => second >= 0);
  return { first, second: seconds[first] ?? -1 };
}

/** Whether one place comes before another; what the system does not have comes last. */
export function comparePlaces(a: LevelPlace, b: LevelPlace): number {
  const order = (index: number): number => (index < 0 ? Number.MAX_SAFE_INTEGER : index);
  return order(a.first) - order(b.first) || order(a.second) - order(b.second);
}

function isNamed(text: string, names: readonly string[]): boolean {
  return names.some((name) => plain(name) === plain(text));
}

/** Without white space, a weight in brackets, and the word 指标 at its end. */
function plain(text: string): string {
  return normaliseLabel(text)
    .replace(/\([^()]*\)$/, "")
    .replace(/指标$/, "");
}
