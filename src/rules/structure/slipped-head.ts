import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Field, Located } from "../../model/field";
import type { Place, RuleContext } from "../define-rule";

/** A text that stands under no column and beside no label, as a place to point at. */
export function placeOfStray({ at, text }: Pick<Located<string>, "at" | "text">): Required<Place> {
  return { at, label: "栏目外", text };
}

/** Speaks of a text in the head only where it is alone in its row, and a place in that row is blank. */
export function reportSlippedHead(
  table: ProjectTarget | DepartmentTarget,
  texts: readonly Located<string>[],
  { report, unseen }: RuleContext,
): void {
  // What else stands in the head of an unknown form is not known.
  if (table.kind !== "ProjectTarget" || table.source.form === "project-target/generic") return;
  const alone = texts.filter(
    (text) => !texts.some((other) => other !== text && other.at.row === text.at.row),
  );
  for (const text of alone) {
    const { code, name, unit, budget, fiscal, purpose, goals } = table;
    const head: readonly Field<unknown>[] = [code, name, unit, budget, fiscal, purpose, goals];
    const hidden = head.find(({ state }) => state === "absent" || state === "unreadable");
    const blank = head.find((field) => field.state === "blank" && field.at.row === text.at.row);
    // The text may be the value of the very label that is gone.
    if (hidden) unseen(`“${hidden.label}”看不到，无法判断“${text.text}”填在哪一栏`);
    else if (blank) {
      const message = `“${text.text}”不在表样的栏目里，而同一行的“${blank.label}”空着`;
      report({ at: placeOfStray(text), message, subject: blank.label });
    }
  }
}
