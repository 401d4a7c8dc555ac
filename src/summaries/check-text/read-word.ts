import { isPart } from "./groups";
import type { FoundWord } from "./lexicon";
import type { Subject } from "./mention";
import { readAmong } from "./read-among";
import { readYear } from "./read-year";
import type { State } from "./reading-state";

/** Names with what stands before them are told up to this length. */
const LONGEST_LABEL = 20;

/** Takes in what a word tells of the figures to come. */
export function readWord(state: State, { from, to, word }: FoundWord): void {
  const { clause, gap } = state;
  switch (word.kind) {
    case "term":
      readTerm(state, from, to, word);
      return;
    case "moved":
      clause.moved = word.sign;
      clause.comparedYear = undefined;
      return;
    case "moved-to":
      clause.moved = undefined;
      clause.isMovedTo = true;
      clause.comparedYear = undefined;
      return;
    case "unchanged": {
      clause.comparedYear = undefined;
      const group = state.stack.at(-1);
      const name = gap.best?.subject.name ?? state.mentions.at(-1)?.subject?.name;
      if (group && name !== undefined) group.unchanged.push(name);
      return;
    }
    case "compared":
      clause.isComparing = true;
      return;
    case "comparison-ends":
      clause.comparedYear = undefined;
      return;
    case "last-year":
      readYear(state, "last");
      return;
    case "this-year":
      readYear(state, "now");
      return;
    case "share":
      clause.isShare = true;
      return;
    case "among":
      readAmong(state, from);
      return;
    case "reason":
      state.isReason = true;
      return;
    case "about": {
      const last = state.mentions.at(-1);
      if (last?.to === from) last.isAbout = true;
      else clause.isAbout = true;
      return;
    }
    case "open": {
      const group = state.stack.at(-1);
      if (group) group.isOpen = true;
      return;
    }
    case "filler":
      return;
  }
}

function readTerm(
  state: State,
  from: number,
  to: number,
  word: Extract<FoundWord["word"], { kind: "term" }>,
): void {
  const { gap, clause } = state;
  if (word.concepts.includes("organs")) state.lineScope = "running";
  else if (word.concepts.includes("publics")) state.lineScope = "publics";
  // 较2022年预算增加: what it is compared with, and no name.
  if (word.weight === 1 && clause.comparedYear !== undefined) return;
  const subject = { concepts: word.concepts, name: state.said(from, to), weight: word.weight };
  const before = gap.best?.clause === gap.clause ? gap.best : undefined;
  if (before && before.subject.weight > word.weight) return;
  const isLine = before?.subject.concepts.some((concept) => concept.startsWith("code:")) ?? false;
  const isColumn = word.concepts.some((concept) => concept === "basic" || concept === "project");
  const isNested = before !== undefined && isPart(before.subject, subject) === true;
  const isPlain = before === undefined || before.subject.weight < 3 || isNested || isGeneral(before.subject);
  gap.best = {
    subject,
    within: isLine && isColumn ? before?.subject : undefined,
    clause: gap.clause,
    label:
      clause.unknown === 0 || to - clause.from > LONGEST_LABEL ? subject.name : state.said(clause.from, to),
    unknownBefore: clause.unknown + (isPlain || (isLine && isColumn) ? 0 : 1),
    unknownAfter: 0,
  };
  state.isReason = state.isReason && word.weight < 3;
}

/** 一般公共预算 before 基本支出 only says what it is paid from. */
function isGeneral({ concepts }: Subject): boolean {
  return concepts.some((concept) => ["general", "fiscal", "fiscal-expenditure"].includes(concept));
}
