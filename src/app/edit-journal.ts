import type { Host } from "../hosts/port";
import { isEmptyEdit, type AppliedEdit, type Edit } from "../sheet/edit";
import type { Problem, Result } from "../sheet/result";
import { leftAsItWas } from "./left-as-it-was";

/** What came of an edit: the sheets that it changed, and problems that say what was left as it was. */
export interface JournalEntry {
  readonly sheets: readonly string[];
  readonly leftOut: readonly Problem[];
  /** What added sheets lack that the program has no place for; the edit is done all the same. */
  readonly lacking: readonly Problem[];
}

/** The edits made here on one workbook, so that each can be taken back; no host's own undo is relied on. */
export interface EditJournal {
  /** What 撤销 would take back, as its button says it. */
  next(): string | undefined;
  /** Applies an edit and remembers how to take it back. */
  apply(edit: Edit): Promise<JournalEntry>;
  /** Takes back the last edit. */
  undo(): Promise<JournalEntry>;
  /** Forgets everything: another workbook is open. */
  clear(): void;
}

/** An empty journal over a host. */
export function editJournal(host: Host): EditJournal {
  const inverses: Edit[] = [];
  return {
    next: () => inverses.at(-1)?.title,
    apply: async (edit) => {
      if (isEmptyEdit(edit)) return NOTHING;
      const applied = await host.apply(edit);
      if (applied.ok && !isEmptyEdit(applied.value.inverse)) inverses.push(applied.value.inverse);
      return entryOf(edit, applied);
    },
    undo: async () => {
      const inverse = inverses.at(-1);
      if (!inverse) return NOTHING;
      const applied = await host.apply(inverse);
      // What the host refused as a whole can be tried again.
      if (applied.ok) inverses.pop();
      return entryOf(inverse, applied);
    },
    clear: () => void (inverses.length = 0),
  };
}

const NOTHING: JournalEntry = { sheets: [], leftOut: [], lacking: [] };

function entryOf(edit: Edit, applied: Result<AppliedEdit>): JournalEntry {
  const lacking = (applied.ok && applied.value.leftOut) || [];
  return {
    sheets: sheetsOf(edit),
    leftOut: leftAsItWas(applied),
    lacking: lacking.map((message) => ({ code: "lacking", message })),
  };
}

function sheetsOf({ cells, rowsAdded = [], rowsRemoved = [], merges = [], ...edit }: Edit): string[] {
  const whole = [...(edit.added ?? []), ...(edit.removed ?? [])].map(({ snapshot }) => snapshot.name);
  const shaped = [...rowsAdded, ...rowsRemoved, ...merges].map(({ sheet }) => sheet);
  return [...new Set([...cells.map(({ at }) => at.sheet), ...shaped, ...whole])];
}
