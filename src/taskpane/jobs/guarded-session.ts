import type { Session } from "../../app/session";
import type { AuditModel } from "../audit/audit-state";

/** The session as pages of jobs work on it: one edit at a time, whichever tab it was asked for in. */
export function guardedSession(session: Session, model: AuditModel): Session {
  return { ...session, apply: model.apply, change: model.change, undo: model.undo };
}
