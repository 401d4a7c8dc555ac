import type { Form } from "../../../forms/description";
import type { Document } from "../../../model/documents";
import type { Steps } from "../../../model/steps";
import type { CellRef } from "../../../sheet/address";
import type { Edit } from "../../../sheet/edit";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import { isSameProject, markOf, projectsOf } from "../../../templates/batch/same";
import { makeTable, type BatchAbout, type BatchTable } from "../../../templates/batch/table";
import { BUILT_IN_LIBRARY } from "../../../templates/library/built-in";
import { readLongTable, type LongProject } from "../../../templates/long-table/long-table";
import type { IndicatorSystem } from "../../../templates/project-draft";
import { readProjectLists } from "../../../templates/project-list/read-lists";
import type { MadeProject, Unmade } from "../../../templates/project-list/project";
import { freeSheetName } from "../../../templates/sheet-name";

/** A project of a 一行一指标 table, and the table that it gives, or why it gives none. */
export interface LongLine {
  readonly key: string;
  readonly at: CellRef;
  readonly name: string;
  readonly count: number;
  readonly gives: BatchTable | Unmade;
}

/** What new tables are made of and by. */
export interface LongAbout {
  readonly workbook: WorkbookSnapshot;
  /** The tables that it has. */
  readonly documents: readonly Document[];
  readonly form: Form;
  readonly system: IndicatorSystem;
  readonly year?: string;
}

/** Plans a table for each project of the workbook's 一行一指标 tables, a step each; money comes from a 项目清单. */
export function* planTables(asked: LongAbout): Steps<readonly LongLine[]> {
  const { workbook, documents } = asked;
  const about: BatchAbout = { ...asked, library: BUILT_IN_LIBRARY };
  const projects = readLongTable(workbook);
  const known = projectsOf(documents);
  const listed = readProjectLists(workbook, documents)
    .flatMap(({ lines }) => lines)
    .flatMap(({ gives }) => ("project" in gives ? [gives] : []));
  const taken = workbook.sheets.map(({ name }) => name);
  const lines: LongLine[] = [];
  for (const project of projects) {
    yield;
    const { at, name, indicators } = project;
    const twin = known.find((each) => isSameProject(each, project));
    const made = listed.find((each) => isSameProject(markOf(each), project)) ?? madeOf(project);
    const gives: BatchTable | Unmade =
      name === "" && made.project.draft.name === ""
        ? { because: "没有写项目名称" }
        : twin
          ? { because: `已经有这个项目的表（${twin.place}）` }
          : makeTable(made, freeSheetName(taken, made.project.draft.name), [project], about);
    if ("sheet" in gives) taken.push(gives.sheet);
    const key = `${at.sheet}\u001f${at.row}`;
    lines.push({ key, at, name: made.project.draft.name, count: indicators.length, gives });
  }
  return lines;
}

function madeOf({ unit, code, name }: LongProject): MadeProject {
  const draft = { name, ...(unit !== "" && { unit }), ...(code !== "" && { code }) };
  return { project: { draft, months: new Map() }, remarks: [] };
}

/** The edit that adds the tables of some lines. */
export function tablesEdit(lines: readonly LongLine[]): Edit {
  const added = lines.flatMap(({ gives }) => ("form" in gives ? [gives.form.sheet] : []));
  return { title: `由一行一指标新建 ${added.length} 张表`, cells: [], added };
}
