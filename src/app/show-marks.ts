import type { Host, Refusal } from "../hosts/port";
import type { Finding } from "../rules/outcome";
import { gravestMarks } from "../sheet/mark";
import type { Problem } from "../sheet/result";

/** Marks the cells of findings, or clears all marks where none are wanted; gives what could not be done. */
export async function showMarks(host: Host, findings: readonly Finding[] | undefined): Promise<Problem[]> {
  if (!host.capabilities.marks) return [];
  const done = findings ? await host.mark(gravestMarks(findings)) : await host.clearMarks();
  if (!done.ok) return [done.problem];
  return done.value ? refusalProblems(done.value.refused) : [];
}

/** What could not be marked, each as a sentence. */
export function refusalProblems(refused: readonly Refusal[]): Problem[] {
  return refused.map(notMarked);
}

function notMarked({ sheet, because, detail }: Refusal): Problem {
  const message = `“${sheet}”没有标记：${because}`;
  return { code: "not-marked", message, ...(detail !== undefined && { detail }) };
}
