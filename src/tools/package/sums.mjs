import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The list of checksums that `sha256sum -c` reads. */
export const SUMS = "SHA256SUMS";

/** Every file of a folder by its path with slashes, sorted. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** The SHA-256 of some bytes, in hexadecimal digits. */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Writes the checksums of all other files of the folder into its SHA256SUMS. */
export function writeSums(folder) {
  const lines = filesIn(folder)
    .filter((file) => file !== SUMS)
    .map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`);
  writeFileSync(path.join(folder, SUMS), lines.join(""));
}

/** What SHA256SUMS says: a map from path to checksum, or undefined where there is none or it is something else. */
export function readSums(folder) {
  const list = path.join(folder, SUMS);
  if (!existsSync(list)) return undefined;
  const lines = readFileSync(list, "utf8").split("\n").filter(Boolean);
  const pairs = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  if (pairs.some((pair) => !pair)) return undefined;
  return new Map(pairs.map(([, sum, file]) => [file, sum]));
}

/** How a folder differs from its SHA256SUMS; each difference is a sentence. */
export function differences(folder, sums) {
  const here = filesIn(folder).filter((file) => file !== SUMS);
  const missing = [...sums.keys()].filter((file) => !here.includes(file));
  const extra = here.filter((file) => !sums.has(file));
  const changed = here.filter(
    (file) => sums.has(file) && sha256(readFileSync(path.join(folder, file))) !== sums.get(file),
  );
  return [
    ...missing.map((file) => `缺少 ${file}`),
    ...changed.map((file) => `${file} 的校验和与 ${SUMS} 里的不一致`),
    ...extra.map((file) => `${file} 不在 ${SUMS} 里`),
  ];
}
