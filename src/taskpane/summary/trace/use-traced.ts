import { useMemo, useState } from "react";
import type { Document } from "../../../model/documents";
import type { CellRef } from "../../../sheet/address";
import { tracedCell, type TracedCell } from "./traced";

/** Follows the cursor from figure to figure of the budget tables; the last one stays while the user is elsewhere. */
export function useTraced(
  documents: readonly Document[],
  selection: CellRef | undefined,
): TracedCell | undefined {
  const [last, setLast] = useState<CellRef>();
  const here = useMemo(() => tracedCell(documents, selection), [documents, selection]);
  if (here && here.at !== last) setLast(here.at);
  const before = useMemo(() => tracedCell(documents, last), [documents, last]);
  return here ?? before;
}
