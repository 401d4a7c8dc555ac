import type { Host } from "../hosts/port";
import type { Finding } from "../rules/outcome";
import { reviewSheets } from "../reports/review-sheet";
import { isEmptyEdit, type Edit } from "../sheet/edit";
import { gravestMarks } from "../sheet/mark";
import { ok, type Problem, type Result } from "../sheet/result";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { CheckReport } from "./check-workbook";
import { leftAsItWas } from "./left-as-it-was";
import { exportReview } from "./review-export";
import { refusalProblems } from "./show-marks";
import { takeBackReview } from "./take-back-review";
import { writeNotes } from "./write-notes";

/** What is wanted beside the marks. */
export interface MarkWishes {
  /** Whether findings are written on their cells as notes, too. */
  readonly notes: boolean;
  /** The date that lines of 审核意见 get, like 2026-11-21. */
  readonly date: string;
}

/** What came of marking a workbook. */
export interface MarkedWorkbook {
  readonly report: CheckReport;
  /** How many cells are marked. */
  readonly marked: number;
  readonly review: {
    /** The sheet with 审核意见; undefined where there is nothing to write and none was there. */
    readonly sheet: string | undefined;
    readonly added: number;
    /** Findings that had their line already. */
    readonly known: number;
    /** Whether the lines could not be written at all. */
    readonly isRefused: boolean;
  };
  /** How many cells have notes of ours; undefined where none were wanted. */
  readonly notes: number | undefined;
  /** What was left as it was, and why. */
  readonly problems: readonly Problem[];
}

/** Checks the workbook of a host, marks every finding and writes all of them on the 审核意见 sheet. */
export async function markWorkbook(
  host: Host,
  check: (workbook: WorkbookSnapshot) => CheckReport,
  { notes, date }: MarkWishes,
): Promise<Result<MarkedWorkbook>> {
  const read = await host.read();
  if (!read.ok) return read;
  const report = check(read.value);
  const { findings } = report;
  const marked = await host.mark(gravestMarks(findings));
  if (!marked.ok) return marked;
  const { edit, added, known } = exportReview(read.value, report, findings, date);
  const refused = await applied(host, edit);
  const written = notes ? await writeNotes(host, findings) : undefined;
  return ok({
    report,
    marked: marked.value.marked,
    review: {
      sheet: edit.added?.[0]?.snapshot.name ?? reviewSheets(read.value)[0]?.sheet.name,
      added: added.length,
      known,
      isRefused: refused.isWhole,
    },
    notes: written?.written,
    problems: [...refusalProblems(marked.value.refused), ...refused.problems, ...(written?.problems ?? [])],
  });
}

/** What came of taking everything of ours away. */
export interface ClearedWorkbook {
  /** Sheets with 审核意见 that are gone. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/** Takes away all marks and notes of ours, and the 审核意见 sheets in which nobody has written. */
export async function clearWorkbook(host: Host): Promise<Result<ClearedWorkbook>> {
  const cleared = await host.clearMarks();
  if (!cleared.ok) return cleared;
  const noted = host.capabilities.notes ? await writeNotes(host, NO_FINDINGS) : undefined;
  const read = await host.read();
  if (!read.ok) return read;
  const { edit, problems } = takeBackReview(read.value);
  const refused = await applied(host, edit);
  const all = [...(noted?.problems ?? []), ...problems, ...refused.problems];
  const isGone = !refused.isWhole;
  return ok({
    removed: isGone ? (edit.removed ?? []).map(({ snapshot }) => snapshot.name) : [],
    problems: all,
  });
}

const NO_FINDINGS: readonly Finding[] = [];

async function applied(
  host: Host,
  edit: Edit,
): Promise<{ readonly problems: readonly Problem[]; readonly isWhole: boolean }> {
  if (isEmptyEdit(edit)) return { problems: [], isWhole: false };
  const result = await host.apply(edit);
  const lacking = (result.ok && result.value.leftOut) || [];
  const problems = [...leftAsItWas(result), ...lacking.map((message) => ({ code: "lacking", message }))];
  return { problems, isWhole: !result.ok };
}
