import type { Form } from "../../forms/description";
import { planMonths } from "./plan";
import { isSameProject, markOf, type ProjectMark } from "./same";
import { formSheet, type FormSheet } from "../form-sheet";
import { categoryOf, CATEGORIES } from "../library/category";
import type { LibraryIndicator } from "../library/library-indicator";
import { suggestedIndicators } from "../library/suggest";
import type { LongProject } from "../long-table/long-table";
import { newProject, projectFormData } from "../new-project";
import type { IndicatorSystem, ProjectDraft } from "../project-draft";
import type { ListedProject, MadeProject, Unmade } from "../project-list/project";

/** What tables are made by. */
export interface BatchAbout {
  readonly form: Form;
  readonly system: IndicatorSystem;
  readonly library: readonly LibraryIndicator[];
  /** The year of lines that name none. */
  readonly year?: string;
  /** Told after each line, so that progress can be shown. */
  readonly onLine?: (done: number, total: number) => void;
}

/** A table that is to be added. */
export interface BatchTable {
  readonly sheet: string;
  readonly form: FormSheet;
  /** What is left to fill in, and what was taken for granted; sentences. */
  readonly remarks: readonly string[];
}

/** Labels of places to fill in that a sentence names. */
const MOST_NAMED = 6;

/** Makes the table of a project, with its own indicators where 一行一指标 has any, else with the library's. */
export function makeTable(
  made: MadeProject,
  sheet: string,
  longProjects: readonly LongProject[],
  about: BatchAbout,
): BatchTable | Unmade {
  const { form, system } = about;
  const { project, remarks } = made;
  const mark = markOf(made);
  const [own, ...namesakes] = ownOf(mark, longProjects);
  if (namesakes.length > 0) {
    return { because: "一行一指标里同名的项目不止一个，请在清单里写明项目编码或单位" };
  }
  const [problem] = own?.problems ?? [];
  if (problem !== undefined) return { because: `一行一指标里它的指标读不出：${problem}` };
  const said = [...remarks, ...(own?.remarks ?? [])];
  const draft = draftOf(project, about, said);
  const indicators = own?.indicators ?? [];
  const table =
    indicators.length > 0
      ? formSheet(form, projectFormData(form, { ...draft, indicators }), aboutSheet(sheet, draft, system))
      : newProject(form, suggested(draft, about, said), aboutSheet(sheet, draft, system));
  if (indicators.length > 0) said.push(`用一行一指标里的 ${indicators.length} 条指标`);
  return { sheet, form: table, remarks: [...said, ...pendingOf(table)] };
}

/** The projects of 一行一指标 that may be meant: one with the very code, else all that nothing tells apart. */
function ownOf(mark: ProjectMark, longProjects: readonly LongProject[]): readonly LongProject[] {
  const same = longProjects.filter((each) => isSameProject(each, mark));
  const coded = same.filter(({ code }) => code !== "" && mark.code !== "");
  return coded.length > 0 ? coded : same;
}

function aboutSheet(
  name: string,
  { year }: ProjectDraft,
  system: IndicatorSystem,
): Parameters<typeof formSheet>[2] {
  return { name, system, ...(year !== undefined && { year }) };
}

/** The draft of a line for a form, with what is taken for granted told. */
function draftOf({ draft, months }: ListedProject, { form, year }: BatchAbout, said: string[]): ProjectDraft {
  const wanted = planMonths(form);
  const plan = wanted.map((month) => (month === undefined ? undefined : months.get(month)));
  const isPlanned = plan.some((share) => share !== undefined);
  const foreign = [...months.keys()].filter((month) => wanted.length > 0 && !wanted.includes(month));
  if (foreign.length > 0)
    said.push(`这种表没有${foreign.map((month) => `${month}月底`).join("、")}的支出计划`);
  if (wanted.length > 0 && !isPlanned) said.push("支出计划只填了最后一个月的 100%");
  const isYearTaken = draft.year === undefined && year !== undefined;
  return {
    ...draft,
    ...(isYearTaken && { year }),
    ...(isPlanned && { plan }),
    indicators: [],
  };
}

function suggested(draft: ProjectDraft, { system, library }: BatchAbout, said: string[]): ProjectDraft {
  const { category, ...rest } = draft;
  const isKnown = category !== undefined && CATEGORIES.includes(category);
  if (category !== undefined && !isKnown) said.push(`指标库没有“${category}”这一类，按名称和用途推荐`);
  const kind = isKnown ? category : categoryOf(draft.name, draft.purpose);
  const whole = isKnown ? draft : rest;
  const indicators = suggestedIndicators(whole, system, library);
  said.push(
    kind === undefined
      ? `看不出类别，推荐了 ${indicators.length} 条通用的指标`
      : `按“${kind}”一类推荐了 ${indicators.length} 条指标`,
  );
  return { ...whole, indicators };
}

function pendingOf({ pending }: FormSheet): string[] {
  if (pending.length === 0) return [];
  const labels = pending.slice(0, MOST_NAMED).map(({ label }) => label);
  return [`待填 ${pending.length} 处：${labels.join("、")}${pending.length > MOST_NAMED ? " 等" : ""}`];
}
