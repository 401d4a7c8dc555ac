import { Buffer } from "node:buffer";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sha256 } from "../package/sums.mjs";

const { fetch, AbortSignal } = globalThis;
const PATIENCE = 60_000;

/**
 * Fetches one file into the folder, byte by byte as it came, and gives its checksum; throws a sentence where the
 * answer is not that file. Written under another name first: what has its name is whole.
 */
export async function fetchFile(from, file, folder) {
  const answer = await get(new URL(file, from));
  if (answer.status !== 200) throw new Refused(`服务器答复 ${answer.status}`, answer.status === 404);
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("text/html") && !file.endsWith(".html")) {
    throw new Error("收到的是一个网页，不是这个文件（多半是上网登录页或代理的提示页）");
  }
  const bytes = Buffer.from(await answer.arrayBuffer().catch(interrupted));
  if (bytes.length === 0) throw new Error("收到的文件是空的");
  const to = path.join(folder, file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(`${to}.part`, bytes);
  renameSync(`${to}.part`, to);
  return sha256(bytes);
}

/** An answer that is not the file; `absent` where the server says that there is none. */
export class Refused extends Error {
  constructor(message, absent) {
    super(message);
    this.absent = absent;
  }
}

/** No connection at all, so that the other files need not be tried. */
export class Unreachable extends Error {}

async function get(url) {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    const code = error.cause?.code ?? error.name;
    if (code === "TimeoutError") throw new Error(`等了 ${PATIENCE / 1000} 秒没有答复`, { cause: error });
    throw new Unreachable(`连不上 ${url.host}（${code}）`, { cause: error });
  }
}

function interrupted(error) {
  throw new Error("传到一半断了", { cause: error });
}

/** The build that a file of Office.js says it is: the highest, since there are placeholders as well. */
export function buildOf(folder, file) {
  const at = path.join(folder, file);
  if (!existsSync(at)) return undefined;
  const found = readFileSync(at, "utf8").match(/\b16\.\d+\.\d{4,}\.\d{3,}\b/g) ?? [];
  return found.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
}
