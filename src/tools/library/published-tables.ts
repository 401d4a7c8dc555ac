import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../forms/read-workbook";
import { readXlsx } from "../../hosts/xlsx/read-workbook";
import type { ActivityTargets, DepartmentTarget, Document, ProjectTarget } from "../../model/documents";

/** The published documents that the library is made from. */
export const DOCUMENTS = ["曹妃甸区2023", "满城区2021", "高新区2024", "昌黎县2023", "宿州市2024"] as const;

/** A table with the document it was published in. */
export interface Published<T extends Document> {
  readonly document: string;
  readonly table: T;
}
export type PublishedTable = Published<ProjectTarget | DepartmentTarget>;

/** All tables of indicators of the published documents. */
export function publishedTables(): PublishedTable[] {
  return allTables().flatMap(({ document, table }) =>
    table.kind === "ProjectTarget" || table.kind === "DepartmentTarget" ? [{ document, table }] : [],
  );
}

/** All tables of activities of the published documents. */
export function publishedActivities(): Published<ActivityTargets>[] {
  return allTables().flatMap(({ document, table }) =>
    table.kind === "ActivityTargets" ? [{ document, table }] : [],
  );
}

function allTables(): readonly Published<Document>[] {
  known ??= DOCUMENTS.flatMap((document) => {
    const bytes = readFileSync(path.resolve(__dirname, `../../../assets/samples/${document}.xlsx`));
    const read = readXlsx(`${document}.xlsx`, bytes);
    if (!read.ok) throw new Error(read.problem.message);
    return readWorkbook(read.value.snapshot).documents.map((table) => ({ document, table }));
  });
  return known;
}

let known: readonly Published<Document>[] | undefined;
