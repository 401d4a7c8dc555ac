import { useCallback, useMemo, useState } from "react";
import type { Session } from "../../../app/session";
import { planInsertion } from "../../../templates/insert/insert-indicators";
import { namedAsIn } from "../../../templates/library/in-system";
import type { IndicatorDraft } from "../../../templates/project-draft";
import type { PageWork } from "../parts/use-work";
import { entryDraft, NO_ANSWERS, type Answers } from "./entry-draft";
import { newRows, type NewRow } from "./new-rows";
import type { LibraryHere } from "./use-library";

/** The entries that the user has chosen, and what inserting them would do. */
export interface Insertion {
  readonly chosen: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, Answers>;
  readonly drafts: readonly IndicatorDraft[];
  readonly rows: readonly NewRow[];
  /** Why they cannot be inserted into this table. */
  readonly problem: string | undefined;
  choose(id: string, isChosen: boolean): void;
  answer(id: string, blank: string, given: string): void;
  clear(): void;
  /** Inserts them and takes the cursor to the first new row; a sentence on what was done. */
  insert(): Promise<string>;
}

/** Keeps what is chosen for the table under the cursor. */
export function useInsertion(session: Session, work: PageWork, here: LibraryHere): Insertion {
  const { table, draft, library, system } = here;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answers>>(new Map());
  const known = useMemo(() => new Map(library.map((entry) => [entry.id, entry])), [library]);
  const drafts = useMemo(() => {
    if (!draft) return [];
    const entries = [...chosen].flatMap((id) => known.get(id) ?? []);
    return entries.map((entry) => {
      const answered = answers.get(entry.id) ?? NO_ANSWERS;
      return entryDraft(namedAsIn(entry, system), draft, answered).draft;
    });
  }, [chosen, known, answers, draft, system]);
  const sheet = session.workbook()?.sheets.find(({ name }) => name === table?.source.sheet);
  const plan = useMemo(
    () => (sheet && table && drafts.length > 0 ? planInsertion(sheet, table, drafts, system) : undefined),
    [sheet, table, drafts, system],
  );
  const rows = useMemo(
    () => (plan?.ok && table ? newRows(plan.value, table, drafts) : []),
    [plan, table, drafts],
  );

  const choose = useCallback(
    (id: string, isChosen: boolean): void =>
      setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id))),
    [],
  );
  const answer = useCallback(
    (id: string, blank: string, given: string): void =>
      setAnswers((before) => new Map(before).set(id, { ...before.get(id), [blank]: given })),
    [],
  );

  async function insert(): Promise<string> {
    if (!plan?.ok) return "";
    const first = rows.find(({ draft: row }) => row.value === undefined)?.at ?? rows[0]?.at;
    if (!(await work.change(() => plan.value))) return "没有插入，原因见上面的提示；选的和填的都还在。";
    setChosen(new Set());
    if (first) work.jump(first);
    const open = drafts.filter(({ value }) => value === undefined).length;
    return `已插入 ${drafts.length} 行，可以撤销。${open > 0 ? `还有 ${open} 个指标值待填。` : ""}`;
  }

  return {
    ...{ chosen, answers, drafts, rows, choose, answer, insert },
    problem: plan && !plan.ok ? plan.problem.message : undefined,
    clear: () => setChosen(new Set()),
  };
}
