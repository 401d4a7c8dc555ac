import type { IndicatorDraft, IndicatorSystem, ProjectDraft } from "../project-draft";
import { draftOf } from "./draft-of";
import { subjectOf } from "./fit";
import { namedAsIn, placeOfLevel2, wantedBy, type Place, type Wanted } from "./in-system";
import type { LibraryIndicator } from "./library-indicator";
import { normalLevel2, normalName } from "./normal-name";
import { ranked, type Ranked } from "./rank";

/**
 * What a new table starts with: one indicator for every mandatory level 2, and for a mandatory level 1 of which any will
 * do, in the system's order.
 */
export function suggestedIndicators(
  draft: ProjectDraft,
  system: IndicatorSystem,
  library: readonly LibraryIndicator[],
): IndicatorDraft[] {
  const best = ranked(library, subjectOf(draft));
  const taken = new Set<string>();
  return wantedBy(system).map((wanted) => {
    const found = firstFor(wanted, best, taken, system);
    if (!found) return blankFor(wanted);
    taken.add(normalName(found.level3));
    return draftOf(namedAsIn(found, system), draft);
  });
}

function firstFor(
  { any }: Wanted,
  best: readonly Ranked[],
  taken: ReadonlySet<string>,
  system: IndicatorSystem,
): LibraryIndicator | undefined {
  for (const place of any) {
    const found = best.find(
      ({ indicator, fit }) =>
        placeOfLevel2(indicator.level2, system)?.order === place.order &&
        !taken.has(normalName(indicator.level3)) &&
        (!isCost(place) || (indicator.value.includes("{预算数}") && fit.strange <= fit.shared)),
    );
    if (found) return found.indicator;
  }
  return undefined;
}

/** The one cost indicator of a new table is that of the whole budget. */
function isCost({ level2 }: Place): boolean {
  return normalLevel2(level2.name).endsWith("成本");
}

/** A line that says no more than where it stands, where the library has nothing. */
function blankFor({ any }: Wanted): IndicatorDraft {
  const [{ level1, level2 }] = any as [Place];
  return { level1: level1.name, level2: level2.name };
}
