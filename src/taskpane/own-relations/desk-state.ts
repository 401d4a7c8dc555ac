import type { CheckReport } from "../../app/check-workbook";
import type { OwnRelation } from "../../app/own-relations";
import type { TextProblem } from "../../model/json-text/text-problem";
import type { Relation } from "../../relations/relation";
import { draftOf, newDraft, type Draft } from "./draft";

/** A file whose relations are to be looked at before they are taken. */
export type PickedFile =
  | { readonly name: string; readonly ok: true; readonly relations: readonly Relation[] }
  | { readonly name: string; readonly ok: false; readonly problems: readonly TextProblem[] };

/** What is being written; kept for the session, whatever else is looked at meanwhile. */
export interface DeskState {
  /** The id of the relation in the editor; undefined while a new one is written. */
  readonly current: string | undefined;
  /** What was typed and not saved yet, by the id of the relation; a new one goes by "". */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** What was saved here, by its id: should the saving be taken back, its text is not lost. */
  readonly saved: ReadonlyMap<string, Draft>;
  /** Whether saving was asked for and the draft was not ready: from then on what is missing is told. */
  readonly isRefused: boolean;
  readonly picked: PickedFile | undefined;
  /** What was done last, in a sentence. */
  readonly said: string;
}

/** The relations of one's own that were last seen, those of the 口径 left out that the workbook has anew. */
export function relationsOf(report: CheckReport | undefined): readonly OwnRelation[] {
  return report?.own.relations.filter(({ replaced }) => !replaced) ?? [];
}

/** What stands in the editor: what was typed, else the relation as it is kept, else as it was saved, else nothing. */
export function draftIn({ current, drafts, saved }: DeskState, own: readonly OwnRelation[]): Draft {
  const typed = drafts.get(current ?? "");
  if (typed) return typed;
  const found = own.find(({ relation }) => relation.id === current);
  if (found) return draftOf(found.relation);
  return saved.get(current ?? "") ?? newDraft(own.map(({ relation }) => relation.id));
}

/** The ids that the relation in the editor may not take. */
export function takenBeside(current: string | undefined, own: readonly OwnRelation[]): readonly string[] {
  return own.map(({ relation }) => relation.id).filter((id) => id !== current);
}
