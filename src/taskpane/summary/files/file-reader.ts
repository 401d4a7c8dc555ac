import { inSlices } from "../../../app/in-slices";
import { ok, type Problem, type Result } from "../../../sheet/result";
import type { UnitFile } from "../../../summaries/units/unit-file";
import { askThread, newThread } from "./ask-thread";
import { unpackFile } from "./packed-file";
import { fileUnreadable, refusedAtOnce } from "./problems";

/** Reads files one after the other, away from the pane's thread where that can be. */
export interface UnitFileReader {
  /** What a file says; undefined once the reader was closed. */
  read(file: File): Promise<Result<UnitFile> | undefined>;
  /** Gives up what is being read. */
  close(): void;
}

/** Opens a reader. */
export function openFileReader(makeThread: () => Worker = newThread): UnitFileReader {
  let thread: Worker | undefined;
  let hasThreads = true;
  let isClosed = false;
  let giveUp = (): void => undefined;

  function endThread(): void {
    thread?.terminate();
    thread = undefined;
  }

  function threadOrNone(): Worker | undefined {
    try {
      thread ??= hasThreads ? makeThread() : undefined;
    } catch {
      // Programs whose browser has no threads, and servers that forbid them.
      hasThreads = false;
    }
    return thread;
  }

  async function readAway(file: File): Promise<Result<UnitFile> | undefined> {
    const asked = threadOrNone();
    if (!asked) return readHere(file);
    const answer = await askThread(asked, file, (end) => (giveUp = end));
    if (isClosed) return undefined;
    if ("file" in answer) return ok(await inSlices(unpackFile(answer.file)));
    if ("problem" in answer) return refused(answer.problem);
    endThread();
    if (answer.broke === "at the file") return refused(fileUnreadable(file.name, answer.error));
    hasThreads = false;
    return readHere(file);
  }

  return {
    async read(file) {
      const problem = refusedAtOnce(file);
      if (problem) return refused(problem);
      const read = await readAway(file).catch((error: unknown) => refused(fileUnreadable(file.name, error)));
      return isClosed ? undefined : read;
    },
    close() {
      isClosed = true;
      endThread();
      giveUp();
    },
  };
}

async function readHere(file: File): Promise<Result<UnitFile>> {
  const { readUnitFile } = await import(/* webpackChunkName: "read-unit-file" */ "./read-unit-file");
  return inSlices(readUnitFile(file.name, new Uint8Array(await file.arrayBuffer())));
}

function refused(problem: Problem): Result<never> {
  return { ok: false, problem };
}
