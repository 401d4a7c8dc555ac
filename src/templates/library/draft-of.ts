import type { IndicatorDraft, ProjectDraft } from "../project-draft";
import { fillPattern } from "./fill-pattern";
import type { LibraryIndicator } from "./library-indicator";

/** An indicator of the library as a line of a project's table; a value with an unknown blank is left to the user. */
export function draftOf(indicator: LibraryIndicator, draft: ProjectDraft): IndicatorDraft {
  const { level1, level2, level3 } = indicator;
  const filled = (text: string) => fillPattern(text, draft).text;
  const [description, value, basis] = [indicator.description, indicator.value, indicator.basis].map(filled);
  return {
    level1,
    level2,
    level3,
    ...(description !== undefined && { description }),
    ...(value !== undefined && { value }),
    ...(basis !== undefined && { basis }),
  };
}
