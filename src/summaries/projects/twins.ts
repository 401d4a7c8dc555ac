import { isSameProject, type ProjectMark } from "../../templates/batch/same";
import type { MarkedProject } from "./project-line";

/** A project that stands in two tables. */
export interface Twin {
  readonly line: MarkedProject;
  /** The table in which it stood first. */
  readonly first: MarkedProject;
}

/** The projects that stand there a second time, in order; codes decide where both tables have one. */
export function twinsAmong(lines: readonly MarkedProject[]): readonly Twin[] {
  const known = new Map<string, MarkedProject[]>();
  const twins: Twin[] = [];
  for (const line of lines) {
    const keys = keysOf(line);
    const alike = keys.flatMap((key) => known.get(key) ?? []);
    const first = alike.find((other) => isSameProject(other, line));
    if (first) twins.push({ line, first });
    for (const key of keys) {
      const others = known.get(key);
      if (others) others.push(line);
      else known.set(key, [line]);
    }
  }
  return twins;
}

function keysOf({ code, name }: ProjectMark): string[] {
  const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  return [...(code === "" ? [] : [`c${plain(code)}`]), `n${plain(name)}`];
}
