import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, join } from "node:path";

/** A path that is to be worked on, or a folder that could not be looked into, and why. */
export interface WalkedPath {
  readonly path: string;
  readonly error?: unknown;
}

/** Files that look like workbooks; among them .xls and .et, so that they are named and not passed over. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|et|xlsb)$/i;
/** Lock files that Excel and LibreOffice leave beside an open workbook. */
const LOCK = /^(?:~\$|\.~lock)/;

/** The workbook files that the paths name; folders are walked with all below them, in the order of names. */
export function walk(paths: readonly string[]): WalkedPath[] {
  return paths.flatMap((path) => (isFolder(path) ? walkFolder(path) : [{ path }]));
}

/** Whether a path names a folder; what is not there is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What is not there is found out, and told, where it is read.
    return false;
  }
}

function walkFolder(root: string): WalkedPath[] {
  const found = new Map<string, WalkedPath>();
  const seen = new Set<string>();
  const look = (below: string): void => {
    const folder = join(root, below);
    let entries: Dirent[];
    try {
      const real = realpathSync(folder);
      // Links may lead in circles.
      if (seen.has(real)) return;
      seen.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      found.set(below, { path: folder, error });
      return;
    }
    for (const entry of entries) {
      const name = join(below, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(root, name)))) look(name);
      else if (WORKBOOK.test(name) && !LOCK.test(basename(name))) found.set(name, { path: join(root, name) });
    }
  };
  look("");
  return [...found.keys()].sort().map((name) => found.get(name)!);
}
