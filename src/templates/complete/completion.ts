import type { DepartmentTarget, Document, ProjectTarget } from "../../model/documents";
import type { CellRef } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { LibraryIndicator } from "../library/library-indicator";
import type { IndicatorDraft, IndicatorSystem } from "../project-draft";

/** The tables that can be completed. */
export type TargetTable = ProjectTarget | DepartmentTarget;

/** What a completion is about. */
export type CompletionKind = "二级指标" | "表头" | "支出计划" | "指标归属";

/** Something that a table lacks: what follows from the rest of it and can be filled in, or 待填, which only the user knows. */
export interface Completion {
  /** The same for the same place as long as the table is as it is. */
  readonly id: string;
  readonly kind: CompletionKind;
  readonly title: string;
  /** Why it is filled in so, or why it is not. */
  readonly because: string;
  readonly at: CellRef;
  /** What the place is: 项目名称, 质量指标 … */
  readonly label: string;
  readonly before: string;
  /** Undefined for what is 待填. */
  readonly after: string | undefined;
  /** Undefined for what is 待填. */
  readonly change: CompletionChange | undefined;
  /** 待填 that is left in what is filled in, such as a value whose figure nobody knows. */
  readonly open: readonly string[];
}

/** What is filled in: a cell, or a line of the indicator table. */
export type CompletionChange =
  | { readonly kind: "cell"; readonly at: CellRef; readonly before: CellContent; readonly after: CellContent }
  | { readonly kind: "line"; readonly indicator: IndicatorDraft };

/** What tables are completed by. */
export interface CompletionAbout {
  readonly system: IndicatorSystem;
  readonly library: readonly LibraryIndicator[];
  /** The other tables of the workbook: what all of them say may be said here too. */
  readonly others?: readonly Document[];
}

/** A table on its sheet. */
export interface SitedTable {
  readonly table: TargetTable;
  readonly snapshot: SheetSnapshot;
}
