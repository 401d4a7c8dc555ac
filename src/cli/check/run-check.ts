import { BUILT_IN_CODES } from "../../model/classification/built-in";
import type { FolderFile } from "../../reports/folder-summary";
import { newTally } from "../../reports/folder-tally";
import type { Arguments } from "../command";
import { NO_FILES } from "../each-file";
import { printerFor } from "../formats/check-printers";
import { summaryText } from "../formats/summary-text";
import { reasonOf } from "../files";
import { complain, isReaderGone, printPart, refuse } from "../output";
import { printable } from "../printable";
import { EXIT } from "../usage";
import type { CheckSetup } from "./check-file";
import { checkedBy } from "./checked-by";
import { toolWith } from "./check-json";
import { crewFor } from "./crew-for";
import { isChecked, type FileAnswer } from "./file-answer";
import { folderFile } from "./folder-file";
import { inOrder } from "./in-order";
import { loadSetup } from "./load-setup";
import { NO_PROGRESS, showProgress } from "./progress";
import { reportProblem, writeReports } from "./reports";
import { openMemory, type Memory } from "./resume";
import { sourceOf, type AskedFile } from "./source";

/** `jixiao check`: what is wrong in the files. */
export async function runCheck(given: Arguments): Promise<number> {
  const wrong = reportProblem(given.reports, given.paths);
  if (wrong) return refuse(wrong);
  const setup = loadSetup(given);
  if (!setup.ok) return refuse(setup.problem);
  if (given.resume === undefined) return checkAll(given, setup.value, undefined);
  const memory = openMemory(given.resume, checkedBy(setup.value));
  if (!memory.ok) return refuse(memory.problem);
  try {
    return await checkAll(given, setup.value, memory.value);
  } finally {
    memory.value.close();
  }
}

/** How far files may be checked before what was found in those before them is printed. */
const AHEAD = { files: 512, problems: 20_000 };

async function checkAll(given: Arguments, setup: CheckSetup, memory: Memory | undefined): Promise<number> {
  const { files, total } = sourceOf(given);
  const isShown = process.stderr.isTTY && !given.isQuiet && total !== 1;
  const progress = isShown ? showProgress(process.stderr, total) : NO_PROGRESS;
  const printer = printerFor(given.format, toolWith(setup.codes ?? BUILT_IN_CODES));
  const crew = crewFor(given, setup, total);
  const tally = newTally();
  const reported: FolderFile[] = [];
  let status: number = EXIT.clean;
  let forgot: string | undefined;

  const answerFor = async ({ path, problem }: AskedFile): Promise<FileAnswer> => {
    const recalled = problem ?? memory?.recall(path);
    const answer = recalled ?? (await crew.check(path));
    if (!recalled) forgot ??= memory?.keep(answer);
    progress.done({ problems: weigh(answer), isUnread: !isChecked(answer), isFresh: !recalled });
    return answer;
  };
  const handOn = async (answer: FileAnswer): Promise<void> => {
    const file = folderFile(answer);
    tally.add(file);
    if (given.reports.length > 0) reported.push(file);
    else if (isReaderGone()) process.exit(status);
    status = Math.max(status, statusOf(answer));
    progress.clear();
    if (!isChecked(answer)) complain(printable(answer.problem.message));
    await printPart(printer.each(answer));
  };

  if (total === 0) {
    complain(NO_FILES);
    status = EXIT.unreadable;
  }
  await printPart(printer.start);
  const ahead = { items: crew.isAside ? AHEAD.files : 1, weight: AHEAD.problems, weigh };
  try {
    await inOrder(files, answerFor, handOn, ahead);
  } catch (error) {
    if (given.filesFrom === undefined) throw error;
    complain(`文件清单“${given.filesFrom}”读不下去：${reasonOf(error)}。`);
    status = EXIT.unreadable;
  } finally {
    await crew.dismiss();
  }
  progress.clear();
  const summary = tally.summary();
  await printPart(printer.end(summary));
  if (printer.isSummaryApart && summary.files > 1 && !given.isQuiet) complain(summaryText(summary));
  if (forgot !== undefined) complain(printable(forgot));
  const { isWhole, sentences } = writeReports(given.reports, summary, reported);
  for (const sentence of sentences) complain(printable(sentence));
  return isWhole ? status : EXIT.unreadable;
}

/** How many problems were found in a file. */
function weigh(answer: FileAnswer): number {
  return isChecked(answer) ? answer.file.findings.length : 0;
}

function statusOf(answer: FileAnswer): number {
  if (!isChecked(answer)) return EXIT.unreadable;
  return answer.file.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
}
