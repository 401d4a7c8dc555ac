import { cpSync } from "node:fs";
import path from "node:path";
import { differences, readSums, SUMS } from "../package/sums.mjs";
import { buildOf } from "./fetch-files.mjs";
import { NEEDED } from "./files.mjs";

/** What is wrong with a folder that `npm run fetch-office-js` filled: nothing, or sentences. */
export function faultsOf(folder) {
  const sums = readSums(folder);
  if (!sums) return [`${folder} 里没有取好的 Office.js。请在能上网的电脑上运行 npm run fetch-office-js`];
  return [
    ...NEEDED.filter((file) => !sums.has(file)).map((file) => `缺少 ${file}`),
    ...differences(folder, sums),
  ];
}

/** The build of the files in such a folder. */
export function keptBuild(folder) {
  return buildOf(folder, "office.js");
}

/** Copies the fetched files as they are; throws with a sentence where they are not all there and unmodified. */
export function copyOfficeJs(from, to) {
  const faults = faultsOf(from);
  if (faults.length > 0) {
    throw new Error(["不能随包自带 Office.js：", ...faults.map((fault) => `  ${fault}。`)].join("\n"));
  }
  for (const file of readSums(from).keys()) cpSync(path.join(from, file), path.join(to, file));
  cpSync(path.join(from, SUMS), path.join(to, SUMS));
}
