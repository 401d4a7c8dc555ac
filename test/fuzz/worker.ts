import { parentPort, workerData } from "node:worker_threads";
import { inputAt, type Input } from "./inputs";
import { readSeeds } from "./seeds";
import { tryInput } from "./try-input";

/** What the worker is to do. */
export interface Work {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Every so manieth input is checked, or edited and saved, as well as read. */
  readonly checkEvery: number;
  readonly writeEvery: number;
}

/** What came of one input. */
export interface Report {
  readonly index: number;
  readonly kind: Input["kind"];
  readonly answer: string;
  /** Of the processor. */
  readonly milliseconds: number;
  /** What was thrown. */
  readonly error?: string;
}

async function main({ seed, from, to, checkEvery, writeEvery }: Work): Promise<void> {
  const seeds = readSeeds();
  // Loading the rules and making the engine ready is no file's fault.
  for (const { bytes } of seeds.slice(0, 3)) await tryInput(bytes, { check: true, write: true });
  for (let index = from; index < to; index++) {
    const input = inputAt(seeds, seed, index);
    parentPort?.postMessage({ starts: index });
    const depth = { check: index % checkEvery === 0, write: index % writeEvery === 0 };
    const started = process.cpuUsage();
    const done = await tryInput(input.bytes, depth).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ answer: "thrown", error: wordsOf(error) }),
    );
    const { user, system } = process.cpuUsage(started);
    const report: Report = { index, kind: input.kind, milliseconds: (user + system) / 1000, ...done };
    parentPort?.postMessage(report);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main(workerData as Work);
