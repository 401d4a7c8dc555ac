import type { IndicatorDraft, IndicatorSystem } from "../project-draft";
import { ANY_CATEGORY } from "./category";
import { categoryFor, countIn, fitOf, type About, type Fit } from "./fit";
import { namedAsIn, placeOfLevel2, wantedBy, type Wanted } from "./in-system";
import type { LibraryIndicator } from "./library-indicator";
import { indicatorKey, normalLevel2 } from "./normal-name";
import { ownFirst } from "./search";

/** An indicator that a project may want, with the reason. */
export interface Recommendation {
  readonly indicator: LibraryIndicator;
  readonly because: string;
  /** Whether its level 2 must be there and is not. */
  readonly isRequired: boolean;
}

/** How many are offered for a mandatory level 2 that is missing, and how many that are not mandatory. */
const FOR_MISSING = 3;
const MORE = 30;

/** The indicators that a project lacks: first those of a mandatory level 2, then those its kind has, then by its words. */
export function recommend(
  library: readonly LibraryIndicator[],
  about: About & { readonly have: readonly IndicatorDraft[]; readonly system: IndicatorSystem },
): Recommendation[] {
  const { have, system } = about;
  const had = new Set(have.map(indicatorKey));
  const open = ranked(library, about)
    .filter(({ indicator }) => !had.has(indicatorKey(indicator)) && placeOfLevel2(indicator.level2, system))
    .map((entry) => ({ ...entry, indicator: namedAsIn(entry.indicator, system) }));
  const required = missingOf(system, have).flatMap((wanted) =>
    open
      .filter(({ indicator }) => isFor(indicator, wanted))
      .slice(0, FOR_MISSING)
      .map(({ indicator }) => ({ indicator, because: `缺必设的${wanted.name}`, isRequired: true })),
  );
  const taken = new Set(required.map(({ indicator }) => indicator.id));
  const usual = open
    .filter(({ indicator }) => !taken.has(indicator.id))
    .flatMap(({ indicator, fit }) => {
      const because = reasonFor(indicator, fit, about);
      return because === undefined ? [] : [{ indicator, because, isRequired: false }];
    });
  return [...required, ...usual.slice(0, MORE)];
}

/** What a system asks for and a table has no named indicator of. */
export function missingOf(system: IndicatorSystem, have: readonly IndicatorDraft[]): Wanted[] {
  const there = new Set(
    have.filter(({ level3 }) => level3).map(({ level2 }) => placeOfLevel2(level2, system)?.order),
  );
  return wantedBy(system).filter(({ any }) => !any.some(({ order }) => there.has(order)));
}

function isFor({ level2 }: LibraryIndicator, { any }: Wanted): boolean {
  return any.some((place) => normalLevel2(place.level2.name) === normalLevel2(level2));
}

/** The library with how each entry goes with a project, the best first and the user's own before all. */
export function ranked(
  library: readonly LibraryIndicator[],
  about: About,
): { readonly indicator: LibraryIndicator; readonly fit: Fit }[] {
  const scored = library.map((indicator, index) => {
    const fit = fitOf(indicator, about);
    return { indicator, fit, index, score: scoreOf(indicator, fit) };
  });
  return scored.sort((a, b) => ownFirst(a.indicator, b.indicator) || b.score - a.score || a.index - b.index);
}

/** What is strange to a project weighs more than what it shares; how many have it decides between equals. */
function scoreOf({ sources }: LibraryIndicator, { shared, strange, isOfCategory, isGeneral }: Fit): number {
  const home = isOfCategory ? 3 : isGeneral ? 2 : 0;
  return home + Math.min(shared, 4) - strange * 2 + Math.min(sources.length, 20) / 20;
}

function reasonFor(indicator: LibraryIndicator, fit: Fit, about: About): string | undefined {
  const category = categoryFor(about);
  if (fit.strange > fit.shared) return undefined;
  if (category !== undefined && fit.isOfCategory) {
    const count = countIn(indicator, category);
    return count > 0 ? `“${category}”类项目常用（${count} 个项目）` : `适合“${category}”类项目`;
  }
  if (fit.shared > 0) return "名称与项目名称、资金用途相符";
  return indicator.categories.includes(ANY_CATEGORY) ? "各类项目通用" : undefined;
}
