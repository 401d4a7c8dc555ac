import { accessSync, constants, writeFileSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { newXlsxFile } from "../../hosts/xlsx/new-xlsx";
import { folderPage } from "../../reports/folder-page";
import type { FolderFile, FolderSummary } from "../../reports/folder-summary";
import { folderSheets } from "../../reports/folder-sheets";
import type { Problem } from "../../sheet/result";
import { reasonOf } from "../files";

/** The bytes of a report, and sentences on what it has no room for. */
interface Report {
  readonly content: string | Uint8Array;
  readonly leftOut: readonly string[];
}

/** What makes a report that is to lie in a folder, by the end of its file's name. */
const KINDS: Readonly<
  Record<string, (summary: FolderSummary, files: readonly FolderFile[], folder: string) => Report>
> = {
  ".html": (summary, files, folder) => ({
    content: folderPage(summary, files, (path) => linkFrom(folder, path)),
    leftOut: [],
  }),
  ".xlsx": (summary, files, folder) => {
    const { sheets, leftOut } = folderSheets(summary, files, (path) => wayFrom(folder, path));
    const made = newXlsxFile(sheets);
    return { content: made.bytes, leftOut: [...leftOut, ...made.leftOut] };
  },
};

/** What is wrong with the files that reports are to be written to; told before hours of work are done. */
export function reportProblem(reports: readonly string[], paths: readonly string[]): Problem | undefined {
  for (const report of reports) {
    if (!kindOf(report)) {
      const ends = Object.keys(KINDS).join("、");
      return { code: "usage", message: `--report 的文件名要以 ${ends} 结尾：“${report}”` };
    }
    if (paths.some((path) => resolve(path) === resolve(report))) {
      return { code: "usage", message: `报告“${report}”会盖掉要检查的文件，请换一个文件名。` };
    }
    try {
      accessSync(dirname(resolve(report)), constants.W_OK);
    } catch (error) {
      return { code: "unreadable", message: `报告“${report}”写不进去：${reasonOf(error)}。` };
    }
  }
  return undefined;
}

/** What became of the reports. */
export interface WrittenReports {
  readonly isWhole: boolean;
  /** Why one could not be written, or what it has no room for. */
  readonly sentences: readonly string[];
}

/** Writes the reports, the last step of a check. */
export function writeReports(
  reports: readonly string[],
  summary: FolderSummary,
  files: readonly FolderFile[],
): WrittenReports {
  let isWhole = true;
  const sentences = reports.flatMap((report) => {
    try {
      const { content, leftOut } = KINDS[kindOf(report)!]!(summary, files, dirname(resolve(report)));
      writeFileSync(report, content);
      return leftOut.map((sentence) => `报告“${report}”：${sentence}`);
    } catch (error) {
      isWhole = false;
      return [`报告“${report}”写不进去：${reasonOf(error)}。`];
    }
  });
  return { isWhole, sentences };
}

/** The way to a file as workbooks write it. */
function wayFrom(folder: string, path: string): string {
  return relative(folder, resolve(path)).split(sep).join("/");
}

/** A file's address as pages write it; on another drive there is no way to it from the folder. */
function linkFrom(folder: string, path: string): string {
  const way = relative(folder, resolve(path));
  if (isAbsolute(way)) return pathToFileURL(way).href;
  // Every name is a name: one with a colon in it is no protocol.
  const names = way.split(sep).map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd")));
  return `./${names.join("/")}`;
}

function kindOf(report: string): string | undefined {
  return Object.keys(KINDS).find((end) => report.toLowerCase().endsWith(end));
}
