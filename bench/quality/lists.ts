/** A list with another value in one place. */
export function replacedAt<T>(list: readonly T[], at: number, value: T): T[] {
  return list.map((old, index) => (index === at ? value : old));
}

/** A list with a value more, before the one at `at`. */
export function insertedAt<T>(list: readonly T[], at: number, value: T): T[] {
  return [...list.slice(0, at), value, ...list.slice(at)];
}
