import fc from "fast-check";
import { inOrder } from "../../src/cli/check/in-order";

/** Work that is done when the scheduler says so, with a note of how much was under way at most. */
async function run(
  scheduler: fc.Scheduler,
  weights: readonly number[],
  items: number,
  weight: number,
): Promise<{ order: number[]; most: number; heaviest: number }> {
  const order: number[] = [];
  let begun = 0;
  let most = 0;
  let waiting = 0;
  let heaviest = 0;
  const work = async (item: number): Promise<number> => {
    begun++;
    most = Math.max(most, begun - order.length);
    heaviest = Math.max(heaviest, waiting);
    await scheduler.schedule(Promise.resolve());
    waiting += weights[item]!;
    return item;
  };
  const handOn = async (item: number): Promise<void> => {
    await scheduler.schedule(Promise.resolve());
    order.push(item);
    waiting -= weights[item]!;
  };
  const ahead = { items, weight, weigh: (item: number) => weights[item]! };
  await scheduler.waitFor(inOrder(weights.keys(), work, handOn, ahead));
  return { order, most, heaviest };
}

test("whatever takes how long, all is handed on once, in order, and little enough is under way", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 30 }),
      async (scheduler, weights, items, weight) => {
        const { order, most, heaviest } = await run(scheduler, weights, items, weight);
        expect(order).toEqual([...weights.keys()]);
        expect(most).toBeLessThanOrEqual(items);
        // What is under way when the last is begun may still come to weigh.
        expect(heaviest).toBeLessThanOrEqual(weight);
      },
    ),
    { numRuns: 300 },
  );
});

test("what goes wrong in the end is heard, and nothing more is begun", async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<number> => {
    begun.push(item);
    return item;
  };
  const handOn = (item: number): void => {
    if (item === 3) throw new Error("磁盘满了");
  };
  const ahead = { items: 2, weight: 1, weigh: () => 0 };
  await expect(inOrder(Array(100).keys(), work, handOn, ahead)).rejects.toThrow("磁盘满了");
  expect(begun.length).toBeLessThan(8);
});
