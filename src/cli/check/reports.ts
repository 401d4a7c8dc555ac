import { accessSync, constants, writeFileSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { folderPage } from "../../reports/folder-page";
import type { FolderFile, FolderSummary } from "../../reports/folder-summary";
import type { Problem } from "../../sheet/result";
import { reasonOf } from "../files";

/** What makes a report, by the end of its file's name. */
const KINDS = {
  ".html": folderPage,
} as const;

type Kind = keyof typeof KINDS;

/** What is wrong with the files that reports are to be written to; told before hours of work are done. */
export function reportProblem(reports: readonly string[]): Problem | undefined {
  for (const report of reports) {
    if (!kindOf(report)) {
      const ends = Object.keys(KINDS).join("、");
      return { code: "usage", message: `--report 的文件名要以 ${ends} 结尾：“${report}”` };
    }
    try {
      accessSync(dirname(resolve(report)), constants.W_OK);
    } catch (error) {
      return { code: "unreadable", message: `报告“${report}”写不进去：${reasonOf(error)}。` };
    }
  }
  return undefined;
}

/** Writes the reports; gives a sentence for each that could not be written, and for each that is not whole. */
export function writeReports(
  reports: readonly string[],
  summary: FolderSummary,
  files: readonly FolderFile[],
): string[] {
  return reports.flatMap((report) => {
    const folder = dirname(resolve(report));
    try {
      writeFileSync(
        report,
        KINDS[kindOf(report)!](summary, files, (path) => linkFrom(folder, path)),
      );
      return [];
    } catch (error) {
      return [`报告“${report}”写不进去：${reasonOf(error)}。`];
    }
  });
}

/** A file's address as pages write it; on another drive there is no way to it from the folder. */
function linkFrom(folder: string, path: string): string {
  const way = relative(folder, resolve(path));
  if (isAbsolute(way)) return pathToFileURL(way).href;
  // Every name is a name: one with a colon in it is no protocol.
  const names = way.split(sep).map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd")));
  return `./${names.join("/")}`;
}

function kindOf(report: string): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((end) => report.toLowerCase().endsWith(end));
}
