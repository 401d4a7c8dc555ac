import type { Problem } from "../sheet/result";

/** Asks for a check: of the sheets that were edited, or of everything. */
export type AskCheck = (edited?: readonly string[]) => Promise<void>;

/**
 * One check at a time; edits that come during a check are followed by one more, of all that they touched. A check that
 * throws is told as a problem, and the next one goes on.
 */
export function checkLoop(
  check: (edited: readonly string[] | undefined) => Promise<void>,
  onCrash: (problem: Problem) => void,
): AskCheck {
  let running: Promise<void> | undefined;
  let due: { all: boolean; edited: Set<string> } | undefined;

  async function run(): Promise<void> {
    while (due) {
      const { all, edited } = due;
      due = undefined;
      try {
        await check(all ? undefined : [...edited]);
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
