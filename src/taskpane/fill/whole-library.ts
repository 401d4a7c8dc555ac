import { useMemo } from "react";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { BUILT_IN_LIBRARY } from "../../templates/library/built-in";
import type { LibraryIndicator } from "../../templates/library/library-indicator";
import { ownLibrary } from "../../templates/library/own-library";

/** The 指标库 as new tables are filled from it: the user's own indicators first. */
export function useWholeLibrary(workbook: WorkbookSnapshot | undefined): readonly LibraryIndicator[] {
  return useMemo(() => [...(workbook ? ownLibrary(workbook) : []), ...BUILT_IN_LIBRARY], [workbook]);
}
