import type { Given } from "../../model/field";
import { once } from "../../model/remember";
import { normaliseLabel } from "../../sheet/label";
import type { Severity } from "../../sheet/mark";
import { ENOUGH_LINES, sharedLines } from "./near-copies";
import type { Project } from "./project-about";
import { EXCLUSIVE, WORKS } from "./subjects";

/** Works are copied with the table when this part of its indicators is the same. */
const SAME_SHARE = 0.8;
/** So many projects with the same words for works are looked at. */
const MOST_WORKS = 16;

/** A cell with an indicator's name or description. */
export interface Wording {
  readonly project: Project;
  readonly cell: Given<string>;
}

/** One text, and where it stands. */
interface Words {
  /** The first place for each kind of project. */
  readonly places: Map<string, Wording>;
  /** Places in projects with building works. */
  readonly works: Wording[];
}

/** Finds a text among those of all indicators of a workbook. */
export type FindWords = (cell: Given<string>) => Words;

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
export function wordsOf(projects: readonly Project[]): FindWords {
  const known = new Map<string, Words>();
  const find: FindWords = (cell) => {
    const key = plainly(cell);
    const words = known.get(key) ?? { places: new Map<string, Wording>(), works: [] };
    known.set(key, words);
    return words;
  };
  for (const project of projects) {
    const kind = project.subjects.map(({ name }) => name).join();
    for (const { level3, description } of project.table.indicators) {
      for (const cell of [level3, description]) {
        if (cell.state !== "given") continue;
        const { places, works } = find(cell);
        if (!places.has(kind)) places.set(kind, { project, cell });
        if (project.hasWorks && works.length < MOST_WORKS) works.push({ project, cell });
      }
    }
  }
  return find;
}

const plainly = once(({ value }: Given<string>) => normaliseLabel(value));
/** The lists of groups that exclude each other, with those of each that a cell names. */
const namedIn = once(({ value }: Given<string>) =>
  EXCLUSIVE.map((list) => ({ ...list, named: list.subjects.filter(({ words }) => words.test(value)) })),
);

/** What is copied in a cell of a project; undefined for words of its own. */
export function copiedIn(cell: Given<string>, project: Project, find: FindWords): Copied | undefined {
  return otherSubject(cell, project, find) ?? otherWorks(cell, project, find);
}

/** The cell names a group that this project is not about, while another project with the same words is. */
function otherSubject(cell: Given<string>, { subjects: own }: Project, find: FindWords): Copied | undefined {
  for (const { subjects, severity, own: is, named } of namedIn(cell)) {
    const [other, ...more] = named;
    const mine = subjects.find((subject) => own.includes(subject));
    if (!mine || !other || more.length > 0 || own.includes(other)) continue;
    const from = [...find(cell).places.values()].find(
      ({ project }) => project.subjects.includes(other) && !project.subjects.includes(mine),
    );
    if (from) return { said: other.name, own: `${is}${mine.name}`, from, severity, whole: false };
  }
  return undefined;
}

/** The cell speaks of building works in a table that was copied as a whole from a project with works. */
function otherWorks(cell: Given<string>, project: Project, find: FindWords): Copied | undefined {
  const { hasWorks, lines } = project;
  if (hasWorks || lines.size < ENOUGH_LINES || !WORKS.inIndicator.test(cell.value)) return undefined;
  const from = find(cell).works.find(
    (other) => sharedLines(project, other.project) >= lines.size * SAME_SHARE,
  );
  return from && { said: WORKS.name, own: "本项目没有这项内容", from, severity: "error", whole: true };
}
