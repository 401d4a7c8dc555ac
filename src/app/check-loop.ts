import type { Problem } from "../sheet/result";

/** Asks for a check: of the sheets that were edited, or of everything. */
export type AskCheck = (edited?: readonly string[]) => Promise<void>;

/** What the next check is to look at. */
interface Due {
  all: boolean;
  readonly edited: Set<string>;
}

/**
 * One check at a time; edits that come during a check are followed by one more, of all that they touched. A check that
 * throws is told as a problem. What a check could not look at, by whatever reason, the next one looks at too.
 */
export function checkLoop(
  check: (edited: readonly string[] | undefined) => Promise<{ readonly isDone: boolean }>,
  onCrash: (problem: Problem) => void,
): AskCheck {
  let running: Promise<void> | undefined;
  let due: Due | undefined;
  let missed: Due = { all: false, edited: new Set() };

  async function run(): Promise<void> {
    while (due) {
      const now = { all: due.all || missed.all, edited: new Set([...due.edited, ...missed.edited]) };
      due = undefined;
      missed = now;
      try {
        const { isDone } = await check(now.all ? undefined : [...now.edited]);
        if (isDone) missed = { all: false, edited: new Set() };
      } catch (error) {
        // A host never rejects and rules never throw; should one do so all the same, the user must see it.
        const message = "审核时程序出错，表格没有改动。请重试；仍不行时，把详细信息发给维护人员。";
        onCrash({ code: "crashed", message, detail: String(error) });
      }
    }
    running = undefined;
  }

  return (edited) => {
    due ??= { all: false, edited: new Set() };
    if (edited) edited.forEach((sheet) => due?.edited.add(sheet));
    else due.all = true;
    running ??= run();
    return running;
  };
}
