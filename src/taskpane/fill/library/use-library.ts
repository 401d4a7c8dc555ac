import { useMemo } from "react";
import type { Session } from "../../../app/session";
import type { SessionState } from "../../../app/session-state";
import { categoryOf } from "../../../templates/library/category";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import { ownLibrary } from "../../../templates/library/own-library";
import type { IndicatorSystem, ProjectDraft } from "../../../templates/project-draft";
import { draftOfTable } from "../parts/draft-of-table";
import { ownTables } from "../parts/own-tables";
import { isTargetTable, tableHere, type TargetTable } from "../parts/target-tables";
import { useWholeLibrary } from "../whole-library";

/** The library and the table that it would be inserted into. */
export interface LibraryHere {
  /** The table under the cursor. */
  readonly table: TargetTable | undefined;
  /** What that table says already. */
  readonly draft: ProjectDraft | undefined;
  /** What kind of project it seems to be. */
  readonly guessed: string | undefined;
  /** What the place asks for; empty before the first check. */
  readonly system: IndicatorSystem;
  /** The entries that the workbook keeps. */
  readonly own: readonly LibraryIndicator[];
  /** All entries, the user's own first. */
  readonly library: readonly LibraryIndicator[];
}

const NO_SYSTEM: IndicatorSystem = [];

/** Follows the cursor and the workbook's own library. */
export function useLibrary(session: Session, state: SessionState): LibraryHere {
  const workbook = session.workbook();
  const here = tableHere(ownTables(workbook, state), state.selection);
  const table = isTargetTable(here) ? here : undefined;
  const draft = useMemo(() => table && draftOfTable(table), [table]);
  const own = useMemo(() => (workbook ? ownLibrary(workbook) : []), [workbook]);
  const library = useWholeLibrary(workbook);
  return {
    table,
    draft,
    guessed: draft && categoryOf(draft.name, draft.purpose),
    system: state.report?.profile.system ?? NO_SYSTEM,
    own,
    library,
  };
}
