import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import { valueLines, type ValueLine } from "./value-lines";

/** What one project puts to an indicator of its department. */
export interface Share {
  readonly project: ProjectTarget;
  readonly line: ValueLine;
}

/** An indicator of a department with those of the same name in its projects. */
export interface Rollup {
  readonly whole: ValueLine;
  readonly shares: readonly Share[];
}

/** Every indicator of a department that one or more of its projects have too, or what could not be seen. */
export function rollupsOf(
  department: DepartmentTarget,
  own: readonly ProjectTarget[],
): readonly Rollup[] | string {
  const wholes = valueLines(department);
  if (typeof wholes === "string") return wholes;
  const shares = new Map<string, Share[]>();
  for (const project of own) {
    const lines = valueLines(project);
    if (typeof lines === "string") return lines;
    for (const line of lines) {
      const same = shares.get(line.key) ?? [];
      same.push({ project, line });
      shares.set(line.key, same);
    }
  }
  return wholes.flatMap((whole) => {
    const same = shares.get(whole.key);
    return same ? [{ whole, shares: same }] : [];
  });
}
