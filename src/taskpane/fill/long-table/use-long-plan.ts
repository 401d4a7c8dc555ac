import { useMemo } from "react";
import { budgetYear } from "../../../app/choose-profile";
import type { CheckReport } from "../../../app/check-workbook";
import { fillSystem } from "../../../app/fill-system";
import type { Form } from "../../../forms/description";
import type { Document } from "../../../model/documents";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import { useSliced, type Sliced } from "../parts/use-sliced";
import { planTables, type LongAbout, type LongLine } from "./plan-tables";

/** What a workbook's 一行一指标 tables give in a form; nothing without a workbook. */
export function useLongPlan(
  workbook: WorkbookSnapshot | undefined,
  documents: readonly Document[],
  report: CheckReport | undefined,
  form: Form,
): Sliced<readonly LongLine[]> {
  const about = useMemo((): LongAbout | undefined => {
    if (!workbook) return undefined;
    const year = budgetYear(documents, workbook.name);
    const system = fillSystem(report, form.id, year);
    return { workbook, documents, form, system, ...(year !== undefined && { year: String(year) }) };
  }, [workbook, documents, report, form]);
  return useSliced(planTables, about);
}
