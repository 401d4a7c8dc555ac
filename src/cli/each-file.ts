import { filesOf, readWorkbookFile, type WorkbookFile } from "./files";
import { complain } from "./output";
import { printable } from "./text";
import { EXIT } from "./usage";

/** Runs over all files; one that cannot be read is named and never stops the others. Gives the gravest status. */
export function eachFile(paths: readonly string[], work: (file: WorkbookFile) => number): number {
  const files = filesOf(paths);
  if (files.length === 0) {
    complain("没有找到工作簿文件（.xlsx、.xlsm）。");
    return EXIT.unreadable;
  }
  let status: number = EXIT.clean;
  for (const path of files) {
    const read = readWorkbookFile(path);
    if (read.ok) {
      status = Math.max(status, work(read.value));
    } else {
      complain(printable(read.problem.message));
      status = EXIT.unreadable;
    }
  }
  return status;
}
