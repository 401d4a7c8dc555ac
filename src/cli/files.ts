import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { readXlsx } from "../hosts/xlsx/read-workbook";
import { failed, ok, type Problem, type Result } from "../sheet/result";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { FileStamp } from "./check/file-answer";
import type { FileLimits } from "./file-limits";
import { bytesAhead } from "./unpack-ahead";

/** A workbook file that was read. */
export interface WorkbookFile {
  readonly path: string;
  readonly stamp: FileStamp;
  readonly workbook: WorkbookSnapshot;
  /** What in the file leads out of it or could run, and was left alone. */
  readonly notices: readonly Problem[];
}

/** The bytes of a file, and when it was last changed, in milliseconds. */
interface FileBytes {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** A file of this size is not even read: no workbook is so large, and the memory might not suffice. */
const MOST_BYTES = 1024 ** 3;

/** Reads one workbook file; the problem of one that could be opened comes with what the file was. */
export function readWorkbookFile(
  path: string,
  limits: FileLimits = {},
): Result<WorkbookFile> & { readonly stamp?: FileStamp } {
  const read = readBytes(path);
  if (!read.ok) return read;
  const { bytes, mtime } = read.value;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const stamp: FileStamp = { size: bytes.length, mtime, sha256 };
  const name = basename(path);
  const workbook = readXlsx(name, bytes, limits);
  if (workbook.ok) {
    const { snapshot, notices } = workbook.value;
    return ok({ path, stamp, workbook: snapshot, notices });
  }
  // In folders upon folders many files have the same name.
  const message = workbook.problem.message.replace(`“${name}”`, () => `“${path}”`);
  return { ok: false, problem: { ...workbook.problem, message }, stamp };
}

/** Reads the bytes of a file, whatever it holds. */
export function readBytes(path: string): Result<FileBytes> {
  try {
    const stat = statSync(path);
    // Whoever opens a pipe waits for ever.
    if (!stat.isFile())
      return failed(
        "unreadable",
        `“${path}”打不开：${stat.isDirectory() ? REASONS.EISDIR : "这不是一个文件"}。`,
      );
    if (stat.size > MOST_BYTES) return failed("too-large", `“${path}”超过 1 GB，没有读取。`);
    const bytes = bytesAhead(path) ?? readFileSync(path);
    return ok({ bytes, mtime: stat.mtimeMs });
  } catch (error) {
    return failed("unreadable", `“${path}”打不开：${reasonOf(error)}。`, String(error));
  }
}

/** Why a file could not be opened, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? "读取失败";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件，请检查路径",
  ENOTDIR: "没有这个文件，请检查路径",
  ENAMETOOLONG: "路径太长",
  EACCES: "没有读取权限",
  EPERM: "没有读取权限",
  EISDIR: "这是一个文件夹",
  EBUSY: "文件正被占用，请先关闭它",
  EMFILE: "同时打开的文件太多",
  ENOSPC: "磁盘满了",
  EROFS: "磁盘是只读的",
};
