import { useMemo } from "react";
import type { Document } from "../../../model/documents";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import type { IndicatorSystem } from "../../../templates/project-draft";
import type { TargetTable } from "../parts/target-tables";
import { useSliced, type Sliced } from "../parts/use-sliced";
import { useWholeLibrary } from "../whole-library";
import { planComplete, type CompleteAbout, type LackingTable } from "./plan-complete";

/** What some tables of a workbook lack by a system; nothing before the first check. */
export function useCompletions(
  workbook: WorkbookSnapshot | undefined,
  tables: readonly TargetTable[],
  documents: readonly Document[],
  system: IndicatorSystem | undefined,
): Sliced<readonly LackingTable[]> {
  const library = useWholeLibrary(workbook);
  const about = useMemo(
    (): CompleteAbout | undefined => workbook && system && { workbook, tables, documents, system, library },
    [workbook, tables, documents, system, library],
  );
  return useSliced(planComplete, about);
}
