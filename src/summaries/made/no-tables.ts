import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { isChartsSheet } from "../charts/charts-title";
import { isNarrativeSheet } from "../narrative/is-narrative-sheet";
import { isProjectSummary } from "../projects/is-project-summary";
import { isUnitSources } from "../units/source-sheets";
import { madeLists } from "./made-list";

/** The sheets of a workbook with what was made from its tables and is no table of a form: there is nothing to be read. */
export function sheetsWithoutTables(workbook: WorkbookSnapshot): readonly SheetSnapshot[] {
  const lists = new Set(madeLists(workbook).map(({ sheet }) => sheet));
  return workbook.sheets.filter(
    (sheet) =>
      lists.has(sheet) ||
      isProjectSummary(sheet) ||
      isNarrativeSheet(sheet) ||
      isChartsSheet(sheet) ||
      isUnitSources(sheet),
  );
}
