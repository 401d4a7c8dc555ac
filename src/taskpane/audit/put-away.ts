import type { Problem } from "../../sheet/result";

/** Of the notices that were put away, those that still stand: one that was gone in between is news again. */
export function stillPutAway(
  dismissed: ReadonlySet<string>,
  notices: readonly Problem[],
): ReadonlySet<string> {
  return new Set(notices.map(({ message }) => message).filter((message) => dismissed.has(message)));
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
