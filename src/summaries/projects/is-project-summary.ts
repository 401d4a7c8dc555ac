import { once } from "../../model/remember";
import { normaliseLabel } from "../../sheet/label";
import type { SheetSnapshot } from "../../sheet/snapshot";

/** The labels that tell the summary from other lists of projects, in one row. */
const TELLING = ["序号", "项目编码", "项目名称", "单位", "预算数", "指标数", "问题数"];
/** A sheet with this label holds a table of indicators as well, which is to be read. */
const INDICATORS = "三级指标";

/** Whether a sheet holds a 项目绩效目标汇总表 as this program makes it, and no table besides. */
export function isProjectSummary(sheet: SheetSnapshot): boolean {
  return summaryOn(sheet).is;
}

const summaryOn = once((sheet: SheetSnapshot): { readonly is: boolean } => {
  const rows = sheet.values.filter((row) => row.includes(TELLING.at(-1)!) || row.includes(INDICATORS));
  const labels = rows.map((row) =>
    row.map((value) => (typeof value === "string" ? normaliseLabel(value) : "")),
  );
  const has = (wanted: readonly string[]): boolean =>
    labels.some((row) => wanted.every((label) => row.includes(label)));
  return { is: has(TELLING) && !has([INDICATORS]) };
});
