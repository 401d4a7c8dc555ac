import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { inputAt } from "./inputs";
import { readSeeds } from "./seeds";
import type { Report, Work } from "./worker";

// npm run fuzz [-- --count N --seed S --from I --out FOLDER --check-every N --write-every N]
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    out: { type: "string", default: join(process.cwd(), "coverage/fuzz") },
    "check-every": { type: "string", default: "4" },
    "write-every": { type: "string", default: "3" },
  },
});

const HANG_MS = 2_000;
const MEMORY_BYTES = 1024 ** 3;
const WATCH_MS = 50;
const TOLD_EVERY = 10_000;
const READY_MS = 60_000;

const seed = Number(values.seed);
const from = Number(values.from);
const end = from + Number(values.count);
const seeds = readSeeds();
const answers = new Map<string, number>();
const failures: string[] = [];
let slowest = { index: -1, milliseconds: 0 };
let peak = 0;

/** The processor time of this process in milliseconds: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Writes a failing input to a file, and how to have it again. */
function fail(index: number, why: string): void {
  const { kind, from: name, bytes } = inputAt(seeds, seed, index);
  mkdirSync(values.out, { recursive: true });
  const file = join(values.out, `${seed}-${index}.xlsx`);
  writeFileSync(file, bytes);
  failures.push(`${kind} of ${name}, --seed ${seed} --from ${index} --count 1 (${file}): ${why}`);
  console.log(failures.at(-1));
}

/** Runs inputs in a worker until all are done or one has to be stopped; gives the index to go on from. */
function run(start: number): Promise<number> {
  const work: Work = {
    seed,
    from: start,
    to: end,
    checkEvery: Number(values["check-every"]),
    writeEvery: Number(values["write-every"]),
  };
  const worker = new Worker(join(__dirname, "../../src/tools/run-ts.cjs"), {
    argv: [join(__dirname, "worker.ts")],
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  let current = start;
  // Getting ready, and spoiling a workbook, is no file's fault.
  const notBefore = (): number => processorTime() + READY_MS;
  let since = notBefore();
  return new Promise((resolve) => {
    const stop = (next: number): void => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(next));
    };
    const watch = setInterval(() => {
      const memory = process.memoryUsage().rss;
      peak = Math.max(peak, memory);
      if (processorTime() - since > HANG_MS) {
        fail(current, `hangs for more than ${HANG_MS} ms`);
        stop(current + 1);
      } else if (memory > MEMORY_BYTES) {
        fail(current, `takes ${Math.round(memory / 1024 ** 2)} MB`);
        stop(current + 1);
      }
    }, WATCH_MS);
    worker.on("message", (message: Report | { readonly starts: number }) => {
      if ("starts" in message) {
        since = processorTime();
        current = message.starts;
        return;
      }
      since = notBefore();
      answers.set(message.answer, (answers.get(message.answer) ?? 0) + 1);
      if (message.milliseconds > slowest.milliseconds) slowest = message;
      if (message.error !== undefined) fail(message.index, message.error);
      else if (message.milliseconds > HANG_MS) fail(message.index, `takes ${message.milliseconds} ms`);
      if ((message.index + 1) % TOLD_EVERY === 0) console.log(`… ${message.index + 1}`);
      if (message.index === end - 1) stop(end);
    });
    worker.on("error", (error) => {
      fail(current, String(error.stack));
      stop(current + 1);
    });
  });
}

async function main(): Promise<void> {
  const started = performance.now();
  for (let next = from; next < end;) next = await run(next);
  const seconds = (performance.now() - started) / 1000;
  const count = end - from;
  console.log(
    `${count} inputs, seed ${seed}: ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} a second`,
  );
  console.log(
    `slowest ${slowest.milliseconds.toFixed(0)} ms (input ${slowest.index}), peak ${Math.round(peak / 1024 ** 2)} MB`,
  );
  for (const [answer, times] of [...answers].sort((one, other) => other[1] - one[1]))
    console.log(`${answer} ${times}`);
  console.log(`${failures.length} failures`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

void main();
