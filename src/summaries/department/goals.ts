import type { ProjectTarget } from "../../model/documents";
import { valueOf } from "../../model/field";
import { eachOnce, plainText } from "./plain-text";

/** Where the next goal begins in a text: 目标2:, at the beginning or behind a sentence. */
const NUMBERED = /(?:^|(?<=[\s。；;，,、]))目标\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[:：、.．]?\s*/u;

/** The goals of one project, one by one and without their numbers. */
export function goalsOf({ goals }: Pick<ProjectTarget, "goals">): string[] {
  return (valueOf(goals) ?? [])
    .flatMap((line) => line.split(NUMBERED))
    .map((goal) => goal.trim())
    .filter((goal) => plainText(goal) !== "");
}

/** The goals of some projects, each once; numbered where there are several. */
export function mergedGoals(projects: readonly ProjectTarget[]): string[] {
  const goals = eachOnce(projects.flatMap(goalsOf));
  return goals.length > 1 ? goals.map((goal, index) => `目标${index + 1}：${goal}`) : goals;
}
