import { openGroup } from "./read-among";
import { endSentence, nextClause, type State } from "./reading-state";

const CLAUSE_END = ",，、;；:：()";
const SENTENCE_END = "。!！?？";
/** A line without figures that is no longer is a heading. */
const LONGEST_HEADING = 45;

/** Takes in a sign of no word: the end of a clause, a sentence or a line, or what is not known. */
export function readSign(state: State, at: number): void {
  const sign = state.text.charAt(at);
  if (sign === "\n") endLine(state, at);
  else if (SENTENCE_END.includes(sign)) endSentence(state, at + 1);
  else if (CLAUSE_END.includes(sign)) endClause(state, sign, at);
  else if (!/[-—~.*/|\s]/.test(sign)) {
    state.clause.unknown++;
    state.clause.isComparing = false;
    if (state.gap.best) state.gap.best.unknownAfter++;
    else state.gap.unknown++;
  }
}

function endClause(state: State, sign: string, at: number): void {
  if (sign === "(") {
    state.depth++;
    const whole = state.mentions.at(-1);
    if (whole?.to === at) openGroup(state, true);
  }
  if (sign === ")") {
    while ((state.stack.at(-1)?.depth ?? -1) >= state.depth && state.depth > 0) state.stack.pop();
    state.depth = Math.max(0, state.depth - 1);
  }
  if (";；".includes(sign)) state.isReason = false;
  nextClause(state, at + 1);
}

/** A list goes on in the next line where this one does not end a sentence. */
export function endLine(state: State, at: number): void {
  const line = state.text.slice(state.lineStart, Math.min(at, state.lineStart + LONGEST_HEADING + 1));
  if (line !== "") {
    const isHeading =
      !state.lineHasFigure &&
      line.length <= LONGEST_HEADING &&
      !/[。;；:：]$/.test(line) &&
      !/^其中/.test(line);
    if (isHeading) {
      state.scope = state.lineScope;
      state.section++;
      state.stack.length = 0;
    } else if (state.lastSign === "。") state.stack.length = 0;
    else if (!/[,，;；、:：(]/.test(state.lastSign))
      for (const group of state.stack) if (group.parts.length > 0) group.onlyChildren = true;
    endSentence(state, at + 1);
  }
  state.depth = 0;
  state.lineStart = at + 1;
  state.lineHasFigure = false;
  state.lineScope = undefined;
  state.lineTime = undefined;
}
