import { finish } from "../../../model/steps";
import type { Problem } from "../../../sheet/result";
import { handedOver, packFile, type PackedFile } from "./packed-file";
import { fileUnreadable } from "./problems";
import { readUnitFile } from "./read-unit-file";

/** What the thread answers to a file. */
export type FileAnswer = { readonly file: PackedFile } | { readonly problem: Problem };

/** What comes from the thread: that it has begun on a file, then its answer. */
export type ThreadMessage = { readonly begun: true } | FileAnswer;

/** What a worker's global scope has of use here; the pages' own scope has it otherwise. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<File>) => void) | null;
  postMessage(message: ThreadMessage, handedOver?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  scope.postMessage({ begun: true });
  void answerTo(data).then((answer) =>
    scope.postMessage(answer, "file" in answer ? handedOver(answer.file) : []),
  );
};

async function answerTo(file: File): Promise<FileAnswer> {
  try {
    const read = finish(readUnitFile(file.name, new Uint8Array(await file.arrayBuffer())));
    return read.ok ? { file: packFile(read.value) } : { problem: read.problem };
  } catch (error) {
    return { problem: fileUnreadable(file.name, error) };
  }
}
