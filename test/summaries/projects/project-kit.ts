import { workbookChecker, type CheckReport } from "../../../src/app/check-workbook";
import { formById } from "../../../src/forms/catalogue";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { finish } from "../../../src/model/steps";
import type { ProjectTarget } from "../../../src/model/documents";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import type { IndicatorDraft, ProjectDraft } from "../../../src/templates/project-draft";
import { projectFormData } from "../../../src/templates/new-project";
import { writeForm } from "../../../src/forms/write-form";
import type { Amount } from "../../../src/model/amount";
import { readSample, type SAMPLES } from "../../forms/samples";

/** A published workbook with what a check says of it. */
export interface CheckedSample {
  readonly workbook: WorkbookSnapshot;
  readonly report: CheckReport;
  readonly projects: readonly ProjectTarget[];
  /** Checks it again with these sheets instead of its own. */
  readonly again: (sheets: readonly SheetSnapshot[]) => CheckReport;
}

/** Reads and checks a published workbook, once for all tests. */
export const checkedSample = byName((name: (typeof SAMPLES)[number]): CheckedSample => {
  const workbook = readSample(name);
  const check = workbookChecker();
  const report = finish(check(workbook));
  return {
    workbook,
    report,
    projects: projectsIn(report.reading.documents),
    again: (sheets) => finish(check({ name: workbook.name, sheets })),
  };
});

function byName<Name, T>(make: (name: Name) => T): (name: Name) => T {
  const made = new Map<Name, T>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** What a made-up project says, with its money in 万元. */
export interface MadeProject extends Partial<
  Omit<ProjectDraft, "budget" | "fiscal" | "carryover" | "other">
> {
  readonly budget?: number;
  readonly fiscal?: number;
  readonly carryover?: number;
  readonly other?: number;
}

/** Projects as they are read from sheets of 宿州's form, or another, that say this. */
export function projectsSaying(
  drafts: readonly MadeProject[],
  form = "project-target/suzhou",
  change: (sheet: SheetSnapshot) => SheetSnapshot = (sheet) => sheet,
): ProjectTarget[] {
  return projectsOn(drafts.map((draft, index) => change(sheetSaying(draft, index, form))));
}

/** The projects that are read from sheets. */
export function projectsOn(sheets: readonly SheetSnapshot[]): ProjectTarget[] {
  return projectsIn(readWorkbook({ name: "项目.xlsx", sheets }).documents);
}

/** An indicator by its level 2, as 宿州's form has them. */
export function line(level2: string, level3: string, value: string): IndicatorDraft {
  const level1 = /数量|质量|时效|成本/.test(level2)
    ? "产出指标"
    : /满意/.test(level2)
      ? "满意度指标"
      : "效益指标";
  return { level1, level2: `${level2}指标`, level3, value };
}

/** A sheet with one cell changed. */
export function withValue(sheet: SheetSnapshot, old: CellValue, value: CellValue): SheetSnapshot {
  return { ...sheet, values: sheet.values.map((row) => row.map((each) => (each === old ? value : each))) };
}

function sheetSaying(draft: MadeProject, index: number, id: string): SheetSnapshot {
  const form = formById(id)!;
  const { budget, fiscal, carryover, other, ...rest } = draft;
  const money = { budget, fiscal, carryover, other };
  const amounts = Object.entries(money).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, wan(value)] as const],
  );
  const full = { name: `项目${index + 1}`, indicators: [], ...rest, ...Object.fromEntries(amounts) };
  return writeForm(form, projectFormData(form, full), `${index + 1}.${full.name}`);
}

function wan(value: number): Amount {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return { fen: Math.round(value * 1_000_000), decimals, unit: "万元" };
}

function projectsIn(documents: CheckReport["reading"]["documents"]): ProjectTarget[] {
  return documents.flatMap((document) => (document.kind === "ProjectTarget" ? [document] : []));
}
