import type { Cell } from "../sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { listSheets, type ListKind, type ListSheet } from "../forms/list-sheet";

/** The columns of 审核意见 in their order; the last is hidden, and ties a line to its finding. */
export const REVIEW_COLUMNS = {
  problem: "问题",
  place: "位置",
  basis: "依据",
  decision: "处理意见",
  reason: "理由",
  by: "经办人",
  date: "日期",
  fingerprint: "指纹",
} as const;

export type ReviewColumn = keyof typeof REVIEW_COLUMNS;

/** What 处理意见 says in the words of this program; a person can write others. */
export const DECISIONS = {
  /** Until a person decides. */
  undecided: "待处理",
  /** Set aside with a reason. */
  waived: "忽略",
  /** No longer set aside: the line stays, so that what was decided can be followed. */
  restored: "取消忽略",
  /** The problem is gone. */
  solved: "已解决",
} as const;

/** What was found, and what a person decided about it. The widths let the sheet print on landscape A4. */
export const REVIEW_LIST: ListKind<ReviewColumn> = {
  title: "审核意见",
  columns: {
    problem: { label: REVIEW_COLUMNS.problem, width: 46 },
    place: { label: REVIEW_COLUMNS.place, width: 18 },
    basis: { label: REVIEW_COLUMNS.basis, width: 30 },
    decision: {
      label: REVIEW_COLUMNS.decision,
      width: 10,
      choices: {
        items: Object.values(DECISIONS),
        message: "处理意见一般从下拉选项里选；选“忽略”的要写理由，否则问题还会提示。写别的也可以，请点“是”。",
      },
    },
    reason: { label: REVIEW_COLUMNS.reason, width: 24 },
    by: { label: REVIEW_COLUMNS.by, width: 10 },
    date: { label: REVIEW_COLUMNS.date, width: 12 },
    // Fingerprints of digits only must stay texts.
    fingerprint: { label: REVIEW_COLUMNS.fingerprint, width: 20, isHidden: true, isText: true },
  },
  telling: ["problem", "decision", "reason", "fingerprint"],
  hint: "纹",
};

/** One line of the sheet: what was found, and what a person decided about it. */
export type ReviewLine = Readonly<Record<ReviewColumn, string>>;

/** A line as it stands in a workbook. */
export interface WrittenLine extends ReviewLine {
  readonly sheet: string;
  readonly row: number;
  /** The cell of each of its columns; those that the sheet lacks are not there. */
  readonly cells: Readonly<Partial<Record<ReviewColumn, Cell>>>;
}

/** A sheet with 审核意见, wherever on it they stand and whatever it is called. */
export interface ReviewSheet {
  readonly sheet: SheetSnapshot;
  readonly list: ListSheet<ReviewColumn>;
  readonly lines: readonly WrittenLine[];
}

/** The sheets of a workbook that hold 审核意见, read by their labels. */
export function reviewSheets(workbook: WorkbookSnapshot): readonly ReviewSheet[] {
  return listSheets(workbook, REVIEW_LIST).map((list) => ({
    sheet: list.sheet,
    list,
    lines: list.lines.map(({ texts, row, cells }) => ({ ...texts, sheet: list.sheet.name, row, cells })),
  }));
}
