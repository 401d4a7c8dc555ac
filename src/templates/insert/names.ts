import { normaliseLabel } from "../../sheet/label";
import type { IndicatorSystem } from "../project-draft";

type Level1 = IndicatorSystem[number];
type Level2 = Level1["level2"][number];

/** Where an indicator belongs: keys that are equal for all the ways in which a level is written. */
export interface Home {
  readonly first: string;
  readonly second: string;
}

/** Level-1 names that are commonly written for another one, as they are compared. */
const LEVEL1_ALIASES: ReadonlyMap<string, string> = new Map([
  ["效果", "效益"],
  ["效益类", "效益"],
  ["产出类", "产出"],
  ["满意度类", "满意度"],
]);

/** A level name as it is compared: without white space, a weight in brackets, and the word 指标 at its end. */
export function plainLevel(text: string): string {
  return normaliseLabel(text)
    .replace(/\([^()]*\)$/, "")
    .replace(/指标$/, "");
}

/** Where an indicator with these level names, as typed, belongs. */
export function homeIn(system: IndicatorSystem, level1: string, level2: string): Home {
  const [first, second] = [plainLevel(level1), plainLevel(level2)];
  const meant = LEVEL1_ALIASES.get(first) ?? first;
  const home =
    system.find(({ name }) => plainLevel(name) === meant) ??
    (first === "" ? system.find((entry) => level2In(entry, second)) : undefined);
  const known = home && level2In(home, second);
  return {
    first: home ? plainLevel(home.name) : meant,
    second: known ? plainLevel(known.name) : second,
  };
}

/** The level 2 that a compared name is, by its own name or another; 产出数量 is 数量. */
function level2In({ level2 }: Level1, plain: string): Level2 | undefined {
  if (plain === "") return undefined;
  const names = (entry: Level2): string[] =>
    [entry.name, ...entry.aliases].map(plainLevel).filter((name) => name !== "");
  return (
    level2.find((entry) => names(entry).includes(plain)) ??
    level2.find((entry) => names(entry).some((name) => plain.includes(name)))
  );
}

/** The place of a level 1 in the order of the system; behind all others for one that it does not have. */
export function rankOfFirst(system: IndicatorSystem, first: string): number {
  return rank(system.findIndex(({ name }) => plainLevel(name) === first));
}

/** The place of a level 2 within its level 1; behind all others for one that the system does not have. */
export function rankOfSecond(system: IndicatorSystem, { first, second }: Home): number {
  // Lines without a name go on from the level 1; a name before them would be taken for theirs.
  if (second === "") return -1;
  const level1 = system.find(({ name }) => plainLevel(name) === first);
  return rank(level1?.level2.findIndex(({ name }) => plainLevel(name) === second) ?? -1);
}

function rank(index: number): number {
  return index < 0 ? Infinity : index;
}
