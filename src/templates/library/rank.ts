import { fitOf, isNear, type Fit, type Subject } from "./fit";
import type { LibraryIndicator } from "./library-indicator";
import { ownFirst } from "./search";

/** An indicator with how it goes with a project. */
export interface Ranked {
  readonly indicator: LibraryIndicator;
  readonly fit: Fit;
}

const OF_CATEGORY = 4;
const GENERAL = 2;
const PER_CHARACTER = 0.6;
const MOST_SHARED = 3;
const MOST_STRANGE = 6;
const MANY_SOURCES = 20;
/** What belongs neither to the kind of the project nor to all kinds comes last, unless its words are the project's. */
const ELSEWHERE = -10;

/** A library, the best for a project first; what fits of the user's own comes before all built-in ones. */
export function ranked(library: readonly LibraryIndicator[], subject: Subject): Ranked[] {
  const scored = library.map((indicator, index) => {
    const fit = fitOf(indicator, subject);
    return { indicator, fit, index, score: scoreOf(indicator, fit) };
  });
  return scored.sort(
    (a, b) =>
      Number(b.score > 0) - Number(a.score > 0) ||
      ownFirst(a.indicator, b.indicator) ||
      b.score - a.score ||
      a.index - b.index,
  );
}

/** Of what is of the right kind that is best which shares most words and has fewest strange ones; then what most have. */
function scoreOf({ sources }: LibraryIndicator, fit: Fit): number {
  const { shared, strange, category, isGeneral } = fit;
  const kind = category !== undefined ? OF_CATEGORY : isNear(fit) ? 0 : ELSEWHERE;
  // What many kinds have is no more one kind's than the others'.
  const home = isGeneral ? Math.max(GENERAL, strange > shared ? 0 : kind) : kind;
  const words = Math.min(shared, MOST_SHARED) - Math.min(strange, MOST_STRANGE);
  return home + words * PER_CHARACTER + Math.min(sources.length, MANY_SOURCES) / MANY_SOURCES;
}
