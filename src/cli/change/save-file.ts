import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { failed, ok, type Problem, type Result } from "../../sheet/result";
import { reasonOf } from "../files";
import { isFolder } from "../walk";

/** What is wrong with the name of the file to be written; told before any work is done. */
export function outputProblem(path: string, output: string): Problem | undefined {
  const [from, to] = [extname(path).toLowerCase(), extname(output).toLowerCase()];
  if (from !== to) {
    const wanted = from === "" ? "不带扩展名" : `以 ${from} 结尾`;
    return { code: "usage", message: `-o 的文件名要${wanted}，与“${path}”一样：“${output}”` };
  }
  if (isFolder(output)) return { code: "unreadable", message: `“${output}”写不进去：这是一个文件夹。` };
  return undefined;
}

/** Writes a file whole or not at all: what was there stays until the new one is complete. */
export function saveFile(output: string, bytes: Uint8Array): Result<void> {
  let unfinished: string | undefined;
  try {
    const target = behindLinks(output);
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(draft, "wx", modeOf(target));
    unfinished = draft;
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
    return ok(undefined);
  } catch (error) {
    if (unfinished !== undefined) forget(unfinished);
    return failed("unwritable", `“${output}”写不进去：${writeReason(error)}。`, String(error));
  }
}

/** A link stays a link: the file behind it is replaced. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
}

function writeReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? reasonOf(error);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件夹，请先建好",
  ENOTDIR: "没有这个文件夹，请先建好",
  EACCES: "没有写入权限",
  EPERM: "没有写入权限，或文件正被占用",
};

function forget(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // What stood in the way of writing is told; a leftover beside it changes nothing.
  }
}
