import { withEdit } from "../../src/app/with-edit";
import { readWorkbook } from "../../src/forms/read-workbook";
import type { DepartmentTarget, Document, Indicator, ProjectTarget } from "../../src/model/documents";
import { profileById } from "../../src/rules/profiles";
import type { Edit } from "../../src/sheet/edit";
import { partedEdit } from "../../src/sheet/sheet-change";
import { sheetsBack } from "../../src/sheet/sheet-inverse";
import { planSheet } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import type { IndicatorSystem } from "../../src/templates/project-draft";

/** A table with indicators, on its sheet. */
export interface Sited {
  readonly snapshot: SheetSnapshot;
  readonly table: ProjectTarget | DepartmentTarget;
}

/** Every project and department table of a workbook with its sheet. */
export function tablesOf(workbook: WorkbookSnapshot): Sited[] {
  return readWorkbook(workbook).documents.flatMap((document) => {
    const snapshot = workbook.sheets.find(({ name }) => name === document.source.sheet)!;
    return hasIndicators(document) ? [{ snapshot, table: document }] : [];
  });
}

export function hasIndicators(document: Document): document is ProjectTarget | DepartmentTarget {
  return document.kind === "ProjectTarget" || document.kind === "DepartmentTarget";
}

/** The indicator system that a table is measured by. */
export function systemFor({ table }: Pick<Sited, "table">): IndicatorSystem {
  return profileById(table.source.form.includes("suzhou") ? "anhui-2024" : "hebei-2023")!.system;
}

/** What takes an edit of one sheet back; throws where a host would have refused it. */
export function inverseOf(workbook: WorkbookSnapshot, edit: Edit): Edit {
  const { shaped, plain } = partedEdit(edit);
  const sheets = shaped.map((change) => {
    const before = workbook.sheets.find(({ name }) => name === change.sheet)!;
    const plan = planSheet(before, change);
    if (!("moves" in plan)) throw new Error(plan.because);
    return { plan, before, after: plan.after };
  });
  const back = plain.map(({ at, expected, content }) => ({ at, expected: content, content: expected }));
  const inverse = sheetsBack(sheets);
  return { title: "撤销", ...inverse, cells: [...inverse.cells, ...back.reverse()] };
}

/** A workbook with an edit; throws where a host would have refused it. */
export function edited(workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  inverseOf(workbook, edit);
  return withEdit(workbook, edit);
}

/** What an indicator says, without where it stands. */
export function said(indicator: Indicator): readonly (string | null)[] {
  const { level1, level2, level3, description, value, basis } = indicator;
  return [level1, level2, level3, description, value, basis].map((field) =>
    field.state === "given" ? field.text : null,
  );
}
