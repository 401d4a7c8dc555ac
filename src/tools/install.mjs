import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs `npm ci` where packages are missing or are not those of package-lock.json; throws if that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log("正在安装依赖（npm ci），第一次约需一两分钟……");
  // A shell, because npm is a .cmd file on Windows.
  const { status } = spawnSync("npm ci", { cwd: ROOT, stdio: "inherit", shell: true });
  if (status !== 0) throw new Error("依赖没有装好（npm ci 失败）。请检查网络或 npm 源，再试一次。");
}

/**
 * npm writes what it installed into node_modules/.package-lock.json: the same entries, without the root and without
 * packages meant for other platforms.
 */
function isInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  const wanted = packagesOf("package-lock.json");
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "") return true;
    const found = installed[name];
    return found ? found.version === entry.version : entry.optional === true || entry.peer === true;
  });
}

function packagesOf(file) {
  const at = path.join(ROOT, file);
  return existsSync(at) ? JSON.parse(readFileSync(at, "utf8")).packages : undefined;
}
