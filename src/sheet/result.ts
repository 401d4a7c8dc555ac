/** Something a user can meet, told as a value: a stable code for programs and a Chinese sentence for people. */
export interface Problem {
  readonly code: string;
  /** What went wrong, where, and what to do about it. */
  readonly message: string;
  /** Technical detail to copy when asking for help. */
  readonly detail?: string;
  /** Whether the same may be tried again as it is, once what was in the way is gone: the user gets a 重试. */
  readonly retry?: true;
}

/** Either a value or the problem that kept it from being made. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Wraps a value that was made. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a problem. */
export function failed(code: string, message: string, detail?: string): Result<never> {
  return { ok: false, problem: detail === undefined ? { code, message } : { code, message, detail } };
}
