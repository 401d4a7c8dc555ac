import { inflateEntry, type InflateBudget } from "./inflate";
import { LIMITS } from "./limits";
import { listEntries } from "./unzip";
import { parseXml, type XmlSource } from "./xml";

/** An opened zip package; paths are found whatever their case. */
export interface Package {
  readonly has: (path: string) => boolean;
  /** The part at a path; `where` is what users know it by. */
  readonly find: (path: string, where: string) => XmlSource | undefined;
}

/** A link from one part to another, its target resolved to a path in the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in transitional and strict files: "worksheet", "styles" … */
  readonly kind: string;
  readonly target: string;
}

/** Opens a package without inflating anything yet. */
export function openPackage(archive: Uint8Array): Package {
  const entries = listEntries(archive);
  const budget: InflateBudget = { left: LIMITS.inflatedBytes };
  return {
    has: (path) => entries.has(path.toLowerCase()),
    find: (path, where) => {
      const entry = entries.get(path.toLowerCase());
      if (!entry) return undefined;
      return { where, read: (sink) => inflateEntry(archive, entry, where, budget, sink) };
    },
  };
}

/** The relationships of a part ("" for the package itself); none when it has no .rels beside it. */
export function relationshipsOf(pack: Package, path: string): readonly Relationship[] {
  const slash = path.lastIndexOf("/") + 1;
  const source = pack.find(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, "文件目录");
  const found: Relationship[] = [];
  if (!source) return found;
  parseXml(source, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== "Relationship" || Target === undefined || TargetMode === "External") return;
      const kind = Type?.slice(Type.lastIndexOf("/") + 1) ?? "";
      found.push({ id: Id ?? "", kind, target: resolveTarget(path, Target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

/** The path a target means, seen from the part that names it. */
export function resolveTarget(from: string, target: string): string {
  const plain = unescapePath(target.replaceAll("\\", "/"));
  const steps = plain.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
