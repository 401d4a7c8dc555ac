import type { Finding } from "../rules/outcome";
import { cellKey } from "../sheet/address";
import type { CheckReport } from "./check-workbook";

/** What a check found differently from the one before. */
export interface Changes {
  /** Open findings that were not there before: 新增. */
  readonly appeared: ReadonlySet<Finding>;
  /** Findings that were open and are gone, as they were told then: 已解决. Setting aside is no solution. */
  readonly resolved: readonly Finding[];
  /** How many of the open findings were there before, wherever their cells have moved: 仍在. */
  readonly stayed: number;
}

/**
 * Pairs off what two checks of one workbook found. Findings alike to the letter share a fingerprint: those in one place
 * are paired first, so that what is left over is the one that really went or came.
 */
export function compareReports(before: CheckReport, after: CheckReport): Changes {
  let [gone, come] = [known(before), known(after)];
  for (const likeness of LIKENESSES) [gone, come] = unpaired(gone, come, likeness);
  const left = new Set(come);
  const appeared = new Set(after.findings.filter((finding) => left.has(finding)));
  const wasOpen = new Set(before.findings);
  return {
    appeared,
    resolved: gone.filter((finding) => wasOpen.has(finding)),
    stayed: after.findings.length - appeared.size,
  };
}

const LIKENESSES: readonly ((finding: Finding) => string)[] = [
  ({ fingerprint, at }) => `${fingerprint} ${cellKey(at)}`,
  ({ fingerprint, at }) => `${fingerprint} ${at.sheet}`,
  ({ fingerprint }) => fingerprint,
];

/** All that a check found, open or set aside. */
function known({ findings, waived }: CheckReport): readonly Finding[] {
  return [...findings, ...waived.map(({ finding }) => finding)];
}

function unpaired(
  gone: readonly Finding[],
  come: readonly Finding[],
  likeness: (finding: Finding) => string,
): [readonly Finding[], readonly Finding[]] {
  const waiting = new Map<string, Finding[]>();
  for (const finding of gone) {
    const key = likeness(finding);
    const same = waiting.get(key);
    if (same) same.push(finding);
    else waiting.set(key, [finding]);
  }
  const paired = new Set<Finding>();
  const left = come.filter((finding) => {
    const other = waiting.get(likeness(finding))?.shift();
    if (other) paired.add(other);
    return !other;
  });
  return [gone.filter((finding) => !paired.has(finding)), left];
}
