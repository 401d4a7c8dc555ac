import { quoted } from "../../model/quoted";
import type { TextProblem } from "../../model/json-text/text-problem";
import type { ReadName } from "./code-rows";

/** The names of a table without those that say one thing twice; a code has one name in a year. */
export function oneNameAYear(names: readonly ReadName[]): {
  readonly names: readonly ReadName[];
  readonly problems: readonly TextProblem[];
} {
  const known = new Map<string, readonly ReadName[]>();
  const problems: TextProblem[] = [];
  for (const name of names) {
    // The years of those that are kept never meet, so that a code has few of them.
    const others = known.get(name.code) ?? [];
    const meeting = others.filter((other) => other.from <= name.until && name.from <= other.until);
    const rival = meeting.find((other) => other.name !== name.name);
    if (rival) {
      const message = `${name.code} 在同一年有两个名称：前面写的是${quoted(rival.name)}，这里是${quoted(name.name)}`;
      problems.push(name.problem(message));
      continue;
    }
    const from = Math.min(name.from, ...meeting.map((other) => other.from));
    const until = Math.max(name.until, ...meeting.map((other) => other.until));
    const rest = others.filter((other) => !meeting.includes(other));
    known.set(name.code, [...rest, { ...name, from, until }]);
  }
  return { names: [...known.values()].flat(), problems };
}
