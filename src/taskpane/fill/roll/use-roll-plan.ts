import { useMemo } from "react";
import type { Document } from "../../../model/documents";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import { useSliced, type Sliced } from "../parts/use-sliced";
import { planRoll, type RollAbout, type RollTable } from "./plan-roll";

/** What rolling some tables from one year to another would change; nothing while a year is not known. */
export function useRollPlan(
  workbook: WorkbookSnapshot | undefined,
  tables: readonly Document[],
  from: number | undefined,
  to: number | undefined,
): Sliced<readonly RollTable[]> {
  const about = useMemo((): RollAbout | undefined => {
    if (!workbook || from === undefined || to === undefined || from === to) return undefined;
    return { workbook, tables, years: { from, to } };
  }, [workbook, tables, from, to]);
  return useSliced(planRoll, about);
}
