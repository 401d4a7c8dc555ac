import { draftOf } from "../../../templates/library/draft-of";
import { fillPattern } from "../../../templates/library/fill-pattern";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import type { IndicatorDraft, ProjectDraft } from "../../../templates/project-draft";

/** What the user typed for blanks of a pattern, by their names. */
export type Answers = Readonly<Record<string, string>>;

export const NO_ANSWERS: Answers = {};

/** An entry of the library as it would be inserted, and the blanks of its value that only the user can fill. */
export interface EntryDraft {
  readonly draft: IndicatorDraft;
  readonly blanks: readonly string[];
}

/** Fills an entry's value with what the table knows and the user typed; while a blank is open, it is 待填. */
export function entryDraft(indicator: LibraryIndicator, table: ProjectDraft, answers: Answers): EntryDraft {
  const { blanks } = fillPattern(indicator.value, table);
  const answered = blanks.reduce((value, blank) => {
    const answer = answers[blank]?.trim() ?? "";
    return answer === "" ? value : value.split(`{${blank}}`).join(answer);
  }, indicator.value);
  return { draft: draftOf({ ...indicator, value: answered }, table), blanks };
}
