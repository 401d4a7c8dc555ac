import { toA1 } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { Problem } from "../../sheet/result";
import { sameContent } from "../../sheet/same-sheet";
import { foundAt, writeChanges, type Change } from "./changes";
import { codeOf, problemOf } from "./errors";
import type { WorkbookReader } from "./read-workbook";
import { restoreShapes } from "./restore-shapes";
import { NO_ANSWER, type Turn } from "./run";
import type { Shaping } from "./shapings";
import { listSheets } from "./sheets";
import { removeSheet } from "./whole-sheets";

const NAMED = 10;

/** What an edit may have written before it failed. */
interface Written {
  readonly added: readonly NewSheet[];
  readonly shapings: readonly Shaping[];
  /** Of sheets that keep their shape. */
  readonly changes: readonly Change[];
}

/** Takes back what an edit has written before it failed, and tells how that went. */
export async function takeBack(
  context: Turn,
  task: string,
  { added, shapings, changes }: Written,
  error: unknown,
  reader: WorkbookReader,
): Promise<Problem> {
  const problem = problemOf(task, error);
  // Excel may still do what it was asked for; whatever is asked now would wait behind it.
  if (codeOf(error) === NO_ANSWER) return problem;
  let left: readonly string[];
  try {
    left = [
      ...(await removeAdded(context, added)),
      ...(await restoreShapes(context, shapings, reader)),
      ...(await restore(context, changes)),
    ];
  } catch {
    const sheets = [
      ...added.map(({ snapshot }) => snapshot.name),
      ...shapings.map(({ before }) => before.name),
    ];
    left = [...sheets.map((name) => `工作表“${name}”`), ...changes.map(placeOf)];
    return { ...problem, message: `${problem.message}${mayBeWritten(left)}` };
  }
  const how = left.length === 0 ? "已写的内容都已改回，表格没有改动。" : notTakenBack(left);
  return { ...problem, message: `${problem.message}${how}` };
}

async function removeAdded(context: Turn, added: readonly NewSheet[]): Promise<string[]> {
  if (added.length === 0) return [];
  const names = new Set(added.map(({ snapshot }) => snapshot.name));
  const ours = (await listSheets(context)).filter(({ name }) => names.has(name));
  ours.forEach(removeSheet);
  await context.sync();
  return [];
}

/** Gives the cells what they held before; the places of those that it does not reach. */
async function restore(context: Turn, changes: readonly Change[]): Promise<string[]> {
  if (changes.length === 0) return [];
  const now = await foundAt(context, changes);
  const written = changes.filter(({ before }, index) => !sameContent(now[index]!.content, before.content));
  if (written.length === 0) return [];
  const back = written.map((change) => ({ ...change, content: change.before.content }));
  await writeChanges(context, back);
  const after = await foundAt(context, back);
  return back.filter(({ content }, index) => !sameContent(after[index]!.content, content)).map(placeOf);
}

function placeOf({ edit: { at } }: Change): string {
  return `${at.sheet}!${toA1(at)}`;
}

function notTakenBack(places: readonly string[]): string {
  return `有 ${places.length} 处已经写了、没能改回：${named(places)}。请核对这些地方，或关闭文件时不保存。`;
}

function mayBeWritten(places: readonly string[]): string {
  return `这 ${places.length} 处可能已经写了一部分：${named(places)}。请核对这些地方，或关闭文件时不保存。`;
}

function named(places: readonly string[]): string {
  return `${places.slice(0, NAMED).join("、")}${places.length > NAMED ? " 等" : ""}`;
}
