import { once } from "../../model/remember";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** What stands above the charts, and tells their sheet. */
export const CHARTS_TITLE = "部门预算图表";
/** A sheet with this label holds a table of indicators as well, which is to be read. */
const INDICATORS = "三级指标";

/** Whether a sheet holds charts with their data as this program makes it, and no table besides. */
export function isChartsSheet(sheet: SheetSnapshot): boolean {
  return chartsOn(sheet).is;
}

const chartsOn = once(({ values }: SheetSnapshot): { readonly is: boolean } => {
  const top = values.find((row) => row.some(isFilled));
  return { is: top?.find(isFilled) === CHARTS_TITLE && !values.some((row) => row.includes(INDICATORS)) };
});

function isFilled(value: CellValue): boolean {
  return value !== null && value !== "";
}
