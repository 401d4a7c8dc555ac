import { textFen } from "./measured";
import type { Judgement } from "./judge";
import type { Mention } from "./mention";
import type { Reading } from "./reading";
import type { KnownReadings } from "./table-readings";

/** More projects are not looked through. */
const MOST = 500;

/** Where 项目支出 is not the sum of the projects: the one or two that come to just the difference, before the others. */
export function withDifferenceExplained(
  mention: Mention,
  judgement: Judgement,
  { now, projects }: KnownReadings,
): Judgement {
  const isProjects = mention.subject?.concepts.includes("project") ?? false;
  if (judgement.verdict !== "differs" || mention.aspect !== "value" || !isProjects) return judgement;
  const said = textFen(mention);
  const sum = now.get("project")?.find(({ cells }) => cells.length === projects.length);
  if (!said || !sum || projects.length > MOST) return judgement;
  const found = twoOf(projects, Math.abs(sum.fen - said.fen));
  if (found.length === 0) return judgement;
  const apart = found.flatMap(({ cells }) => cells);
  const names = found.map(({ label, cells }) => `${label}${cells[0]!.text}`).join("、");
  return {
    ...judgement,
    cells: [...apart, ...judgement.cells.filter((cell) => !apart.includes(cell))],
    message: `${judgement.message}；差额正好是${names}${found.length > 1 ? "之和" : ""}`,
  };
}

function twoOf(projects: readonly Reading[], difference: number): readonly Reading[] {
  const byFen = new Map<number, Reading>();
  for (const project of projects) {
    if (project.fen === difference) return [project];
    const other = byFen.get(difference - project.fen);
    if (other) return [other, project];
    byFen.set(project.fen, project);
  }
  return [];
}
