import { ANY_CATEGORY } from "../../../templates/library/category";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import { recommend, type Recommendation } from "../../../templates/library/recommend";
import { searchLibrary } from "../../../templates/library/search";
import type { IndicatorSystem, ProjectDraft } from "../../../templates/project-draft";

/** What the list shows. */
export interface ListedEntries {
  readonly recommended: readonly Recommendation[];
  /** The others that match. */
  readonly others: readonly LibraryIndicator[];
}

/** What is looked for. */
export interface Wanted {
  readonly text: string;
  /** "" for all. */
  readonly category: string;
  /** The kind of project that the table under the cursor seems to be. */
  readonly guessed: string | undefined;
}

/** So many entries are recommended. */
const MOST_RECOMMENDED = 12;

/** The entries that match, those recommended for the table first. */
export function listedEntries(
  library: readonly LibraryIndicator[],
  { text, category, guessed }: Wanted,
  table: ProjectDraft | undefined,
  system: IndicatorSystem,
): ListedEntries {
  const found = searchLibrary(library, text);
  const matching =
    category === "" ? found : [...new Set([...of(category, found), ...of(ANY_CATEGORY, found)])];
  const known = new Set(matching.map(({ id }) => id));
  const kind = category === "" ? guessed : category;
  const recommended = table
    ? recommend(library, {
        name: table.name,
        have: table.indicators,
        system,
        ...(table.purpose !== undefined && { purpose: table.purpose }),
        ...(kind !== undefined && { category: kind }),
      })
        .filter(({ indicator, isRequired }) => known.has(indicator.id) || (text.trim() === "" && isRequired))
        .slice(0, MOST_RECOMMENDED)
    : [];
  const shown = new Set(recommended.map(({ indicator }) => indicator.id));
  return { recommended, others: matching.filter(({ id }) => !shown.has(id)) };
}

function of(category: string, entries: readonly LibraryIndicator[]): readonly LibraryIndicator[] {
  return entries.filter(({ categories }) => categories.includes(category));
}
