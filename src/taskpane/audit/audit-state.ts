import type { Session } from "../../app/session";
import type { ReviewExport } from "../../app/review-export";
import type { SessionState } from "../../app/session-state";
import type { WrittenLine } from "../../reports/review-sheet";
import type { Finding } from "../../rules/outcome";
import type { Profile } from "../../rules/profile";
import type { CellRef } from "../../sheet/address";
import type { Document } from "../../model/documents";
import type { Edit } from "../../sheet/edit";
import type { Problem } from "../../sheet/result";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { Severity } from "../../sheet/mark";
import type { Cursor } from "./cursor";
import type { Filter, Row } from "./rows";
import type { RelationDesk } from "../own-relations/desk";
import type { ProfileShelf } from "./profile-shelf";
import { NOTHING_SEEN, type Scope, type Sight } from "./scope";

/** Everything that the 审核 screen draws. */
export interface AuditState extends Filter {
  readonly session: SessionState;
  readonly scope: Scope;
  readonly sight: Sight;
  readonly rows: readonly Row[];
  readonly cursor: Cursor | undefined;
  /** Whether the finding under the cursor is told in full. */
  readonly details: boolean;
  /** Notices that the user has put away. */
  readonly dismissed: ReadonlySet<string>;
  /** Whether an edit of ours is being carried out. */
  readonly applying: boolean;
  /** The finding that the user is giving a reason for, to set it aside. */
  readonly waiving: Finding | undefined;
  /** The rule whose page is open. */
  readonly page: string | undefined;
  /** Whether 自定义审核公式 is open. */
  readonly relationsOpen: boolean;
  /** The id of the 口径 that the user chose; undefined where it is chosen by form and year. */
  readonly profile: string | undefined;
  /** The 口径 imported in this session. */
  readonly ownProfiles: readonly Profile[];
  /** What a screen reader is to say. */
  readonly announcement: string;
}

/** The 审核 screen without its looks. */
export interface AuditModel {
  state(): AuditState;
  subscribe(listener: () => void): () => void;
  setScope(scope: Scope): void;
  setSearch(search: string): void;
  toggleSeverity(severity: Severity): void;
  clearFilter(): void;
  /** Does what a key means in the list; false for keys that the list leaves alone. */
  press(key: string): boolean;
  /** A click on a row, or on one of the links and buttons in it. */
  click(key: string, link: number): void;
  toggleDetails(key: string): void;
  /** Puts the cursor on a row and does nothing else. */
  stand(key: string): void;
  jump(at: CellRef): void;
  dismiss(notice: string): void;
  closePage(): void;
  readonly profiles: ProfileShelf;
  /** Where relations of one's own are written; what stands there is kept while it is closed. */
  readonly relations: RelationDesk;
  showRelations(open: boolean): void;
  /** What 全部修复 would change of what is in sight. */
  planAll(sight: Sight, scope: Scope, documents: readonly Document[]): Edit;
  /** Carries out an edit; the cursor then stands on what followed. */
  apply(edit: Edit): Promise<void>;
  /** Plans an edit on the workbook as it was checked and carries it out; false where something was left as it was. */
  change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean>;
  undo(): Promise<void>;
  /** Sets aside the finding that a reason was asked for, and with `alike` all others of its rule in sight. */
  waive(reason: string, by: string, alike: boolean): Promise<void>;
  cancelWaive(): void;
  /** Takes a waiver back. */
  restore(line: WrittenLine): Promise<void>;
  /** Takes the cursor to the next finding that the last rechecks brought. */
  showNew(): void;
  /** What 导出审核意见 would write of what is in sight. */
  planReview(sight: Sight): ReviewExport | undefined;
  /** Writes these findings on their cells as notes, in place of ours; gives how many cells got one. */
  annotate(findings: readonly Finding[]): Promise<number | undefined>;
  /** Tries again what a notice tells of. */
  retry(notice: Problem): Promise<void>;
}

/** What the screen shows before anything is known. */
export function firstState(session: Session): AuditState {
  return {
    session: session.state(),
    scope: "table",
    sight: NOTHING_SEEN,
    rows: [],
    severities: [],
    search: "",
    toggled: new Set(),
    cursor: undefined,
    details: true,
    dismissed: new Set(),
    applying: false,
    waiving: undefined,
    page: undefined,
    relationsOpen: false,
    profile: undefined,
    ownProfiles: [],
    announcement: "",
  };
}
