import type { Given } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";
import type { Severity } from "../../sheet/mark";
import { sharedLines } from "./near-copies";
import type { Project } from "./project-about";
import { EXCLUSIVE, WORKS } from "./subjects";

/** Works are copied with the table when this part of its indicators is the same, of at least so many. */
const SAME_SHARE = 0.8;
const ENOUGH = 5;
/** So many projects with the same words for works are looked at. */
const MOST_WORKS = 16;

/** A cell with an indicator's name or description. */
export interface Wording {
  readonly project: Project;
  readonly cell: Given<string>;
}

/** Where the words of indicators stand. */
export interface Wordings {
  /** By words, the first place for each kind of project. */
  readonly byWords: ReadonlyMap<string, ReadonlyMap<string, Wording>>;
  /** Words for building works, by words, in projects with works. */
  readonly works: ReadonlyMap<string, readonly Wording[]>;
}

/** Words that were copied from another project: what they speak of, and where they come from. */
export interface Copied {
  readonly said: string;
  readonly own: string;
  readonly from: Wording;
  readonly severity: Severity;
  /** Whether the whole table was copied with them. */
  readonly whole: boolean;
}

/** The words of all indicators of a workbook. */
export function wordingsOf(projects: readonly Project[]): Wordings {
  const byWords = new Map<string, Map<string, Wording>>();
  const works = new Map<string, Wording[]>();
  for (const project of projects) {
    const kind = project.subjects
      .flat()
      .map(({ name }) => name)
      .join();
    for (const cell of wordsOf(project)) {
      const words = normaliseLabel(cell.value);
      const places = byWords.get(words) ?? new Map<string, Wording>();
      byWords.set(words, places);
      if (!places.has(kind)) places.set(kind, { project, cell });
      if (!project.hasWorks || !WORKS.inIndicator.test(cell.value)) continue;
      works.set(words, [...(works.get(words) ?? []), { project, cell }].slice(0, MOST_WORKS));
    }
  }
  return { byWords, works };
}

function wordsOf({ table }: Project): Given<string>[] {
  return table.indicators
    .flatMap(({ level3, description }) => [level3, description])
    .filter((cell) => cell.state === "given");
}

/** What is copied in a cell of a project; undefined for words of its own. */
export function copiedIn(cell: Given<string>, project: Project, wordings: Wordings): Copied | undefined {
  return otherSubject(cell, project, wordings) ?? otherWorks(cell, project, wordings);
}

/** The cell names a group that this project is not about, while another project with the same words is. */
function otherSubject(
  cell: Given<string>,
  { subjects: own }: Project,
  { byWords }: Wordings,
): Copied | undefined {
  for (const [group, { subjects, severity, own: is }] of EXCLUSIVE.entries()) {
    const mine = own[group] ?? [];
    const [first] = mine;
    if (!first) continue;
    const [other, ...more] = subjects.filter(({ words }) => words.test(cell.value));
    if (!other || more.length > 0 || mine.includes(other)) continue;
    const places = [...(byWords.get(normaliseLabel(cell.value))?.values() ?? [])];
    const from = places.find(({ project }) => {
      const theirs = project.subjects[group] ?? [];
      return theirs.includes(other) && !theirs.includes(first);
    });
    if (from) return { said: other.name, own: `${is}${first.name}`, from, severity, whole: false };
  }
  return undefined;
}

/** The cell speaks of building works in a table that was copied as a whole from a project with works. */
function otherWorks(cell: Given<string>, project: Project, { works }: Wordings): Copied | undefined {
  if (project.hasWorks || project.lines.size < ENOUGH) return undefined;
  const from = works
    .get(normaliseLabel(cell.value))
    ?.find((other) => sharedLines(project, other.project) >= project.lines.size * SAME_SHARE);
  return from && { said: WORKS.name, own: "本项目没有这项内容", from, severity: "error", whole: true };
}
