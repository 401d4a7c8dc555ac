import type { Document } from "../../model/documents";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Completion, CompletionAbout } from "./completion";
import { headCompletions } from "./head-completions";
import { levelCompletions } from "./level-completions";
import { lineCompletions } from "./line-completions";
import { moneyCompletions } from "./money-completions";
import { planCompletions } from "./plan-completions";

/** What a table lacks, in the order of reading: what can be filled in, and what is 待填. */
export function completions(
  document: Document,
  snapshot: SheetSnapshot,
  about: CompletionAbout,
): Completion[] {
  if (document.kind !== "ProjectTarget" && document.kind !== "DepartmentTarget") return [];
  const sited = { table: document, snapshot };
  const cells = [
    ...headCompletions(sited, about),
    ...moneyCompletions(sited),
    ...planCompletions(sited),
    ...levelCompletions(sited, about),
  ];
  const inOrder = [...cells].sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
  return [...inOrder, ...lineCompletions(sited, about)];
}
