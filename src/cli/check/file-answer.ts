import type { Severity } from "../../sheet/mark";
import type { FileJson } from "./file-json";

/** What a file was when it was read, by which it is known again. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly sha256: string;
}

/** What users' own 审核公式 are, and what is wrong with them. */
export interface OwnJson {
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
    readonly why: string;
    readonly how: string;
  }[];
  readonly problems: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly title: string;
    readonly rule: string;
    readonly because: string;
  }[];
}

/** A file that was checked. Plain data: it comes out of worker threads, and out of files kept by --resume. */
export interface CheckedFile {
  readonly path: string;
  readonly stamp: FileStamp;
  readonly seconds: number;
  readonly file: FileJson;
  /** The same for people. */
  readonly text: string;
  readonly own: OwnJson;
}

/** A file that was not checked, and why. */
export interface UncheckedFile {
  readonly path: string;
  /** Null where it was not even read, so that another try may do better. */
  readonly stamp: FileStamp | null;
  readonly seconds: number;
  readonly problem: { readonly code: string; readonly message: string };
}

/** What became of a file. */
export type FileAnswer = CheckedFile | UncheckedFile;

/** Whether a file was checked. */
export function isChecked(answer: FileAnswer): answer is CheckedFile {
  return "file" in answer;
}

/** A file that could not even be read. */
export function unreadFile(path: string, seconds: number, code: string, message: string): UncheckedFile {
  return { path, stamp: null, seconds, problem: { code, message } };
}
