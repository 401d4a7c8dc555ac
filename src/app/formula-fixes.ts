import type { Finding, Fix, Outcome } from "../rules/outcome";
import type { CellRef } from "../sheet/address";
import { formulaAt, type WorkbookSnapshot } from "../sheet/snapshot";

/** The answers with mends of computed cells only told: they are of the result, and the formula is the user's to change. */
export function keepFormulas(outcomes: readonly Outcome[], workbook: WorkbookSnapshot): readonly Outcome[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const isComputed = (at: CellRef): boolean => {
    const sheet = sheets.get(at.sheet);
    return sheet !== undefined && formulaAt(sheet, at) !== null;
  };
  const touches = ({ changes }: Fix): boolean => changes.some(({ at }) => isComputed(at));
  const told = (fix: Fix): Fix => ({
    ...fix,
    safety: "show",
    title: `${fix.title}（这里是公式，请改公式本身）`,
  });
  const kept = (finding: Finding): Finding => ({
    ...finding,
    fixes: finding.fixes.map((fix) => (touches(fix) ? told(fix) : fix)),
  });
  return outcomes.map((outcome) =>
    outcome.findings.some(({ fixes }) => fixes.some(touches))
      ? { ...outcome, findings: outcome.findings.map(kept) }
      : outcome,
  );
}
