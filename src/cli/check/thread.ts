import { parentPort, workerData } from "node:worker_threads";
import { checkFile, type CheckSetup } from "./check-file";

/** What a worker thread of `jixiao check` does: it answers for one path after another, as JSON. */
export function workInThread(): void {
  // What starts the thread is crew.ts, which gives it this.
  const setup = workerData as CheckSetup;
  parentPort?.on("message", (path: string) => {
    parentPort?.postMessage(JSON.stringify(checkFile(path, setup)));
  });
}
