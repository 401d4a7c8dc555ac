import type { IndicatorDraft, IndicatorSystem, ProjectDraft } from "../project-draft";
import { draftOf } from "./draft-of";
import { namedAsIn, wantedBy, type Wanted } from "./in-system";
import type { LibraryIndicator } from "./library-indicator";
import { normalLevel2, normalName } from "./normal-name";
import { ranked } from "./recommend";

/**
 * What a new table starts with: one indicator for every mandatory level 2, and for a mandatory level 1 of which any will
 * do, in the system's order.
 */
export function suggestedIndicators(
  draft: ProjectDraft,
  system: IndicatorSystem,
  library: readonly LibraryIndicator[],
): IndicatorDraft[] {
  const best = ranked(library, draft).map(({ indicator }) => indicator);
  const taken = new Set<string>();
  return wantedBy(system).map((wanted) => {
    const found = firstFor(wanted, best, taken);
    if (!found) return blankFor(wanted);
    taken.add(normalName(found.level3));
    return draftOf(namedAsIn(found, system), draft);
  });
}

function firstFor(
  { any }: Wanted,
  best: readonly LibraryIndicator[],
  taken: ReadonlySet<string>,
): LibraryIndicator | undefined {
  for (const { level2 } of any) {
    const found = best.find(
      (indicator) =>
        normalLevel2(indicator.level2) === normalLevel2(level2.name) &&
        !taken.has(normalName(indicator.level3)),
    );
    if (found) return found;
  }
  return undefined;
}

/** A line that says no more than where it stands, where the library has nothing. */
function blankFor({ any }: Wanted): IndicatorDraft {
  const [{ level1, level2 }] = any as [Wanted["any"][number]];
  return { level1: level1.name, level2: level2.name };
}
