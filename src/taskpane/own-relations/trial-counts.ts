import type { TriedLine } from "../../app/try-formula";
import type { TriedFormula } from "../../app/try-lines";

/** What the three verdicts are called. */
export const VERDICT_NAMES: Readonly<Record<TriedLine["verdict"], string>> = {
  fails: "不符",
  within: "尾差",
  holds: "相符",
};

/** The result of a trial in a sentence; "" where there is none to tell. */
export function trialSummary(tried: readonly TriedFormula[]): string {
  const trials = tried.flatMap(({ trial }) => (trial.ok ? [trial] : []));
  if (trials.length === 0) return "";
  const lines = trials.flatMap((trial) => trial.lines);
  const unseen = trials.flatMap((trial) => trial.unseen).length;
  const counts = (["holds", "within", "fails"] as const)
    .map((verdict) => ({ verdict, count: lines.filter((line) => line.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${VERDICT_NAMES[verdict]} ${count} 处`);
  if (unseen > 0) counts.push(`未能检查 ${unseen} 处`);
  return `试算：${counts.length > 0 ? counts.join("，") : "这里没有可核对的数"}`;
}
