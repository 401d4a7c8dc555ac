import { once } from "../../model/remember";
import { normaliseLabel } from "../../sheet/label";
import type { SheetSnapshot } from "../../sheet/snapshot";

/** The labels that tell the summary from other lists of projects, in one row. */
const TELLING = ["序号", "项目编码", "项目名称", "单位", "预算数", "指标数", "问题数"];
/** The labels stand near the top, also where rows were put in above them. */
const HEAD_ROWS = 50;
/** A sheet with this label holds a table of indicators as well, which is to be read. */
const INDICATORS = "三级指标";

/** Whether a sheet holds a 项目绩效目标汇总表 as this program makes it, and no table besides. */
export function isProjectSummary(sheet: SheetSnapshot): boolean {
  return summaryOn(sheet).is;
}

const summaryOn = once((sheet: SheetSnapshot): { readonly is: boolean } => {
  const isHead = sheet.values.slice(0, HEAD_ROWS).some((row) => {
    if (!row.includes(TELLING.at(-1)!)) return false;
    const labels = row.map((value) => (typeof value === "string" ? normaliseLabel(value) : ""));
    return TELLING.every((label) => labels.includes(label));
  });
  return { is: isHead && !sheet.values.some((row) => row.includes(INDICATORS)) };
});
