import type { ProjectTarget } from "../../model/documents";
import { valueOf } from "../../model/field";
import { goalsOf } from "./goals";

/** The content of a task, and whether something of what the projects say was left out. */
export interface TaskContent {
  readonly text: string;
  readonly isCut: boolean;
}

/** The column is narrow, and a row shows no more lines than a page has. */
const LONGEST = 120;
const CLAUSE_ENDS = /[。；;，,、]/g;

/** 主要内容 of a project: its 资金用途 or, where its form has none, its goals, as many of them as fit whole. */
export function taskContent(project: ProjectTarget): TaskContent {
  const purpose = valueOf(project.purpose)?.trim() ?? "";
  const parts = purpose === "" ? goalsOf(project) : [purpose];
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 1;
    if (length > LONGEST) break;
    kept.push(part.replace(/[。；;，,、\s]+$/u, ""));
  }
  if (kept.length === 0 && parts.length > 0) return { text: `${beginning(parts[0]!)}等`, isCut: true };
  const isCut = kept.length < parts.length;
  return { text: `${kept.join("；")}${isCut ? "等" : ""}`, isCut };
}

/** As many clauses as fit. */
function beginning(text: string): string {
  const cut = [...text].slice(0, LONGEST).join("");
  const ends = [...cut.matchAll(CLAUSE_ENDS)];
  return cut.slice(0, ends.at(-1)?.index ?? cut.length);
}
