import type { Problem } from "../sheet/result";

/** What a notice is about; a later attempt at the same replaces what the one before told. */
export type NoticeAbout = "unread" | "unheard" | "marks" | "edit" | "notes" | "jump" | "other";

/** What the user is to be told without stopping anything, and how it can be tried again. */
export interface NoticeBoard {
  /** Tells what came of an attempt; `again` makes it once more. */
  put(about: NoticeAbout, problems: readonly Problem[], again?: () => Promise<unknown>): void;
  /** The same, and forgets everything else but what no attempt of ours changes: that events are not heard. */
  only(about: NoticeAbout, problems: readonly Problem[], again?: () => Promise<unknown>): void;
  /** Takes a notice away and tries again what it tells of. */
  retry(notice: Problem): Promise<void>;
}

interface Told {
  readonly about: NoticeAbout;
  readonly problem: Problem;
  readonly again: (() => Promise<unknown>) | undefined;
}

/** What no trying again mends: the program lacks something, or the cell is no longer what the edit was made for. */
const IN_VAIN: ReadonlySet<string> = new Set([
  "notes-missing",
  "too-many-notes",
  "stale",
  "sheet-left",
  "merges-unknown",
  "kept",
  "lacking",
]);

/** An empty board; `show` gets everything that stands on it after every change. */
export function createNoticeBoard(show: (notices: readonly Problem[]) => void): NoticeBoard {
  let told: readonly Told[] = [];

  function set(next: readonly Told[]): void {
    if (told.length + next.length === 0) return;
    told = next;
    show(told.map(({ problem }) => problem));
  }

  function from(about: NoticeAbout, problems: readonly Problem[], again?: () => Promise<unknown>): Told[] {
    return problems.map((problem) =>
      again && !IN_VAIN.has(problem.code)
        ? { about, problem: { ...problem, retry: true }, again }
        : { about, problem, again: undefined },
    );
  }

  return {
    put(about, problems, again) {
      const others = told.filter((each) => each.about !== about);
      if (others.length === told.length && problems.length === 0) return;
      set([...others, ...from(about, problems, again)]);
    },
    only: (about, problems, again) =>
      set([...told.filter((each) => each.about === "unheard"), ...from(about, problems, again)]),
    retry: async (notice) => {
      const found = told.find(({ problem }) => problem === notice);
      set(told.filter((each) => each !== found));
      await found?.again?.();
    },
  };
}
