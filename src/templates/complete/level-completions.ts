import type { Indicator } from "../../model/documents";
import { normaliseLabel } from "../../sheet/label";
import { homeIn, plainLevel } from "../insert/names";
import type { IndicatorSystem } from "../project-draft";
import { filling, waiting } from "./cell-completion";
import type { Completion, CompletionAbout, SitedTable } from "./completion";

/** A name with the reason for which it is the one. */
interface Named {
  readonly name: string;
  readonly because: string;
}

/** Level names that are blank where a merged cell would have shown them, or where there is only one that it can be. */
export function levelCompletions({ table, snapshot }: SitedTable, { system }: CompletionAbout): Completion[] {
  const { indicators } = table;
  return indicators.flatMap(({ level1, level2 }, index) => {
    const found: Completion[] = [];
    const first = level1.state === "blank" ? firstFor(indicators, index, system) : undefined;
    if (level1.state === "blank") {
      const place = { kind: "指标归属", label: level1.label, at: level1.at } as const;
      found.push(
        first
          ? filling(snapshot, place, first.name, first.because)
          : waiting(place, "看不出属于哪个一级指标"),
      );
    }
    if (level2.state === "blank") {
      const place = { kind: "指标归属", label: level2.label, at: level2.at } as const;
      const second = secondFor(indicators, index, first?.name ?? textOf(level1), system);
      found.push(
        second
          ? filling(snapshot, place, second.name, second.because)
          : waiting(place, "看不出属于哪个二级指标"),
      );
    }
    return found;
  });
}

/** The level 1 of a line, by its level 2 or by the lines around it; called as the table calls it. */
function firstFor(lines: readonly Indicator[], index: number, system: IndicatorSystem): Named | undefined {
  const second = textOf(lines[index]!.level2);
  const home = second === "" ? undefined : homeIn(system, "", second);
  const known = home && system.find(({ name }) => plainLevel(name) === home.first);
  if (known) {
    const own = lines.map(({ level1 }) => textOf(level1)).find((name) => plainLevel(name) === home.first);
    return { name: own ?? known.name, because: `“${second}”属于${known.name}` };
  }
  return second === "" ? between(lines, index, "level1") : undefined;
}

function secondFor(
  lines: readonly Indicator[],
  index: number,
  first: string,
  system: IndicatorSystem,
): Named | undefined {
  const home = system.find(
    ({ name }) => first !== "" && plainLevel(name) === homeIn(system, first, "").first,
  );
  const [only, another] = home?.level2 ?? [];
  if (home && only && !another) return { name: only.name, because: `${home.name}下只有“${only.name}”` };
  return between(lines, index, "level2");
}

/** The name that stands in the nearest line above and the nearest below: a merged cell would be over both. */
function between(lines: readonly Indicator[], index: number, level: "level1" | "level2"): Named | undefined {
  const above = lines
    .slice(0, index)
    .reverse()
    .find((line) => line[level].state === "given");
  const below = lines.slice(index + 1).find((line) => line[level].state === "given");
  if (!above || !below) return undefined;
  const [one, other] = [textOf(above[level]), textOf(below[level])];
  if (normaliseLabel(one) !== normaliseLabel(other)) return undefined;
  return { name: one, because: `上面和下面的指标都在“${one}”之下` };
}

function textOf(field: Indicator["level1"]): string {
  return field.state === "given" ? field.value : "";
}
