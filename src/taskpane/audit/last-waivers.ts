import type { CheckReport } from "../../app/check-workbook";

/** Reasons that reviewers often give. */
const USUAL_REASONS = ["有文件依据，不需要改", "已与单位核实，情况属实", "系统固定格式，不能改"];

/** What was written in the workbook's waivers before: the reasons, latest first, and who signed last. */
export function lastWaivers({ waived, stale }: CheckReport): { reasons: readonly string[]; by: string } {
  const lines = [...waived, ...stale].map(({ line }) => line);
  const rowOf = ({ cells }: (typeof lines)[number]): number => cells.fingerprint?.row ?? 0;
  lines.sort((a, b) => rowOf(b) - rowOf(a));
  return {
    reasons: [...new Set([...lines.map(({ reason }) => reason), ...USUAL_REASONS])],
    by: lines.find(({ by }) => by !== "")?.by ?? "",
  };
}
