import type { HostCapabilities } from "../hosts/port";
import type { CellRef } from "../sheet/address";
import type { Problem } from "../sheet/result";
import type { CheckReport } from "./check-workbook";
import type { RecheckChanges } from "./recheck-changes";

/** What the pane shows. */
export interface SessionState {
  /** "checking" while the workbook is read and checked; the last report stays visible meanwhile. */
  readonly status: "checking" | "ready" | "failed";
  readonly report: CheckReport | undefined;
  /** What the last rechecks changed; undefined where there is nothing to compare with. */
  readonly changes: RecheckChanges | undefined;
  /** Why the last check failed. */
  readonly problem: Problem | undefined;
  /** What went less well than hoped, to be told without stopping anything: sheets that refused marks … */
  readonly notices: readonly Problem[];
  /** Where the user is in the workbook. */
  readonly selection: CellRef | undefined;
  /** Whether findings are marked on the cells. */
  readonly marking: boolean;
  /** The title of the edit that 撤销 would take back. */
  readonly undoable: string | undefined;
}

/** What is shown before anything is known. */
export function firstSessionState(capabilities: HostCapabilities): SessionState {
  return {
    status: "checking",
    report: undefined,
    changes: undefined,
    problem: undefined,
    notices: [],
    selection: undefined,
    marking: capabilities.marks,
    undoable: undefined,
  };
}
