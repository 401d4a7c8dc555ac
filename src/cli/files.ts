import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readXlsx } from "../hosts/xlsx/read-workbook";
import { failed, ok, type Result } from "../sheet/result";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** A workbook file that was read. */
export interface WorkbookFile {
  readonly path: string;
  readonly sha256: string;
  readonly workbook: WorkbookSnapshot;
}

/** Files that look like workbooks; among them .xls and .et, so that they are named and not passed over. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|xlsb)$/i;
/** Lock files that Excel and LibreOffice leave beside an open workbook. */
const LOCK = /^(?:~\$|\.~lock)/;

/** The workbook files that the paths name; folders are walked, in the order of names. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [path];
      const names = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
      return names
        .filter((name) => WORKBOOK.test(name) && !LOCK.test(basename(name)))
        .map((name) => join(path, name));
    } catch {
      // Reading it will fail again, with a sentence that names it.
      return [path];
    }
  });
}

/** Reads one workbook file. */
export function readWorkbookFile(path: string): Result<WorkbookFile> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return failed("unreadable", `“${path}”打不开：${reasonOf(error)}。`, String(error));
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = readXlsx(basename(path), bytes);
  return read.ok ? ok({ path, sha256, workbook: read.value.snapshot }) : read;
}

/** Why a file could not be opened, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? "读取失败";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件，请检查路径",
  EACCES: "没有读取权限",
  EPERM: "没有读取权限",
  EISDIR: "这是一个文件夹",
  EBUSY: "文件正被占用，请先关闭它",
};
