import {
  DECISIONS,
  REVIEW_LIST,
  reviewSheets,
  type ReviewLine,
  type ReviewSheet,
  type WrittenLine,
} from "../reports/review-sheet";
import { keysOf } from "../forms/list-sheet";
import { newListSheet } from "../forms/write-list";
import type { Edit, NewSheet } from "../sheet/edit";
import type { Problem } from "../sheet/result";
import { sameSheet } from "../sheet/same-sheet";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";

/** What takes the 审核意见 away that an export wrote. */
export interface ReviewTakenBack {
  readonly edit: Edit;
  /** The sheets that stay because a person has written there. */
  readonly problems: readonly Problem[];
}

/** The edit that takes away the sheets of 审核意见 that say nothing but what an export writes. */
export function takeBackReview(workbook: WorkbookSnapshot): ReviewTakenBack {
  const removed: NewSheet[] = [];
  const problems: Problem[] = [];
  for (const review of reviewSheets(workbook)) {
    const written = asExported(workbook, review);
    if (written) removed.push({ ...written, snapshot: review.sheet });
    else problems.push({ code: "review-kept", message: keptSentence(review.sheet.name) });
  }
  return { edit: { title: "清除审核意见", cells: [], removed }, problems };
}

/** The sheet as an export would have made it, where it says that and no more. */
function asExported(workbook: WorkbookSnapshot, { sheet, lines }: ReviewSheet): NewSheet | undefined {
  if (lines.length === 0 || !lines.every(isExported)) return undefined;
  const written = newListSheet(
    workbook,
    REVIEW_LIST,
    lines.map((line) => asTyped(sheet, line)),
  );
  return sameSheet(sheet, written.snapshot) ? written : undefined;
}

/** Nobody has decided, given a reason or signed. */
function isExported({ decision, reason, by, fingerprint }: WrittenLine): boolean {
  const isOurs = decision === DECISIONS.undecided || decision === DECISIONS.solved;
  return isOurs && reason === "" && by === "" && fingerprint !== "";
}

/** A line with the blanks at its ends. */
function asTyped(sheet: ReviewSheet["sheet"], line: WrittenLine): ReviewLine {
  const texts = keysOf(REVIEW_LIST).map((key) => {
    const cell = line.cells[key];
    const value = cell ? valueAt(sheet, cell) : null;
    return [key, typeof value === "string" ? value : line[key]];
  });
  return Object.fromEntries(texts) as ReviewLine;
}

function keptSentence(sheet: string): string {
  return `工作表“${sheet}”里有人写过处理意见或别的内容，没有删除；不需要时请自己删除。`;
}
