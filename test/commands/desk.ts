import { openSession } from "../../src/app/session";
import type { CommandDesk } from "../../src/commands/command";
import { ok, type Result } from "../../src/sheet/result";
import { createAuditModel } from "../../src/taskpane/audit/audit-model";
import { createPanePlace } from "../../src/taskpane/pane-place";
import { paneHost, type PaneHost } from "../taskpane/pane-host";
import { paneWorkbook } from "../taskpane/pane-workbook";

/** A desk over plain data that counts how often the pane was brought into sight. */
export interface TestDesk extends CommandDesk {
  readonly host: PaneHost;
  shown: number;
  /** What showing the pane answers. */
  showing: Result<void>;
  /** The messages that the pane shows. */
  notices(): readonly string[];
}

/** Opens a desk on a workbook; its first check is under way. */
export function openDesk(host = paneHost(paneWorkbook())): TestDesk {
  const session = openSession(host);
  const model = createAuditModel(session);
  const desk: TestDesk = {
    host,
    session,
    model,
    place: createPanePlace(),
    shown: 0,
    showing: ok(undefined),
    notices: () => session.state().notices.map(({ message }) => message),
    async showPane() {
      desk.shown++;
      return desk.showing;
    },
  };
  return desk;
}
