import { once } from "../../model/remember";
import type { SheetSnapshot } from "../../sheet/snapshot";

/** The labels of a sheet with a column a unit, before those of the units. */
export const COLUMN_LABELS = ["编码", "项目", "栏目", "各单位合计"] as const;
/** The labels of the list above a unit's tables, on a sheet of its own. */
export const TABLE_LABELS = ["来源表", "来源文件", "来源工作表", "合计数"] as const;
/** The row of these labels, below the title and a sentence. */
export const LABEL_ROW = 2;

/** They stand near the top, also where rows were put in above them. */
const HEAD_ROWS = 50;

/**
 * Whether a sheet holds what each unit gave, as 多单位汇总 makes it. Its tables are the units' and are checked where they
 * came from: beside those of the department they would be further tables of one workbook.
 */
export function isUnitSources(sheet: SheetSnapshot): boolean {
  return sourcesOn(sheet).is;
}

const sourcesOn = once((sheet: SheetSnapshot): { readonly is: boolean } => ({
  is: sheet.values
    .slice(0, HEAD_ROWS)
    .some((row) =>
      [COLUMN_LABELS, TABLE_LABELS].some((labels) => labels.every((label) => row.includes(label))),
    ),
}));
