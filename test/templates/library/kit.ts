import { checkWorkbook } from "../../../src/app/check-workbook";
import type { Form } from "../../../src/forms/description";
import { valueOf } from "../../../src/model/field";
import type { Finding } from "../../../src/rules/outcome";
import type { Profile } from "../../../src/rules/profile";
import { categoryOf } from "../../../src/templates/library/category";
import { tableName } from "../../../src/templates/library/from-table";
import { newProject } from "../../../src/templates/new-project";
import type { ProjectDraft } from "../../../src/templates/project-draft";
import type { PublishedTable } from "../../../src/tools/library/published-tables";
import { BUDGET } from "./budget";

/** What is known of a published project before its indicators are chosen. */
export function draftOfTable({ document, table }: PublishedTable): ProjectDraft {
  const name = tableName(table);
  const purpose = table.kind === "ProjectTarget" ? (valueOf(table.purpose) ?? undefined) : undefined;
  const budget = valueOf(table.budget) ?? BUDGET;
  const category = categoryOf(name, purpose);
  return {
    name,
    year: document.slice(-4),
    budget,
    fiscal: budget,
    goals: ["完成全年工作任务。"],
    ...(purpose !== undefined && { purpose }),
    ...(category !== undefined && { category }),
    indicators: [],
  };
}

/** What the rules say of the lines of indicators in a new table that is made of a draft. */
export function findingsOnLines(form: Form, draft: ProjectDraft, profile: Profile): Finding[] {
  const { sheet } = newProject(form, draft, { name: "新表", system: profile.system });
  const workbook = { name: `${draft.year ?? ""}.xlsx`, sheets: [sheet.snapshot] };
  const { reading, findings } = checkWorkbook(workbook, profile);
  const [document] = reading.documents;
  if (document?.kind !== "ProjectTarget") throw new Error("no table was read");
  const rows = new Set(
    document.indicators.flatMap(({ level3 }) => (level3.state === "given" ? [level3.at.row] : [])),
  );
  return findings.filter(({ at }) => rows.has(at.row));
}
