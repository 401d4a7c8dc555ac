import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { differences, readSums, SUMS } from "./sums.mjs";

/**
 * Why a folder may not be written to, or undefined. It may where there is nothing, or a package as this tool left
 * it: what somebody put there or changed there is not thrown away.
 */
export function whyNotTo(folder) {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `${folder} 是一个文件，--out 要写文件夹。`;
  if (readdirSync(folder).length === 0) return undefined;
  const sums = readSums(folder);
  if (!sums?.has("manifest.xml") || !sums.has("taskpane/taskpane.html")) {
    return `${folder} 里已有别的文件，没有动它。请换一个文件夹，或者先把它清空。`;
  }
  const changed = differences(folder, sums);
  if (changed.length === 0) return undefined;
  return [`${folder} 里的文件在打包以后有变动，没有动它。请换一个文件夹，或者先把它清空。`, ...changed].join(
    "\n  ",
  );
}

/** Puts a finished package in the folder's place; the checksums come last, so that half a package is none. */
export function replaceWith(folder, finished) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(finished, folder, { recursive: true, filter: (from) => from !== path.join(finished, SUMS) });
  cpSync(path.join(finished, SUMS), path.join(folder, SUMS));
}
