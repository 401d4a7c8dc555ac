import { useMemo } from "react";
import type { Document } from "../../../model/documents";
import type { CellRef } from "../../../sheet/address";
import type { Scope } from "../../audit/scope";
import { isTargetTable, tableHere, type TargetTable } from "./target-tables";

/** The tables that are in scope, the one under the cursor or all of them; the same list while these are the same. */
export function useTablesInScope(
  documents: readonly Document[],
  scope: Scope,
  selection: CellRef | undefined,
): readonly TargetTable[] {
  const found = scope === "table" ? tableHere(documents, selection) : undefined;
  const here = isTargetTable(found) ? found : undefined;
  return useMemo(() => {
    if (scope === "workbook") return documents.filter(isTargetTable);
    return here ? [here] : [];
  }, [documents, scope, here]);
}
