import { isBlocked } from "./errors";

/** What asking for one thing came to. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/**
 * Asks for many things in one request. One bad thing spoils a whole request, so where it fails the halves are asked
 * each, until the bad ones stand alone. For questions only: what a failed request has written stays written.
 */
export async function inHalves<T, R>(
  things: readonly T[],
  ask: (things: readonly T[]) => Promise<readonly R[]>,
): Promise<Answer<R>[]> {
  if (things.length === 0) return [];
  try {
    return (await ask(things)).map((value) => ({ ok: true, value }));
  } catch (error) {
    if (isBlocked(error)) throw error;
    if (things.length === 1) return [{ ok: false, error }];
    const middle = Math.ceil(things.length / 2);
    const first = await inHalves(things.slice(0, middle), ask);
    return [...first, ...(await inHalves(things.slice(middle), ask))];
  }
}
