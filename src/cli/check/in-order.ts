/** How far work may run ahead of what has been handed on. */
export interface Ahead<R> {
  /** How many items at most. */
  readonly items: number;
  /** How much of what waits to be handed on; past this no more is begun. */
  readonly weight: number;
  readonly weigh: (result: R) => number;
}

/**
 * Works on items side by side and hands on what comes of them in the items' order, each as soon as all before it are.
 * Items are asked for one by one, only while little enough is under way.
 */
export async function inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  work: (item: T) => Promise<R> | R,
  handOn: (result: R) => Promise<void> | void,
  ahead: Ahead<R>,
): Promise<void> {
  let under = 0;
  let weight = 0;
  let wake = (): void => undefined;
  let wrong: { readonly error: unknown } | undefined;
  let last = Promise.resolve();
  for await (const item of items) {
    under++;
    const result = Promise.resolve(work(item)).then((done) => {
      weight += ahead.weigh(done);
      return done;
    });
    // Its turn to be waited for may come late; until then a failure is not unheard.
    result.catch(() => undefined);
    last = last
      .then(async () => {
        const done = await result;
        await handOn(done);
        weight -= ahead.weigh(done);
      })
      .catch((error: unknown) => {
        wrong ??= { error };
      })
      .finally(() => {
        under--;
        wake();
      });
    while (!wrong && (under >= ahead.items || (weight > ahead.weight && under > 0))) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (wrong) break;
  }
  await last;
  if (wrong) throw wrong.error;
}
