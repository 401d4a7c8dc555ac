import { workbookReader } from "../../forms/read-workbook";
import type { Steps } from "../../model/steps";
import { toA1, type CellRef } from "../../sheet/address";
import type { Edit } from "../../sheet/edit";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { projectIndex, type ProjectIndex } from "./index";
import { aboutNamesake, markOf, projectsOf, whyKnown, type KnownProject } from "./same";
import { makeTable, type BatchAbout, type BatchTable } from "./table";
import { readLongTable, type LongProject } from "../long-table/long-table";
import { withoutLongTables } from "../long-table/documents";
import { readProjectLists, type ProjectList } from "../project-list/read-lists";
import type { MadeProject, Unmade } from "../project-list/project";
import { freeSheetName } from "../sheet-name";

/** What a 项目清单 will give, line by line, and the edit that adds it. */
export interface BatchPlan {
  readonly lines: readonly BatchLine[];
  /** Sentences on the lists themselves: rows that are no projects, sheets that could not be looked at. */
  readonly remarks: readonly string[];
  readonly edit: Edit;
}

/** A line of a list: the table that it gives, or why it gives none. */
export interface BatchLine {
  readonly at: CellRef;
  readonly name: string;
  readonly gives: BatchTable | Unmade;
}

/** Sheets that are numbered like the published ones: 8.招聘经费. */
const NUMBERED = /^(\d{1,3})[.、．](?!\d)/;

/**
 * Plans one table a line, a step for each sheet that is read and for each line. Projects that have a table already are
 * told and not made again, and no sheet that is there is touched.
 */
export function* planBatch(workbook: WorkbookSnapshot, about: BatchAbout): Steps<BatchPlan> {
  const read = yield* workbookReader()(workbook);
  const documents = withoutLongTables(workbook, read.documents);
  const lists = readProjectLists(workbook, documents);
  const listed = lists.flatMap((list) => list.lines);
  const own = projectIndex(readLongTable(workbook));
  const known = projectIndex(projectsOf(documents));
  const taken = workbook.sheets.map(({ name }) => name);
  let number = lastNumber(taken);
  const lines: BatchLine[] = [];
  for (const { at, name, gives } of listed) {
    const sheet = freeSheetName(taken, `${number + 1}.${name}`);
    const made = "because" in gives ? gives : tableOf(gives, sheet, known, own, about);
    lines.push({ at, name, gives: made });
    if ("sheet" in made && "project" in gives) {
      taken.push(sheet);
      known.add({ ...markOf(gives), place: `${at.sheet}!${toA1(at)}`, isTable: false });
      number++;
    }
    about.onLine?.(lines.length, listed.length);
    yield;
  }
  return { lines, remarks: remarksOf(workbook, lists), edit: editOf(lines) };
}

/** The table of a project that was read; none where it has one already. */
function tableOf(
  made: MadeProject,
  sheet: string,
  known: ProjectIndex<KnownProject>,
  own: ProjectIndex<LongProject>,
  about: BatchAbout,
): BatchTable | Unmade {
  const { form } = about;
  if (form.document !== "ProjectTarget") {
    return { because: `“${form.name}”不是项目绩效目标表，不能按项目清单来做` };
  }
  const mark = markOf(made);
  const because = whyKnown(mark, known.like(mark));
  if (because !== undefined) return { because };
  const namesake = aboutNamesake(mark, known.like(mark));
  const remarks = namesake === undefined ? made.remarks : [namesake, ...made.remarks];
  return makeTable({ ...made, remarks }, sheet, own.like(mark), about);
}

function editOf(lines: readonly BatchLine[]): Edit {
  const added = lines.flatMap(({ gives }) => ("form" in gives ? [gives.form.sheet] : []));
  return { title: `批量新建 ${added.length} 张表`, cells: [], added };
}

function remarksOf({ sheets }: WorkbookSnapshot, lists: readonly ProjectList[]): string[] {
  const none =
    lists.length === 0 ? [`没有找到项目清单：要有“项目名称”一列，和“项目编码”“预算数”等至少一列`] : [];
  return [
    ...none,
    ...lists.flatMap(({ sheet, remarks }) => remarks.map((remark) => `${sheet}：${remark}`)),
    ...sheets.flatMap(({ unread }) => unread?.message ?? []),
  ];
}

/** The highest number that a sheet begins with, so that new ones go on behind it. */
function lastNumber(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(NUMBERED.exec(name)?.[1] ?? 0)));
}
