import type { Mention, Subject } from "./mention";

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
