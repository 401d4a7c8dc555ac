import type { FileAnswer, ThreadMessage } from "./file-thread";

/** That a thread gave no answer: it never began, it broke at the file, or it was given up. */
export interface NoAnswer {
  readonly broke: "at once" | "at the file";
  readonly error: string;
}

/** Starts a thread that reads files. */
export function newThread(): Worker {
  return new Worker(/* webpackChunkName: "file-thread" */ new URL("./file-thread.ts", import.meta.url));
}

/** Has a thread read a file; `onAsked` is given what ends the waiting. */
export function askThread(
  thread: Worker,
  file: File,
  onAsked: (giveUp: () => void) => void,
): Promise<FileAnswer | NoAnswer> {
  return new Promise((answer) => {
    let hasBegun = false;
    const fail = (error: string): void => answer({ broke: hasBegun ? "at the file" : "at once", error });
    onAsked(() => fail("given up"));
    thread.onmessage = ({ data }: MessageEvent<ThreadMessage>) => {
      if ("begun" in data) hasBegun = true;
      else answer(data);
    };
    thread.onerror = ({ message }) => fail(message);
    thread.onmessageerror = () => fail("message error");
    thread.postMessage(file);
  });
}
