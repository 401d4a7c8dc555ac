import type { Session } from "../app/session";
import type { Result } from "../sheet/result";
import type { AuditModel } from "../taskpane/audit/audit-state";
import type { PanePlace } from "../taskpane/pane-place";

/** What the buttons of the ribbon work on: the pane, shown or not. */
export interface CommandDesk {
  readonly session: Session;
  readonly model: AuditModel;
  readonly place: PanePlace;
  /** Brings the pane into sight. */
  showPane(): Promise<Result<void>>;
}

/** What a button of the ribbon does. */
export type Command = (desk: CommandDesk) => Promise<void>;
