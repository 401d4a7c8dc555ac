/** Of the notices that were put away, those that still stand: one that was gone in between is news again. */
export function stillPutAway(
  dismissed: ReadonlySet<string>,
  notices: readonly string[],
): ReadonlySet<string> {
  return new Set(notices.filter((notice) => dismissed.has(notice)));
}

/** Those that an edit did not tell once more: what it left as it was answers what the user did just now. */
export function notToldAgain(
  dismissed: ReadonlySet<string>,
  before: readonly string[],
  now: readonly string[],
): ReadonlySet<string> {
  const count = (notices: readonly string[], notice: string): number =>
    notices.filter((each) => each === notice).length;
  return new Set([...dismissed].filter((notice) => count(now, notice) <= count(before, notice)));
}
