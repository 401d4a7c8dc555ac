import type { FolderSummary } from "../../reports/folder-summary";
import type { FileAnswer } from "../check/file-answer";

/** How a check is printed in one of its formats; what is printed comes with its line ends. */
export interface CheckPrinter {
  readonly start: string;
  readonly each: (answer: FileAnswer) => string;
  readonly end: (summary: FolderSummary) => string;
  /** Whether the summary is not part of what is printed, and is told beside it. */
  readonly isSummaryApart: boolean;
}
