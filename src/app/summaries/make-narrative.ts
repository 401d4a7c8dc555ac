import type { BudgetTable } from "../../model/documents";
import { yearOf } from "../../summaries/narrative/head-words";
import { KIND_NAMES } from "../../summaries/made/kind-names";
import { narrative } from "../../summaries/narrative/narrative";
import { narrativeSheet } from "../../summaries/narrative/narrative-sheet";
import type { UnitFile } from "../../summaries/units/unit-file";
import { listed } from "./from-words";
import type { Making, Naming } from "./making";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

type Request = Extract<SummaryRequest, { kind: "narrative" }>;

/** Writes the 情况说明 of the budget of a year: of the last one that the workbook has tables of, if none is asked for. */
export function makeNarrative(request: Request, { report }: SummaryAbout, naming: Naming): Making {
  const all = budgetTables(report.reading.documents);
  const { tables, year } = tablesOf(all, request.year);
  const files = request.last ?? [];
  const last = lastTables(all, files, year);
  const written = narrative(tables, { ...(year !== undefined && { year }), last });
  const isEmpty = written.paragraphs.length === 0;
  const sheets = isEmpty
    ? []
    : [{ part: "", sheet: narrativeSheet(written, naming(KIND_NAMES.narrative, "")) }];
  const from = listed(
    "部门预算公开表",
    tables.map(({ source }) => source.sheet),
  );
  const beside = files.length === 0 ? "" : `；上年：${files.map(({ name }) => `“${name}”`).join("、")}`;
  return {
    sheets,
    remarks: written.remarks,
    from: from + beside,
    options: year === undefined ? "" : `${year} 年度`,
    recipe: (part) => ({
      kind: "narrative",
      part,
      ...(request.year !== undefined && { year: request.year }),
      last: files.map(({ name }) => name),
    }),
  };
}

/** The tables of a budget among what was read. */
export function budgetTables(documents: SummaryAbout["report"]["reading"]["documents"]): BudgetTable[] {
  return documents.flatMap((document) => (document.kind === "BudgetTable" ? [document] : []));
}

/** The tables of one year; those that do not say theirs are of any. */
export function tablesOf(
  tables: readonly BudgetTable[],
  asked: string | undefined,
): { readonly tables: readonly BudgetTable[]; readonly year?: string } {
  const years = tables.flatMap((table) => yearOf([table]) ?? []).sort();
  const year = /20\d\d/.exec(asked ?? "")?.[0] ?? years.at(-1);
  if (year === undefined) return { tables };
  return { tables: tables.filter((table) => (yearOf([table]) ?? year) === year), year };
}

/**
 * The tables of the year before, in files that were picked for it or else in the workbook; of a picked file those too
 * that do not say theirs.
 */
export function lastTables(
  own: readonly BudgetTable[],
  files: readonly UnitFile[],
  year: string | undefined,
): readonly BudgetTable[] {
  const before = year === undefined ? undefined : String(Number(year) - 1);
  const isLast = (table: BudgetTable): boolean => before !== undefined && yearOf([table]) === before;
  const isPicked = (table: BudgetTable): boolean =>
    before === undefined || (yearOf([table]) ?? before) === before;
  const picked = files.flatMap(({ documents }) => budgetTables(documents));
  return [...picked.filter(isPicked), ...own.filter(isLast)];
}
