import { resolve } from "node:path";
import type { Arguments } from "../command";
import { folderSentence } from "../each-file";
import { walk } from "../walk";
import { unreadFile, type UncheckedFile } from "./file-answer";
import { listedPaths } from "./listed-paths";

/** A file that is to be checked, or a folder of which it is known already that it cannot be. */
export interface AskedFile {
  readonly path: string;
  readonly problem?: UncheckedFile;
}

/** The files that a command line names, and how many there are where that is known. */
export interface FileSource {
  readonly files: AsyncIterable<AskedFile> | Iterable<AskedFile>;
  readonly total: number | undefined;
}

/** The files that a command line names: by a list as they come, else at once. */
export function sourceOf({ paths, filesFrom, isNulSeparated, reports }: Arguments): FileSource {
  if (filesFrom !== undefined) return { files: listed(filesFrom, isNulSeparated), total: undefined };
  // The reports of an earlier run lie where they will be written again.
  const own = new Set(reports.map((report) => resolve(report)));
  const walked = walk(paths).filter(({ path }) => !own.has(resolve(path)));
  const files = walked.map(({ path, error }) =>
    error === undefined
      ? { path }
      : { path, problem: unreadFile(path, 0, "unreadable", folderSentence(path, error)) },
  );
  return { files, total: files.length };
}

async function* listed(list: string, isNulSeparated: boolean): AsyncGenerator<AskedFile> {
  for await (const path of listedPaths(list, isNulSeparated)) yield { path };
}
