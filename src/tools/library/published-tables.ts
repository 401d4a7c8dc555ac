import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../forms/read-workbook";
import { readXlsx } from "../../hosts/xlsx/read-workbook";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";

/** The published documents that the library is made from. */
export const DOCUMENTS = ["曹妃甸区2023", "满城区2021", "高新区2024", "昌黎县2023", "宿州市2024"] as const;

/** A table of indicators with the document it was published in. */
export interface PublishedTable {
  readonly document: string;
  readonly table: ProjectTarget | DepartmentTarget;
}

/** All tables of indicators of the published documents. */
export function publishedTables(): PublishedTable[] {
  return DOCUMENTS.flatMap((document) => {
    const bytes = readFileSync(path.resolve(__dirname, `../../../assets/samples/${document}.xlsx`));
    const read = readXlsx(`${document}.xlsx`, bytes);
    if (!read.ok) throw new Error(read.problem.message);
    return readWorkbook(read.value.snapshot).documents.flatMap((table) =>
      table.kind === "ProjectTarget" || table.kind === "DepartmentTarget" ? [{ document, table }] : [],
    );
  });
}
