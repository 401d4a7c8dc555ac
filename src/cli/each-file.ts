import type { FileLimits } from "./file-limits";
import { readWorkbookFile, reasonOf, type WorkbookFile } from "./files";
import { complain } from "./output";
import { printable } from "./printable";
import { EXIT } from "./usage";
import { walk } from "./walk";

/** What is said where folders hold nothing to work on. */
export const NO_FILES = "没有找到工作簿文件（.xlsx、.xlsm）。";

/** Says that a folder could not be looked into. */
export function folderSentence(path: string, error: unknown): string {
  return `文件夹“${path}”打不开：${reasonOf(error)}。`;
}

/** Runs over all files; one that cannot be read is named and never stops the others. Gives the gravest status. */
export function eachFile(
  paths: readonly string[],
  limits: FileLimits,
  work: (file: WorkbookFile) => number,
): number {
  const files = walk(paths);
  if (files.length === 0) {
    complain(NO_FILES);
    return EXIT.unreadable;
  }
  let status: number = EXIT.clean;
  for (const { path, error } of files) {
    const read = error === undefined ? readWorkbookFile(path, limits) : undefined;
    if (read?.ok) {
      status = Math.max(status, work(read.value));
    } else {
      complain(printable(read?.problem.message ?? folderSentence(path, error)));
      status = EXIT.unreadable;
    }
  }
  return status;
}
