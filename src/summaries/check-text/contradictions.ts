import type { Judgement } from "./judge";
import { near, textFen } from "./measured";
import type { Mention } from "./mention";
import { wan } from "./say";

/** Names that may mean one of several things, so that two figures of them are no contradiction. */
const VAGUE = new Set(["income", "expenditure", "budget", "fiscal", "general", "fund", "capital", "organs"]);

/** Where a text has two figures of one thing, and tables do not say which is right, both are marked. */
export function withContradictions(
  mentions: readonly Mention[],
  judgements: readonly Judgement[],
): Judgement[] {
  const seen = new Map<string, Mention>();
  const changed = [...judgements];
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, mention);
      continue;
    }
    const [said, before] = [textFen(mention), textFen(first)];
    if (!said || !before || near(said, before)) continue;
    for (const [own, other] of [
      [mention, before.fen],
      [first, said.fen],
    ] as const) {
      const judgement = changed[own.index]!;
      if (judgement.verdict !== "unknown") continue;
      const message = `文中另一处说“${mention.subject!.name}”是 ${wan(other)}，前后不一致；${judgement.message}`;
      changed[own.index] = { ...judgement, verdict: "unexplained", message };
    }
  }
  return changed;
}

function keyOf({ subject, within, aspect, time, scope, isSure }: Mention): string | undefined {
  if (!subject || !isSure || subject.weight < 3 || time === "other") return undefined;
  if (aspect !== "value" && aspect !== "change") return undefined;
  if (subject.concepts.some((concept) => VAGUE.has(concept) || concept.startsWith("near:"))) return undefined;
  const names = [within?.concepts.join("+") ?? "", subject.concepts.join("+")];
  return [...names, aspect, time, scope ?? ""].join("\u001f");
}
