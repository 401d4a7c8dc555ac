import { finish } from "../../model/steps";
import { workbookChecker, type CheckReport } from "../../app/check-workbook";
import type { Severity } from "../../sheet/mark";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { CheckSetup } from "../check/check-file";
import { EXIT } from "../usage";

/** A check of one workbook over and over, by what the command line names. */
export function checkBy({ profile, packs, codes }: CheckSetup): (workbook: WorkbookSnapshot) => CheckReport {
  const check = workbookChecker();
  return (workbook) => finish(check(workbook, profile, packs, codes));
}

/** How many findings of each severity there are. */
export function countFindings({ findings }: CheckReport): Record<Severity, number> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The exit status that findings ask for. */
export function statusOf(report: CheckReport): number {
  return countFindings(report).error > 0 ? EXIT.errors : EXIT.clean;
}
