import { Worker } from "node:worker_threads";
import { crashSentence, type CheckSetup } from "./check-file";
import { unreadFile, type FileAnswer } from "./file-answer";

/** Those who check files. */
export interface Crew {
  /** Whether they work beside this thread, so that it pays to have many files under way. */
  readonly isAside: boolean;
  readonly check: (path: string) => Promise<FileAnswer>;
  readonly dismiss: () => Promise<void>;
}

/** How many threads there are, and how far each may go with one file. */
export interface CrewLimits {
  readonly jobs: number;
  readonly seconds: number;
  /** Of memory, a thread. */
  readonly megabytes: number;
}

/** A file that waits for its answer. */
interface Task {
  readonly path: string;
  readonly answer: (answer: FileAnswer) => void;
}

/** A file that a thread is at. */
interface Held extends Task {
  readonly since: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Hires threads as there is work for them. One that fails, runs out of memory or takes too long costs the file that it
 * was at, and another takes its place.
 */
export function hireCrew({ jobs, seconds, megabytes }: CrewLimits, setup: CheckSetup): Crew {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Held>();

  const handOut = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (busy.size < jobs ? hire() : undefined);
      if (!worker) return;
      give(worker, waiting.shift()!);
    }
  };
  const hire = (): Worker => {
    const worker = new Worker(__filename, {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    worker.on("message", (text: string) => {
      const held = letGo(worker);
      idle.push(worker);
      held?.answer(JSON.parse(text));
      handOut();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      lose(
        worker,
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crashed",
        error.stack ?? error.message,
      );
    });
    worker.on("exit", (code) => lose(worker, "crashed", `exit ${code}`));
    return worker;
  };
  const give = (worker: Worker, task: Task): void => {
    const timer = setTimeout(() => {
      lose(worker, "timeout", "");
      void worker.terminate();
    }, seconds * 1000);
    busy.set(worker, { ...task, since: performance.now(), timer });
    worker.postMessage(task.path);
  };
  const letGo = (worker: Worker): Held | undefined => {
    const held = busy.get(worker);
    busy.delete(worker);
    clearTimeout(held?.timer);
    return held;
  };
  const lose = (worker: Worker, code: "timeout" | "memory" | "crashed", detail: string): void => {
    const held = letGo(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    if (!held) return;
    const took = Math.round(performance.now() - held.since) / 1000;
    const because = {
      timeout: timeoutSentence(held.path, seconds),
      memory: memorySentence(held.path, megabytes),
      crashed: crashSentence(held.path, detail),
    };
    held.answer(unreadFile(held.path, took, code, because[code]));
    handOut();
  };

  return {
    isAside: true,
    check: (path) =>
      new Promise((answer) => {
        waiting.push({ path, answer });
        handOut();
      }),
    dismiss: async () => {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

function timeoutSentence(path: string, seconds: number): string {
  return `“${path}”没有查完：超过了 ${seconds} 秒。可以用 --timeout 放宽，或单独检查这个文件。`;
}

function memorySentence(path: string, megabytes: number): string {
  return `“${path}”没有查完：一个文件最多用 ${megabytes} MB 内存，不够。可以用 --memory 放宽，或减少 --jobs。`;
}
