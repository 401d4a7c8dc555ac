import { parentPort, workerData } from "node:worker_threads";
import { inputAt } from "./inputs";
import { readSeeds } from "./seeds";
import { tryInput } from "./try-input";

/** What the worker is to do. */
export interface Work {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Every so manieth input is checked as well as read. */
  readonly checkEvery: number;
}

/** What came of one input. */
export interface Report {
  readonly index: number;
  readonly kind: string;
  readonly answer: string;
  readonly milliseconds: number;
  /** What was thrown. */
  readonly error?: string;
}

const { seed, from, to, checkEvery } = workerData as Work;
const seeds = readSeeds();
for (let index = from; index < to; index++) {
  const input = inputAt(seeds, seed, index);
  const started = performance.now();
  parentPort?.postMessage({ starts: index });
  parentPort?.postMessage(tried(index, input, started));
}

function tried(index: number, { kind, bytes }: ReturnType<typeof inputAt>, started: number): Report {
  const base = (answer: string): Report => ({
    index,
    kind,
    answer,
    milliseconds: performance.now() - started,
  });
  try {
    return base(tryInput(bytes, { check: index % checkEvery === 0 }));
  } catch (error) {
    return {
      ...base("thrown"),
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
