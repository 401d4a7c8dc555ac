import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../src/commands/commands";
import { lintManifest } from "./lint-manifest";

const ROOT = join(__dirname, "../..");

/** The manifest as it is. */
export const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** A way of breaking the manifest: what it is, the broken text, and everything that the linter says of it. */
export type Broken = [what: string, xml: string, complaints: readonly string[]];

/** What the linter says, without line numbers. */
export function complaints(xml: string, functions: readonly string[] = Object.keys(COMMANDS)): string[] {
  return lintManifest(xml, { functions, readFile }).map((each) => each.replace(/^line \d+: /, ""));
}

/** The manifest with something else in the first place that says this. */
export function having(part: string, other: string, xml = MANIFEST): string {
  if (!xml.includes(part)) throw new Error(`the manifest does not say ${part}`);
  return xml.replace(part, () => other);
}

/** The manifest without the first piece that begins and ends so. */
export function without(from: string, to: string): string {
  const start = MANIFEST.indexOf(from);
  const end = MANIFEST.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the manifest has no ${from} … ${to}`);
  return MANIFEST.slice(0, start) + MANIFEST.slice(end + to.length);
}

/** Files as the server lays them out: /icons/… is assets/icons. */
function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(join(ROOT, "assets", path));
  } catch {
    return undefined;
  }
}
