import { act, render } from "@testing-library/react";
import type { CheckReport } from "../../src/app/check-workbook";
import type { Session } from "../../src/app/session";
import type { SessionState } from "../../src/app/session-state";
import type { CellRef } from "../../src/sheet/address";
import { createAuditModel } from "../../src/taskpane/audit/audit-model";
import { AuditScreen } from "../../src/taskpane/audit/audit-screen";
import { Pane } from "../../src/taskpane/pane";
import { cellOn } from "./pane-host";
import { HIRING } from "./pane-workbook";

/** What was asked of the session, and a way to change its state. */
export interface ShownReport {
  change(next: Partial<SessionState>): Promise<void>;
  readonly jumps: readonly CellRef[];
}

/** Shows the 审核 screen over a session that only keeps what is asked of it. */
export function showReport(
  report: CheckReport | undefined,
  part: Partial<SessionState> = {},
  events = true,
): ShownReport {
  const listeners = new Set<() => void>();
  const jumps: CellRef[] = [];
  let state: SessionState = {
    status: "ready",
    report,
    changes: undefined,
    problem: undefined,
    notices: [],
    selection: cellOn(HIRING, "A1"),
    marking: true,
    undoable: undefined,
    ...part,
  };
  const change = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const session: Session = {
    state: () => state,
    workbook: () => undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: async () => undefined,
    async select(at) {
      jumps.push(at);
      change({ selection: at });
    },
    async selectAreas(sheet, areas) {
      const [first] = areas;
      if (first) await session.select({ sheet, row: first.top, col: first.left });
      return areas.length;
    },
    tell: (problem) => change({ notices: [...state.notices, problem] }),
    retry: async () => undefined,
    planReview: () => undefined,
    annotate: async () => ({ written: 0, problems: [] }),
    setMarking: async () => undefined,
    plan: (title) => ({ title, cells: [] }),
    apply: async () => undefined,
    change: async () => true,
    undo: async () => undefined,
    waive: async () => true,
    restore: async () => undefined,
    setProfile: async () => undefined,
    setClassification: async () => undefined,
    close: () => undefined,
  };
  render(
    <Pane theme="light">
      <AuditScreen
        model={createAuditModel(session)}
        session={session}
        capabilities={{ merges: true, marks: events, events, notes: false }}
      />
    </Pane>,
  );
  return { change: (next: Partial<SessionState>) => act(async () => change(next)), jumps };
}
