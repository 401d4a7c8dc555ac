import { draftOf } from "../../../templates/library/draft-of";
import { placeOfLevel2 } from "../../../templates/library/in-system";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import { recommend } from "../../../templates/library/recommend";
import { suggestedIndicators } from "../../../templates/library/suggest";
import type { IndicatorDraft, IndicatorSystem, ProjectDraft } from "../../../templates/project-draft";

/** How many indicators are offered beside those that a new table begins with. */
const MOST_OFFERS = 6;

/** What the user ticked otherwise than it was proposed. */
export interface Ticks {
  /** The keys of proposed indicators that are not wanted. */
  readonly without: ReadonlySet<string>;
  /** The library's ids of those wanted besides. */
  readonly added: ReadonlySet<string>;
}

/** A line of the list of indicators. */
export interface OfferedIndicator {
  readonly key: string;
  readonly indicator: IndicatorDraft;
  readonly isTicked: boolean;
  /** Why it is offered; undefined for what a table of the place must have. */
  readonly because: string | undefined;
  /** Its id in the library, of those that come besides. */
  readonly id: string | undefined;
}

/** The indicators that a new table begins with, and some more that it may have. */
export function offeredIndicators(
  draft: ProjectDraft,
  system: IndicatorSystem,
  library: readonly LibraryIndicator[],
  { without, added }: Ticks,
): readonly OfferedIndicator[] {
  const proposed = suggestedIndicators(draft, system, library).map((indicator) => {
    const key = keyOf(indicator);
    return { key, indicator, isTicked: !without.has(key), because: undefined, id: undefined };
  });
  const have = proposed.map(({ indicator }) => indicator);
  const known = new Set(proposed.map(({ key }) => key));
  const more = recommend(library, { ...draft, have, system })
    .filter(({ isRequired }) => !isRequired)
    .slice(0, MOST_OFFERS)
    .map(({ indicator, because }) => offer(indicator, draft, added.has(indicator.id), because));
  const offeredIds = new Set(more.map(({ id }) => id));
  // What was ticked stays, whatever is offered by now.
  const kept = library
    .filter(({ id }) => added.has(id) && !offeredIds.has(id))
    .map((entry) => offer(entry, draft, true, "另外选的"));
  return [...proposed, ...[...kept, ...more].filter(({ key }) => !known.has(key))];
}

/** The ticked ones in the order of the place's system. */
export function tickedIndicators(
  offered: readonly OfferedIndicator[],
  system: IndicatorSystem,
): readonly IndicatorDraft[] {
  const orderOf = ({ level2 }: IndicatorDraft): number =>
    placeOfLevel2(level2, system)?.order ?? Number.MAX_SAFE_INTEGER;
  return offered
    .filter(({ isTicked }) => isTicked)
    .map(({ indicator }) => indicator)
    .sort((a, b) => orderOf(a) - orderOf(b));
}

function offer(
  entry: LibraryIndicator,
  draft: ProjectDraft,
  isTicked: boolean,
  because: string,
): OfferedIndicator {
  const indicator = draftOf(entry, draft);
  return { key: keyOf(indicator), indicator, isTicked, because, id: entry.id };
}

function keyOf({ level2, level3 = "" }: IndicatorDraft): string {
  return `${level2} ${level3}`;
}
