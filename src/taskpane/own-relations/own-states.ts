import type { OwnRelation } from "../../app/own-relations";
import type { Outcome } from "../../rules/outcome";

/** How a relation of one's own stands. */
export interface OwnState {
  readonly kind: "pass" | "fail" | "unable" | "none";
  /** 通过, 问题 3 … */
  readonly words: string;
  /** Why it could not be checked or had nothing to check; "" otherwise. */
  readonly because: string;
}

/** How a relation answered; one without an answer was not asked. */
export function ownState({ replaced, rule }: OwnRelation, outcomes: readonly Outcome[]): OwnState {
  if (replaced) return { kind: "none", words: "已替代", because: "本工作簿里有同编号的公式，以它为准" };
  const answer = outcomes.find((outcome) => outcome.rule === rule);
  if (!answer) return { kind: "none", words: "没有运行", because: "口径没有选用这一级别的检查" };
  const { kind, findings, because } = answer;
  switch (kind) {
    case "pass":
      return { kind: "pass", words: "通过", because };
    case "fail":
      return findings.length > 0
        ? { kind: "fail", words: `问题 ${findings.length}`, because }
        : { kind: "none", words: "已忽略", because };
    case "notApplicable":
      return { kind: "none", words: "不适用", because };
    default:
      return { kind: "unable", words: "未能检查", because };
  }
}
