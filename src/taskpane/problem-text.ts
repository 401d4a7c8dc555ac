import type { Problem } from "../sheet/result";

/** A problem with its code and its technical detail, as it is sent to someone who can help. */
export function problemText({ code, message, detail }: Problem): string {
  return detail === undefined ? `[${code}] ${message}` : `[${code}] ${message}\n${detail}`;
}
