import { basename } from "node:path";
import { openXlsx, type XlsxFile } from "../../hosts/xlsx/xlsx-host";
import { failed, ok, type Result } from "../../sheet/result";
import { crashSentence } from "../check/check-file";
import type { Arguments } from "../command";
import { readBytes } from "../files";
import { outputProblem, saveFile } from "./save-file";

/** A file that was changed and written. */
export interface ChangedFile<T> {
  readonly path: string;
  readonly output: string;
  /** Of the file that was written. */
  readonly bytes: Uint8Array;
  /** What the work gave. */
  readonly done: T;
}

/** Opens the one file that a command names, works on it, and writes what comes of it to the file behind -o. */
export async function changeFile<T>(
  { paths, output, limits }: Arguments,
  work: (file: XlsxFile) => Promise<Result<T>>,
): Promise<Result<ChangedFile<T>>> {
  const [path] = paths;
  if (path === undefined || output === undefined) return failed("usage", "要写明文件和 -o");
  const wrong = outputProblem(path, output);
  if (wrong) return { ok: false, problem: wrong };
  const read = readBytes(path);
  if (!read.ok) return read;
  try {
    const opened = openXlsx(basename(path), read.value.bytes, limits);
    if (!opened.ok) return opened;
    const done = await work(opened.value);
    if (!done.ok) return done;
    const bytes = opened.value.save();
    const saved = saveFile(output, bytes);
    return saved.ok ? ok({ path, output, bytes, done: done.value }) : saved;
  } catch (error) {
    return failed(
      "crashed",
      crashSentence(path, error instanceof Error ? (error.stack ?? "") : String(error)),
    );
  }
}
