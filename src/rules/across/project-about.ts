import type { ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";
import { once } from "../../model/remember";
import type { RuleContext } from "../define-rule";
import { measuredLines } from "./measured-lines";
import type { Lined } from "./near-copies";
import { EXCLUSIVE, WORKS, type Subject } from "./subjects";

/** A project with what it is about. */
export interface Project extends Lined {
  readonly table: ProjectTarget;
  /** What it is about by its title, name, purpose and goals. */
  readonly subjects: readonly Subject[];
  readonly hasWorks: boolean;
}

/** What a project is about by its head, and what its indicators measure; what cannot be seen of it is told. */
export function projectOf(table: ProjectTarget, { unseen }: RuleContext): Project {
  const { project, hidden } = seenOf(table);
  if (hidden) unseen(`“${table.source.sheet}”的“${hidden.label}”看不到`);
  return project;
}

const seenOf = once((table: ProjectTarget): { project: Project; hidden: Field<unknown> | undefined } => {
  const head: readonly Field<unknown>[] = [table.title, table.name, table.purpose, table.goals];
  const cells = table.indicators.flatMap(({ level3, description, value }) => [level3, description, value]);
  const hidden = [...head, ...cells].find(({ state }) => state === "absent" || state === "unreadable");
  const about = head.flatMap((field) => (field.state === "given" ? [field.text] : [])).join("\n");
  const project = {
    table,
    name: nameOf(table),
    lines: measuredLines(table),
    subjects: EXCLUSIVE.flatMap(({ subjects }) => subjects.filter(({ words }) => words.test(about))),
    hasWorks: WORKS.inProject.test(about),
  };
  return { project, hidden };
});

function nameOf({ name, title, source }: ProjectTarget): string {
  if (name.state === "given") return name.text;
  return title.state === "given" ? title.text.replace(/(?:项目)?绩效目标表$/, "") : source.sheet;
}
