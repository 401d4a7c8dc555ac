import type { Result } from "../../sheet/result";
import { problemOf } from "./errors";

/** Longer than any answer takes: behind it Excel hangs, or a person leaves a cell open for editing. */
const PATIENCE_MS = 60_000;

/** What a piece of work has at hand; its sync gives up waiting where Excel does not answer. */
export interface Turn {
  readonly workbook: Excel.Workbook;
  readonly application: Excel.Application;
  readonly runtime: Excel.Runtime;
  sync(): Promise<void>;
}

/** Excel did not answer in time. What was asked may still be done later. */
export const NO_ANSWER = "NoAnswer";

/**
 * Does a piece of work in Excel; whatever goes wrong is told as a problem of that task. While a cell is being edited,
 * Excel waits with it until the user is done, unless told not to.
 */
export async function inExcel<T>(
  task: string,
  work: (context: Turn) => Promise<Result<T>>,
  { waitsForCellEdit = true }: { readonly waitsForCellEdit?: boolean } = {},
): Promise<Result<T>> {
  try {
    return await Excel.run({ delayForCellEdit: waitsForCellEdit }, (context) => work(turn(context)));
  } catch (error) {
    return { ok: false, problem: problemOf(task, error) };
  }
}

/** Does something in the context in which a thing was made, as Excel wants it for taking handlers away. */
export async function inContextOf(
  made: Excel.RequestContext,
  work: (context: Turn) => Promise<void>,
): Promise<void> {
  await Excel.run(made, (context) => work(turn(context)));
}

function turn(context: Excel.RequestContext): Turn {
  return {
    workbook: context.workbook,
    application: context.application,
    runtime: context.runtime,
    sync: () => answered(context.sync()),
  };
}

async function answered(pending: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(noAnswer()), PATIENCE_MS);
  });
  try {
    await Promise.race([pending, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function noAnswer(): Error {
  return Object.assign(new Error(`no answer within ${PATIENCE_MS / 1000} s`), { code: NO_ANSWER });
}
