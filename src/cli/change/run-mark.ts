import {
  clearWorkbook,
  markWorkbook,
  type ClearedWorkbook,
  type MarkedWorkbook,
} from "../../app/mark-workbook";
import { localDate } from "../../app/local-date";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import { SEVERITIES, SEVERITY_NAMES } from "../../sheet/mark";
import { toolWith } from "../check/check-json";
import { loadSetup } from "../check/load-setup";
import type { Arguments } from "../command";
import { complain, print, refuse } from "../output";
import { printable } from "../printable";
import { EXIT } from "../usage";
import { changeFile, type ChangedFile } from "./change-file";
import { checkBy, countFindings, statusOf } from "./check-by";

/** `jixiao mark`: the workbook with its findings marked and listed, or without anything of ours. */
export async function runMark(given: Arguments): Promise<number> {
  return given.isClearing ? clear(given) : mark(given);
}

async function mark(given: Arguments): Promise<number> {
  const setup = loadSetup(given);
  if (!setup.ok) return refuse(setup.problem);
  const wishes = { notes: given.isNoting, date: localDate() };
  const changed = await changeFile(given, (file) => markWorkbook(file, checkBy(setup.value), wishes));
  if (!changed.ok) return refuse(changed.problem);
  const { report, problems, review } = changed.value.done;
  if (given.format === "text") print(markedText(changed.value));
  else print(jsonText(markedJson(changed.value, toolWith(setup.value.codes ?? BUILT_IN_CODES))));
  for (const { message } of problems) complain(printable(message));
  return review.isRefused ? EXIT.unreadable : statusOf(report);
}

async function clear(given: Arguments): Promise<number> {
  const changed = await changeFile(given, clearWorkbook);
  if (!changed.ok) return refuse(changed.problem);
  const { removed, problems } = changed.value.done;
  if (given.format === "text") print(clearedText(changed.value));
  else {
    const { path, output } = changed.value;
    const tool = toolWith(BUILT_IN_CODES);
    print(
      jsonText({ tool, path, output, cleared: true, reviewsRemoved: removed, problems: sentences(problems) }),
    );
  }
  for (const { message } of problems) complain(printable(message));
  return EXIT.clean;
}

function markedText({ path, output, done }: ChangedFile<MarkedWorkbook>): string {
  const { report, marked, review, notes } = done;
  const counts = countFindings(report);
  const found = SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${counts[severity]}`).join("，");
  const lines = review.isRefused ? 0 : review.added + review.known;
  const listed = lines === 0 ? "" : `（${review.sheet ?? ""}：新增 ${review.added}，已有 ${review.known}）`;
  const noted = notes === undefined ? "" : `，${notes} 格批注`;
  return [
    printable(`${path} → ${output}（口径 ${report.profile.name}）`),
    printable(`  ${found}；${marked} 处标记，${lines} 条审核意见${listed}${noted}`),
  ].join("\n");
}

function clearedText({ path, output, done: { removed } }: ChangedFile<ClearedWorkbook>): string {
  const gone = removed.map((name) => `、工作表“${name}”`).join("");
  return printable(`${path} → ${output}：已清除标记、批注${gone}`);
}

function markedJson({ path, output, done }: ChangedFile<MarkedWorkbook>, tool: object): object {
  const { report, marked, review, notes, problems } = done;
  return {
    tool,
    path,
    output,
    profile: report.profile.id,
    marked,
    review: {
      sheet: review.sheet ?? null,
      added: review.isRefused ? 0 : review.added,
      known: review.known,
    },
    notes: notes ?? null,
    findings: countFindings(report),
    problems: sentences(problems),
  };
}

function sentences(problems: MarkedWorkbook["problems"]): string[] {
  return problems.map(({ message }) => message);
}

function jsonText(value: object): string {
  return JSON.stringify({ schemaVersion: 1, ...value }, null, 2);
}
