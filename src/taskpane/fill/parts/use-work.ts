import { useState, useSyncExternalStore } from "react";
import type { Session } from "../../../app/session";
import type { SessionState } from "../../../app/session-state";
import type { CellRef } from "../../../sheet/address";
import type { Edit } from "../../../sheet/edit";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";

/** A session's state as a page needs it, and its edits one at a time. */
export interface PageWork {
  readonly state: SessionState;
  /** Whether an edit of the page is being carried out. */
  readonly applying: boolean;
  /** Plans an edit on the workbook as it was checked and carries it out; false where something was left as it was. */
  change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean>;
  jump(at: CellRef): void;
}

/** Follows a session for a page. */
export function useWork(session: Session): PageWork {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [applying, setApplying] = useState(false);

  async function change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean> {
    if (applying) return false;
    setApplying(true);
    try {
      return await session.change(make);
    } finally {
      setApplying(false);
    }
  }

  return { state, applying, change, jump: (at) => void session.select(at) };
}
