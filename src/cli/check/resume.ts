import { createHash } from "node:crypto";
import { appendFileSync, closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { failed, ok, type Result } from "../../sheet/result";
import { reasonOf } from "../files";
import type { FileAnswer, FileStamp } from "./file-answer";
import { indexLines, LINE_START, type KeptPlace } from "./resume-lines";

/** What an interrupted run had answered already, in a file. */
export interface Memory {
  /** The answer for a file, if it and all that it was checked by are still the same. */
  readonly recall: (path: string) => FileAnswer | undefined;
  /** Keeps an answer; gives a sentence when that failed. */
  readonly keep: (answer: FileAnswer) => string | undefined;
  readonly close: () => void;
}

/** Opens the file that `--resume` names; `by` says what files are checked by, and answers by other things are not taken. */
export function openMemory(name: string, by: string): Result<Memory> {
  let file: number;
  let known;
  try {
    file = openSync(name, "a+");
    known = indexLines(file, by);
  } catch (error) {
    return failed("unreadable", `断点文件“${name}”打不开：${reasonOf(error)}。`);
  }
  if (!known) {
    closeSync(file);
    return failed("usage", `“${name}”不是 --resume 写的断点文件，没有动它。请换一个文件名。`);
  }
  const { places, isCut } = known;
  // What a killed run left half written stays a line of its own, which nobody understands.
  let head = isCut ? "\n" : "";
  return ok({
    recall: (path) => {
      const place = places.get(path);
      return place && isSame(path, place.stamp) ? answerAt(file, place, path) : undefined;
    },
    keep: (answer) => {
      if (!answer.stamp) return undefined;
      try {
        appendFileSync(file, head + lineOf(answer, answer.stamp, by));
        head = "";
        return undefined;
      } catch (error) {
        return `断点文件“${name}”写不进去：${reasonOf(error)}。`;
      }
    },
    close: () => closeSync(file),
  });
}

/** What is searched for without reading the answer stands before it. */
function lineOf(answer: FileAnswer, { size, mtime, sha256 }: FileStamp, by: string): string {
  const head = JSON.stringify({ path: answer.path, size, mtime, sha256 }).slice(1, -1);
  return `${LINE_START}${by},${head},"answer":${JSON.stringify(answer)}}\n`;
}

/** A file that was only copied or touched has another time and the same content. */
function isSame(path: string, { size, mtime, sha256 }: FileStamp): boolean {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size !== size) return false;
    return stat.mtimeMs === mtime || createHash("sha256").update(readFileSync(path)).digest("hex") === sha256;
  } catch {
    return false;
  }
}

function answerAt(file: number, { start, end }: KeptPlace, path: string): FileAnswer | undefined {
  const bytes = Buffer.alloc(end - start);
  readSync(file, bytes, 0, bytes.length, start);
  try {
    const { answer } = JSON.parse(bytes.toString()) as { answer: FileAnswer };
    return answer.path === path ? answer : undefined;
  } catch {
    // Half a line.
    return undefined;
  }
}
