import { documentTitle, type Indicator, type ProjectTarget } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";
import type { Severity } from "../../sheet/mark";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { EXCLUSIVE, WORKS, type Subject } from "./subjects";

/** Tables count as copied when this part of the indicators is the same, of at least so many. */
const SAME_SHARE = 0.8;
const ENOUGH = 5;

interface Project {
  readonly table: ProjectTarget;
  /** What it is about by its title, name, purpose and goals, group by group. */
  readonly subjects: readonly (readonly Subject[])[];
  readonly hasWorks: boolean;
}

/** A cell with an indicator's name or description. */
interface Wording {
  readonly project: Project;
  readonly cell: Given<string>;
}

/** All wordings of a workbook, by what they say. */
type Wordings = ReadonlyMap<string, readonly Wording[]>;

/** An indicator speaks of another project's subject, and stands word for word in that project's table. */
export const copiedFromOtherProject = defineWorkbookRule({
  id: "copied-from-other-project",
  title: "指标应是本项目的，不能照抄别的项目",
  family: "跨表",
  severity: "error",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：绩效指标应与项目的支出内容高度关联",
  why: "照抄来的指标衡量的是别的项目，本项目做得怎样看不出来。",
  how: "按本项目的对象和内容重写这条指标。",
  check(documents, context) {
    const tables = documents.filter((document) => document.kind === "ProjectTarget");
    if (tables.length < 2) return context.notApplicable("工作簿里没有两个以上的项目");
    const projects = tables.map((table) => projectOf(table, context));
    const wordings = wordingsOf(projects);
    for (const project of projects) {
      for (const indicator of project.table.indicators) checkIndicator(indicator, project, wordings, context);
    }
  },
});

function projectOf(table: ProjectTarget, { unseen }: RuleContext): Project {
  const fields: readonly Field<unknown>[] = [table.title, table.name, table.purpose, table.goals];
  const hidden = fields.find(({ state }) => state === "absent" || state === "unreadable");
  if (hidden) unseen(`“${table.source.sheet}”的“${hidden.label}”看不到，不知道它是什么项目`);
  const about = fields.flatMap((field) => (field.state === "given" ? [field.text] : [])).join("\n");
  return {
    table,
    subjects: EXCLUSIVE.map(({ subjects }) => subjects.filter(({ words }) => words.test(about))),
    hasWorks: WORKS.inProject.test(about),
  };
}

function wordingsOf(projects: readonly Project[]): Wordings {
  const wordings = new Map<string, Wording[]>();
  for (const project of projects) {
    for (const cell of project.table.indicators.flatMap(({ level3, description }) => [level3, description])) {
      if (cell.state !== "given") continue;
      const key = normaliseLabel(cell.value);
      const same = wordings.get(key);
      if (same) same.push({ project, cell });
      else wordings.set(key, [{ project, cell }]);
    }
  }
  return wordings;
}

function checkIndicator(
  { level3, description }: Indicator,
  project: Project,
  wordings: Wordings,
  { report }: RuleContext,
): void {
  for (const cell of [level3, description]) {
    if (cell.state !== "given") continue;
    const same = (): readonly Wording[] => wordings.get(normaliseLabel(cell.value)) ?? [];
    const copied = otherSubject(cell, project, same) ?? otherWorks(cell, project, same);
    if (!copied) continue;
    const { said, own, from, severity } = copied;
    const source = nameOf(from.project.table);
    report({
      at: cell,
      message: `“${cell.text}”说的是${said}，${own}；“${source}”里有同样的话，像是照抄过来没有改`,
      related: [{ role: `“${source}”的${from.cell.label}`, at: from.cell }],
      severity,
      subject: documentTitle(project.table),
    });
    // One indicator is told of once, though its description repeats its name.
    return;
  }
}

interface Copied {
  readonly said: string;
  readonly own: string;
  readonly from: Wording;
  readonly severity: Severity;
}

/** The cell names a group that this project is not about, while another project with the same words is. */
function otherSubject(
  cell: Given<string>,
  { subjects: own }: Project,
  same: () => readonly Wording[],
): Copied | undefined {
  for (const [group, { subjects, severity, own: is }] of EXCLUSIVE.entries()) {
    const mine = own[group]?.[0];
    if (!mine) continue;
    const [other, ...more] = subjects.filter(({ words }) => words.test(cell.value));
    if (!other || more.length > 0 || own[group]?.includes(other)) continue;
    const from = same().find(({ project }) => {
      const theirs = project.subjects[group] ?? [];
      return theirs.includes(other) && !theirs.includes(mine);
    });
    if (from) return { said: other.name, own: `${is}${mine.name}`, from, severity };
  }
  return undefined;
}

/** The cell speaks of building works in a table that was copied as a whole from a project with works. */
function otherWorks(
  cell: Given<string>,
  { table, hasWorks }: Project,
  same: () => readonly Wording[],
): Copied | undefined {
  if (hasWorks || !WORKS.inIndicator.test(cell.value)) return undefined;
  const from = same().find(({ project }) => project.hasWorks && isNearlySame(table, project.table));
  return from && { said: WORKS.name, own: "本项目没有这项内容", from, severity: "error" };
}

function isNearlySame(a: ProjectTarget, b: ProjectTarget): boolean {
  const keys = (table: ProjectTarget): string[] =>
    table.indicators.flatMap(({ level3, value }) =>
      level3.state === "given" && value.state === "given" ? [`${level3.text}\u001f${value.text}`] : [],
    );
  const [mine, theirs] = [keys(a), new Set(keys(b))];
  return mine.length >= ENOUGH && mine.filter((key) => theirs.has(key)).length >= mine.length * SAME_SHARE;
}

function nameOf({ name, title, source }: ProjectTarget): string {
  if (name.state === "given") return name.text;
  return title.state === "given" ? title.text.replace(/(?:项目)?绩效目标表$/, "") : source.sheet;
}
