import type { Host } from "../hosts/port";
import { isEmptyEdit } from "../sheet/edit";
import { cellKey } from "../sheet/address";
import { ok, type Problem, type Result } from "../sheet/result";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { CheckReport } from "./check-workbook";
import { leftAsItWas } from "./left-as-it-was";
import { planFixes, type FixedCell } from "./plan-fixes";

/** What came of mending a workbook. */
export interface FixedWorkbook {
  /** The cells that were changed. */
  readonly changes: readonly FixedCell[];
  /** What a check finds afterwards. */
  readonly report: CheckReport;
  /** What was left as it was, and why. */
  readonly problems: readonly Problem[];
  /** Whether the whole edit was refused. */
  readonly isRefused: boolean;
}

/** Carries out all safe mends in the workbook of a host, and on demand those that need a look; then checks again. */
export async function fixWorkbook(
  host: Host,
  check: (workbook: WorkbookSnapshot) => CheckReport,
  isConfirmed: boolean,
): Promise<Result<FixedWorkbook>> {
  const read = await host.read();
  if (!read.ok) return read;
  const { edit, changes } = planFixes(read.value, check, isConfirmed);
  if (isEmptyEdit(edit)) return ok({ changes, report: check(read.value), problems: [], isRefused: false });
  const applied = await host.apply(edit);
  const after = await host.read();
  if (!after.ok) return after;
  const skipped = new Set(applied.ok ? applied.value.skipped.map(({ at }) => cellKey(at)) : []);
  return ok({
    changes: applied.ok ? changes.filter(({ at }) => !skipped.has(cellKey(at))) : [],
    report: check(after.value),
    problems: leftAsItWas(applied),
    isRefused: !applied.ok,
  });
}
