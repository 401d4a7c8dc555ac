import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../install.mjs";
import { readSums, sha256, SUMS, writeSums } from "../package/sums.mjs";
import { fetchFile, buildOf, Unreachable } from "./fetch-files.mjs";
import { BUNDLES, LICENCE, NEEDED, OPTIONAL } from "./files.mjs";

/** What has come so far of a fetch that was not finished: one line of checksum and name each. */
const PARTIAL = "SHA256SUMS.partial";

/**
 * Fetches Office.js into a folder, unmodified, taking up where an earlier try stopped. Gives the build, the files
 * that the server does not have and can be done without, those of another build, and every failure as a sentence.
 */
export async function fetchOfficeJs({ from, to, say = () => {} }) {
  mkdirSync(to, { recursive: true });
  const come = await withOfficeJs(from, to);
  const failures = [];
  const absent = [];
  for (const file of [...NEEDED, ...OPTIONAL].filter((each) => !come.has(each))) {
    try {
      come.set(file, await fetchFile(from, file, to));
      writePartial(to, come);
      say(file);
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      if (error.absent && OPTIONAL.includes(file)) absent.push(file);
      else failures.push(`${file}：${error.message}`);
    }
  }
  const build = buildOf(to, "office.js");
  if (!build) failures.push("office.js：里面没有写版本号，不像是 Office.js");
  if (failures.length === 0) finish(to, absent);
  return { build, count: come.size, absent, failures, otherBuilds: otherBuilds(to, build) };
}

/**
 * The files that need not be fetched again. Office.js itself always is: where it has changed, what came earlier
 * belongs to another build.
 */
async function withOfficeJs(from, to) {
  const earlier = earlierFiles(to);
  const sum = await fetchFile(from, "office.js", to).catch((error) => {
    if (error instanceof Unreachable) throw error;
    throw new Error(`office.js：${error.message}`, { cause: error });
  });
  rmSync(path.join(to, SUMS), { force: true });
  const kept = earlier.get("office.js") === sum ? earlier : new Map();
  kept.set("office.js", sum);
  writePartial(to, kept);
  return kept;
}

function earlierFiles(to) {
  const list = path.join(to, PARTIAL);
  const lines = existsSync(list) ? readFileSync(list, "utf8").split("\n").filter(Boolean) : [];
  const listed = lines.map((line) => [line.slice(66), line.slice(0, 64)]);
  const known = new Map(listed.length > 0 ? listed : [...(readSums(to) ?? [])]);
  return new Map([...known].filter(([file, sum]) => file !== LICENCE && isWhole(path.join(to, file), sum)));
}

function isWhole(file, sum) {
  return existsSync(file) && sha256(readFileSync(file)) === sum;
}

function writePartial(to, come) {
  writeFileSync(path.join(to, PARTIAL), [...come].map(([file, sum]) => `${sum}  ${file}\n`).join(""));
}

function otherBuilds(to, build) {
  return BUNDLES.filter((file) => buildOf(to, file) !== build).map(
    (file) => `${file} 的版本是 ${buildOf(to, file) ?? "（没有写）"}，office.js 的是 ${build}`,
  );
}

function finish(to, absent) {
  copyFileSync(path.join(ROOT, "node_modules/@microsoft/office-js", LICENCE), path.join(to, LICENCE));
  rmSync(path.join(to, PARTIAL));
  for (const file of absent) rmSync(path.join(to, file), { force: true });
  writeSums(to);
}
