import type { SummaryRemark } from "../summary-remark";
import { tableText } from "./places";
import type { Remarking } from "./readable";
import { totalOf, totalText } from "./table-total";
import type { UnitTable } from "./unit-table";

/** Figures in 元 below a head that says 万元 are 10,000 times too large; no two units of one department differ so. */
const FAR = 1000;
/** Of fewer units nobody can say what is usual. */
const LEAST_UNITS = 3;

/** Tables whose total is far from what is usual among the units: most often the unit of money is a wrong one. */
export function farOffRemarks(taken: readonly UnitTable[], remark: Remarking): readonly SummaryRemark[] {
  const tables = taken.filter(({ table }) => table.table === "T3");
  const totals = tables.map(({ table }) => totalOf(table)?.fen ?? 0);
  const known = totals.filter((fen) => fen > 0).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)];
  if (usual === undefined || known.length < LEAST_UNITS) return [];
  return tables.flatMap((one, index): SummaryRemark[] => {
    const total = totals[index]!;
    const isLarge = total > usual * FAR;
    if (total <= 0 || (!isLarge && total * FAR > usual)) return [];
    const what = `${tableText(one)}合计 ${totalText(one.table)}，比一般单位${isLarge ? "大" : "小"}了上千倍`;
    const text = `${what}，可能写错了金额单位（元写成万元，或相反），请核对“${one.file}”工作表“${one.at.sheet}”。`;
    return [remark(one.file, one.at, text, "problem")];
  });
}
