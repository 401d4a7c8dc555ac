import { removedRelation, savedRelations } from "../../app/own-relation-edits";
import type { OwnRelation, WrittenRelation } from "../../app/own-relations";
import type { CheckReport } from "../../app/check-workbook";
import { parseRelationsFile } from "../../relations/relation-text";
import type { Edit } from "../../sheet/edit";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { draftIn, relationsOf, takenBeside, type DeskState } from "./desk-state";
import { draftOfWritten, draftProblems, relationOf, type Draft } from "./draft";

/** Where relations of one's own are written, saved, imported and exported. */
export interface RelationDesk {
  state(): DeskState;
  subscribe(listener: () => void): () => void;
  /** Takes a relation into the editor; undefined for a new one. */
  edit(id: string | undefined): void;
  /** Takes a relation that is written wrong on its sheet into the editor. */
  mend(written: WrittenRelation): void;
  write(part: Partial<Draft>): void;
  /** Gives up what was typed and not saved. */
  discard(): void;
  /** Writes the draft into the workbook; false where it is not ready or could not be written. */
  save(): Promise<boolean>;
  /** Takes the relation in the editor out of the workbook. */
  remove(): Promise<void>;
  pick(name: string, bytes: Uint8Array): void;
  /** Writes the relations of the picked file into the workbook. */
  takePicked(): Promise<void>;
  putBack(): void;
  tell(sentence: string): void;
}

/** Plans an edit on the workbook as it was checked and carries it out; false where something was left as it was. */
export type Change = (make: (workbook: WorkbookSnapshot) => Edit) => Promise<boolean>;

/** A desk over a workbook: `read` gives what its last check found, `change` is how it is changed. */
export function createRelationDesk(read: () => CheckReport | undefined, change: Change): RelationDesk {
  const listeners = new Set<() => void>();
  let state: DeskState = {
    current: undefined,
    drafts: new Map(),
    saved: new Map(),
    isRefused: false,
    picked: undefined,
    said: "",
  };

  function update(part: Partial<DeskState>): void {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  }

  function withDraft(key: string, draft: Draft | undefined): DeskState["drafts"] {
    const drafts = new Map(state.drafts);
    if (draft) drafts.set(key, draft);
    else drafts.delete(key);
    return drafts;
  }

  const own = (): readonly OwnRelation[] => relationsOf(read());

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (id) => update({ current: id, isRefused: false, said: "" }),
    mend(written) {
      const { id } = written;
      const draft = state.drafts.get(id) ?? draftOfWritten(written);
      update({ current: id, drafts: withDraft(id, draft), isRefused: false, said: "" });
    },
    write(part) {
      const draft = { ...draftIn(state, own()), ...part };
      update({ drafts: withDraft(state.current ?? "", draft), said: "" });
    },
    discard() {
      const { current } = state;
      const isThere = own().some(({ relation }) => relation.id === current);
      const drafts = withDraft(current ?? "", undefined);
      update({ current: isThere ? current : undefined, drafts, isRefused: false, said: "" });
    },
    async save() {
      const { current } = state;
      const draft = draftIn(state, own());
      if (Object.keys(draftProblems(draft, takenBeside(current, own()))).length > 0) {
        update({ isRefused: true, said: "" });
        return false;
      }
      const relation = relationOf(draft);
      if (!(await change((workbook) => savedRelations(workbook, [relation], current)))) {
        update({ said: "没有保存，原因见上面的提示；写的内容还在。" });
        return false;
      }
      const drafts = withDraft(current ?? "", undefined);
      update({
        current: relation.id,
        drafts,
        saved: new Map(state.saved).set(relation.id, draft),
        isRefused: false,
        said: `已保存“${relation.title}”，记在“审核公式”工作表里。`,
      });
      return true;
    },
    async remove() {
      const { current } = state;
      const found = own().find(({ relation, from }) => from === "workbook" && relation.id === current);
      if (!found || current === undefined) return;
      if (!(await change((workbook) => removedRelation(workbook, current)))) return;
      const drafts = withDraft(current, undefined);
      update({
        current: undefined,
        drafts,
        isRefused: false,
        said: `已删除“${found.relation.title}”，可以撤销。`,
      });
    },
    pick(name, bytes) {
      const read = parseRelationsFile(bytes);
      update({ picked: read.ok ? { name, ok: true, relations: read.value } : { name, ...read }, said: "" });
    },
    async takePicked() {
      const { picked } = state;
      if (!picked?.ok) return;
      const { relations } = picked;
      if (!(await change((workbook) => savedRelations(workbook, relations)))) return;
      update({ picked: undefined, said: `已导入 ${relations.length} 条，记在“审核公式”工作表里。` });
    },
    putBack: () => update({ picked: undefined }),
    tell: (said) => update({ said }),
  };
}
