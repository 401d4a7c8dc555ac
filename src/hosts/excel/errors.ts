import type { Problem } from "../../sheet/result";
import { environment } from "./environment";
import { SAYINGS, UNKNOWN } from "./error-sentences";

/** After these Excel would refuse whatever is asked, so asking less or otherwise does not help. */
const BLOCKING: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "InactiveWorkbook",
  "ActivityLimitReached",
  "NoAnswer",
]);

/** The code of an error as Office.js gives it; "" for errors of other kinds. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/** Whether Excel is in a state in which it refuses everything. */
export function isBlocked(error: unknown): boolean {
  return BLOCKING.has(codeOf(error));
}

/** Whether the program has not the function that was called. */
export function isLacking(error: unknown): boolean {
  return /^(ApiNotFound|NotImplemented)$/.test(codeOf(error));
}

/** Whether Excel was asked for more than it gives at once, so that asking for less helps. */
export function isTooMuch(error: unknown): boolean {
  return /^(ResponsePayloadSizeLimitExceeded|RangeExceedsLimit|OperationCellsExceedLimit)$/.test(
    codeOf(error),
  );
}

/** What a user reads of an error: what was tried, what is wrong, what to do; the rest is detail to copy. */
export function problemOf(task: string, error: unknown): Problem {
  return {
    code: `excel-${kebab(codeOf(error) || "unexpected")}`,
    message: `${task}没有完成：${reasonOf(error)}`,
    detail: detailOf(error),
  };
}

/** Why something was left as it was, without saying what. */
export function reasonOf(error: unknown): string {
  const { what, todo } = SAYINGS[codeOf(error)] ?? UNKNOWN;
  return `${what}。${todo}`;
}

/** Why something was left out, without what to do: there is nothing that a user could have done otherwise. */
export function causeOf(error: unknown): string {
  return (SAYINGS[codeOf(error)] ?? UNKNOWN).what;
}

/** What a maintainer needs to know of an error; nothing of it comes from the user's cells. */
export function detailOf(error: unknown): string {
  const { message = String(error), debugInfo } = (error ?? {}) as Partial<OfficeExtension.Error>;
  const lines = [
    `${codeOf(error) || "unexpected"}: ${message}`,
    debugInfo?.errorLocation && `at ${debugInfo.errorLocation}`,
    debugInfo?.statement && `statement ${debugInfo.statement}`,
    environment(),
  ];
  return lines.filter(Boolean).join("\n");
}

function kebab(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
}
