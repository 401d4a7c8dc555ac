import { LIMITS } from "../../../hosts/xlsx/limits";
import { toProblem, tooLarge } from "../../../hosts/xlsx/problems";
import type { Problem } from "../../../sheet/result";

/** A file that the browser could not read, or that the reader broke at. */
export function fileUnreadable(name: string, error: unknown): Problem {
  const message = `没有读到“${name}”，其他文件照读。请确认文件还在原处、没有被别的程序占用，再选一次；仍不行时在 Excel 或 WPS 中另存一份。`;
  return { code: "file-unreadable", message, detail: String(error) };
}

/** What keeps a file from being read at all, judged by its name and size. */
export function refusedAtOnce({ name, size }: File): Problem | undefined {
  const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));
  if (size <= LIMITS.fileBytes) return undefined;
  const what = `有 ${megabytes(size)} MB，上限 ${megabytes(LIMITS.fileBytes)} MB`;
  return toProblem(name, tooLarge(what, "请删去图片或无关的工作表，另存后再试。"));
}
