import type { Problem } from "../../sheet/result";

/** Of the notices that were put away, those that still stand: one that was gone in between is news again. */
export function stillPutAway(
  dismissed: ReadonlySet<string>,
  notices: readonly Problem[],
): ReadonlySet<string> {
  return new Set(notices.map(({ message }) => message).filter((message) => dismissed.has(message)));
}

/** Of the notices that were put away, those that were not told once more just now. */
export function without(dismissed: ReadonlySet<string>, told: readonly Problem[]): ReadonlySet<string> {
  const again = new Set(told.map(({ message }) => message));
  return new Set([...dismissed].filter((message) => !again.has(message)));
}

/** Those that an edit did not tell once more: what it left as it was answers what the user did just now. */
export function notToldAgain(
  dismissed: ReadonlySet<string>,
  before: readonly Problem[],
  now: readonly Problem[],
): ReadonlySet<string> {
  const count = (notices: readonly Problem[], told: string): number =>
    notices.filter(({ message }) => message === told).length;
  return new Set([...dismissed].filter((notice) => count(now, notice) <= count(before, notice)));
}
