import type { Area, CellRef } from "../sheet/address";
import type { AppliedEdit, Edit } from "../sheet/edit";
import type { Mark } from "../sheet/mark";
import type { CellNote } from "../sheet/note";
import type { Problem, Result } from "../sheet/result";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** What a host can do beyond the least that all of them can; each lack is told to the user where it shows. */
export interface HostCapabilities {
  /** Whether merged areas can be read; without them labels are carried forward. */
  readonly merges: boolean;
  /** Whether cells can be marked. */
  readonly marks: boolean;
  /** Whether edits are reported as they happen. */
  readonly events: boolean;
  /** Whether findings can be written on cells as notes; without them they go to a sheet. */
  readonly notes: boolean;
}

/** A workbook as it was read before, and the sheets that were edited since. */
export interface EditedSince {
  readonly last: WorkbookSnapshot;
  readonly edited: readonly string[];
}

/** What happens in the workbook by someone else's hand than ours; own writes and marks are never reported. */
export type HostEvent =
  | { readonly kind: "edited"; readonly sheets: readonly string[] }
  | { readonly kind: "selected"; readonly at: CellRef }
  | { readonly kind: "opened" }
  /** Some of what happens will not be told, and why; the user has to ask for checks. */
  | { readonly kind: "unheard"; readonly problem: Problem };

/** How many marks or notes could be set, and why the others could not (protected sheets, …). */
export interface MarkReport {
  readonly marked: number;
  readonly refused: readonly Refusal[];
}

/** What was left as it was, and why; `detail` is technical, to copy when asking for help. */
export interface Refusal {
  readonly sheet: string;
  readonly because: string;
  readonly detail?: string;
}

/**
 * The one seam between the product and a spreadsheet program. Every call answers with a value or a problem that a
 * user can read; a rejected promise is a bug.
 */
export interface Host {
  readonly name: "excel" | "wps" | "workbench" | "xlsx";
  readonly capabilities: HostCapabilities;
  /**
   * The whole workbook, hidden sheets included. With `since`, sheets that cannot have changed since may be given as the
   * same objects as before; whatever an edit can change, by formulas on other sheets too, is read again.
   */
  read(since?: EditedSince): Promise<Result<WorkbookSnapshot>>;
  /** Applies an edit in one batch; cells that no longer hold what was expected are skipped and reported. */
  apply(edit: Edit): Promise<Result<AppliedEdit>>;
  /** Replaces all marks of ours by these; users' own formats are never touched. */
  mark(marks: readonly Mark[]): Promise<Result<MarkReport>>;
  /** Takes away every mark of ours and nothing else. */
  clearMarks(): Promise<Result<void>>;
  /**
   * Replaces all notes of ours by these; a cell with a note of the user's own keeps it and is reported. Refused as a
   * whole where the host has no notes.
   */
  annotate(notes: readonly CellNote[]): Promise<Result<MarkReport>>;
  /** Shows and selects a cell without taking the keyboard focus from the pane. */
  select(at: CellRef): Promise<Result<void>>;
  /**
   * Shows a sheet and selects areas of it, all at once where the program can, without taking the keyboard focus from the
   * pane. Gives how many of them are selected: the first ones.
   */
  selectAreas(sheet: string, areas: readonly Area[]): Promise<Result<number>>;
  /** The selected cell (top left of a range), or null where nothing is selected. */
  selection(): Promise<Result<CellRef | null>>;
  /** Calls the listener on every event until the returned function is called. */
  watch(listener: (event: HostEvent) => void): () => void;
}
