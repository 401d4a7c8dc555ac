import { once } from "../../model/remember";
import type { IndicatorDraft, IndicatorSystem } from "../project-draft";
import { countIn, isNear, subjectOf, type About, type Fit } from "./fit";
import { namedAsIn, placeOfLevel2, wantedBy, type Wanted } from "./in-system";
import type { LibraryIndicator } from "./library-indicator";
import { normalName } from "./normal-name";
import { ranked } from "./rank";

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
/** So many strange characters more than shared ones make an indicator one of another subject. */
const STRANGE = 4;

/** The indicators that a project lacks: first those of a mandatory level 2, then those its kind has, then by its words. */
export function recommend(
  library: readonly LibraryIndicator[],
  about: About & { readonly have: readonly IndicatorDraft[]; readonly system: IndicatorSystem },
): Recommendation[] {
  const { have, system } = about;
  const names = new Set(have.map(({ level3 = "" }) => normalName(level3)));
  const open = ranked(library, subjectOf(about)).flatMap((entry) => {
    const place = placeOfLevel2(entry.indicator.level2, system);
    const name = nameOf(entry.indicator);
    // Of two of one name the first is the better.
    if (!place || names.has(name)) return [];
    names.add(name);
    return [{ ...entry, indicator: namedAsIn(entry.indicator, system), order: place.order }];
  });
  const required = missingOf(system, have).flatMap((wanted) =>
    open
      .filter(({ order }) => isFor(order, wanted))
      .slice(0, FOR_MISSING)
      .map(({ indicator }) => ({ indicator, because: `缺必设的${wanted.name}`, isRequired: true })),
  );
  const taken = new Set(required.map(({ indicator }) => indicator));
  const reasoned = open
    .filter(({ indicator }) => !taken.has(indicator))
    .flatMap(({ indicator, fit }) => {
      const reason = reasonFor(indicator, fit);
      return reason ? [{ indicator, ...reason, isRequired: false }] : [];
    });
  const usual = [...reasoned].sort((a, b) => a.rank - b.rank).slice(0, MORE);
  return [
    ...required,
    ...usual.map(({ indicator, because, isRequired }) => ({ indicator, because, isRequired })),
  ];
}

const nameOf = once(({ level3 }: LibraryIndicator) => normalName(level3));

/** What a system asks for and a table has no named indicator of. */
export function missingOf(system: IndicatorSystem, have: readonly IndicatorDraft[]): Wanted[] {
  const there = new Set(
    have.filter(({ level3 }) => level3).map(({ level2 }) => placeOfLevel2(level2, system)?.order),
  );
  return wantedBy(system).filter(({ any }) => !any.some(({ order }) => there.has(order)));
}

function isFor(order: number, { any }: Wanted): boolean {
  return any.some((place) => place.order === order);
}

/** Why an indicator that is not mandatory is offered, and how good a reason that is; undefined for none. */
function reasonFor(
  indicator: LibraryIndicator,
  fit: Fit,
): { readonly because: string; readonly rank: number } | undefined {
  if (fit.strange > fit.shared + STRANGE) return undefined;
  const { category } = fit;
  if (category !== undefined) {
    const count = countIn(indicator, category);
    return count > 0
      ? { because: `“${category}”类项目常用（${count} 个项目）`, rank: 0 }
      : { because: `适合“${category}”类项目`, rank: 1 };
  }
  if (isNear(fit)) return { because: "与项目名称或资金用途相符", rank: 1 };
  return fit.isGeneral ? { because: "各类项目通用", rank: 2 } : undefined;
}
