import { checkWorkbook } from "../../app/check-workbook";
import type { Classification } from "../../model/classification/classification";
import type { PackName } from "../../rules/pack-names";
import type { Profile } from "../../rules/profile";
import type { FileLimits } from "../file-limits";
import { readWorkbookFile } from "../files";
import { reportText } from "../text";
import { checkJson, ownJson } from "./check-json";
import { unreadFile, type FileAnswer } from "./file-answer";

/** What files are checked by. Plain data: worker threads are given it. */
export interface CheckSetup {
  readonly profile: Profile | undefined;
  readonly packs: readonly PackName[] | undefined;
  /** Undefined for the built-in codes. */
  readonly codes: Classification | undefined;
  readonly limits: FileLimits;
}

/** Reads and checks one file; whatever the file is, there is an answer. */
export function checkFile(path: string, { profile, packs, codes, limits }: CheckSetup): FileAnswer {
  const started = performance.now();
  const seconds = (): number => Math.round(performance.now() - started) / 1000;
  try {
    const read = readWorkbookFile(path, limits);
    if (!read.ok) {
      const { code, message } = read.problem;
      return { path, stamp: read.stamp ?? null, seconds: seconds(), problem: { code, message } };
    }
    const { stamp, workbook, notices } = read.value;
    const report = checkWorkbook(workbook, profile, packs, codes);
    const file = checkJson(path, stamp.sha256, seconds(), report, notices);
    return {
      path,
      stamp,
      seconds: file.seconds,
      file,
      text: reportText(path, report, notices),
      own: ownJson(report),
    };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return unreadFile(path, seconds(), "crashed", crashSentence(path, detail));
  }
}

/** Says that the program itself failed on a file. */
export function crashSentence(path: string, detail: string): string {
  return `“${path}”没有查完：程序出错。请把这个文件和这句话交给维护人员（${detail.split("\n").slice(0, 2).join(" ")}）。`;
}
