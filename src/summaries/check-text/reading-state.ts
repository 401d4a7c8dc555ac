import type { Lexicon } from "./lexicon";
import type { Group, Mention, Scope, Subject } from "./mention";

/** What was read since the last figure. */
export interface Gap {
  /** Clauses are counted. */
  clause: number;
  best:
    | {
        readonly subject: Subject;
        readonly within: Subject | undefined;
        readonly clause: number;
        /** With the words before it in its clause. */
        readonly label: string;
        /** Signs of no known word, before the name in its clause and behind it. */
        readonly unknownBefore: number;
        unknownAfter: number;
      }
    | undefined;
  unknown: number;
  time: Mention["time"] | undefined;
}

/** What was read of a clause. */
export interface Clause {
  readonly from: number;
  unknown: number;
  moved: 1 | -1 | 0 | undefined;
  isMovedTo: boolean;
  isComparing: boolean;
  /** The year that something is compared with, while the comparison has no figure yet. */
  comparedYear: Mention["time"] | undefined;
  isShare: boolean;
  isAbout: boolean;
}

/** Nothing read yet. */
export function newGap(): Gap {
  return { clause: 0, best: undefined, unknown: 0, time: undefined };
}

/** Nothing read yet of a clause that begins at a place. */
export function newClause(from: number): Clause {
  return {
    from,
    unknown: 0,
    moved: undefined,
    isMovedTo: false,
    isComparing: false,
    comparedYear: undefined,
    isShare: false,
    isAbout: false,
  };
}

/** How far a text was read, and what was found. */
export interface State {
  readonly text: string;
  /** What stands in the original. */
  readonly said: (from: number, to: number) => string;
  readonly lexicon: Lexicon;
  readonly year: number | undefined;
  /** The time of figures beside which no year stands, in the text and in the line. */
  readonly usual: Mention["time"];
  lineTime: Mention["time"] | undefined;
  readonly mentions: Mention[];
  readonly groups: Group[];
  readonly stack: Group[];
  gap: Gap;
  clause: Clause;
  depth: number;
  sentence: number;
  section: number;
  scope: Scope;
  lineStart: number;
  lineHasFigure: boolean;
  lineScope: Scope;
  lastSign: string;
  isReason: boolean;
  bare: number;
}

/** Another clause begins at a place. */
export function nextClause(state: State, at: number): void {
  state.clause = newClause(at);
  state.gap.clause++;
}

/** Another sentence begins at a place. */
export function endSentence(state: State, at: number): void {
  for (const group of state.stack) if (group.parts.length > 0 && group.depth === 0) group.onlyChildren = true;
  state.sentence++;
  state.isReason = false;
  state.gap = newGap();
  state.clause = newClause(at);
}
