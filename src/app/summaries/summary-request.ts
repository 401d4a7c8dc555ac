import type { Edit } from "../../sheet/edit";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { FigureStyle, LedgerTable } from "../../summaries/budget/ledger-tables";
import type { SummaryRemark } from "../../summaries/summary-remark";
import type { UnitFile } from "../../summaries/units/unit-file";
import type { CheckReport } from "../check-workbook";

/** What can be made from what is in a workbook. */
export type SummaryRequest =
  | {
      readonly kind: "budget-tables";
      /** The sheet of the ledger. */
      readonly ledger: string;
      readonly tables: readonly LedgerTable[];
      /** The department as the head of the tables names it; else that of the ledger. */
      readonly department?: string;
      /** Only lines of this unit, by its code or name. */
      readonly unit?: string;
      readonly year?: string;
      readonly figures: FigureStyle;
    }
  /** 项目绩效目标汇总表. */
  | { readonly kind: "project-summary" }
  /** 部门整体支出绩效目标申报表. */
  | { readonly kind: "department"; readonly name?: string; readonly year?: string }
  /** 多单位汇总. */
  | {
      readonly kind: "units";
      /** What is put together; those of the workbook itself by the name of the workbook. */
      readonly files: readonly UnitFile[];
      readonly department?: string;
      readonly year?: string;
      /** Whether each unit has a column of its own beside the sums, or a sheet of its own. */
      readonly origin: "columns" | "sheets";
    }
  /** 情况说明; last year's tables are found by their year, in the workbook or in these files. */
  | { readonly kind: "narrative"; readonly year?: string; readonly last?: readonly UnitFile[] }
  /** 图表. */
  | { readonly kind: "charts" };

export type SummaryKind = SummaryRequest["kind"];

/** What summaries are made from. */
export interface SummaryAbout {
  readonly workbook: WorkbookSnapshot;
  /** What was read; the findings are those of a check, where problems are to be counted. */
  readonly report: Pick<CheckReport, "reading" | "classification" | "profile" | "findings">;
  /** "2026-11-21". */
  readonly today: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a request would make; nothing is changed yet. */
export interface SummaryPlan {
  /** Adds the sheets, and their lines on the sheet 汇总来源; empty where nothing can be made. */
  readonly edit: Edit;
  /** The names of the sheets that it adds, in their order. */
  readonly sheets: readonly string[];
  /** Sentences that the user should read, gravest first: what was left out, what does not tie, what is missing. */
  readonly remarks: readonly SummaryRemark[];
}

/** What the pane's tab 汇总 offers: what was found for a kind of summary, and what is missing. */
export interface SummaryOffer {
  readonly kind: SummaryKind;
  /** What it would be made from, in words: “预算明细”67 行、26 张项目表 …; "" where nothing was found. */
  readonly from: string;
  /** What is missing, a Chinese sentence; undefined where it can be made. */
  readonly missing?: string;
}
