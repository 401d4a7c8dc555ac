import { inflateEntry, type InflateBudget } from "./inflate";
import { LIMITS, type XlsxLimits } from "./limits";
import { normalPath, partKey } from "./part-names";
import { ReadStop, tooLarge } from "./problems";
import { listEntries } from "./unzip";
import { newXmlBudget, parseXml, type XmlSource } from "./xml";

/** An opened zip package; paths are found however they are written. */
export interface Package {
  /** What the file is held to, where that is not LIMITS. */
  readonly limits?: XlsxLimits;
  readonly has: (path: string) => boolean;
  /** The part at a path; `where` is what users know it by. */
  readonly find: (path: string, where: string) => XmlSource | undefined;
  /** What is the same object for as long as a part stays as it is; undefined where there is none. */
  readonly versionOf: (path: string) => object | undefined;
}

/** A link from one part to another, its target resolved to a path in the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in transitional and strict files: "worksheet", "styles" … */
  readonly kind: string;
  readonly target: string;
}

/** Opens a package without inflating anything yet. */
export function openPackage(archive: Uint8Array, limits: XlsxLimits = LIMITS): Package {
  const entries = listEntries(archive, limits);
  const budget: InflateBudget = { left: limits.inflatedBytes, limits };
  const xml = newXmlBudget(limits);
  return {
    limits,
    has: (path) => entries.has(partKey(path)),
    find: (path, where) => {
      const entry = entries.get(partKey(path));
      if (!entry) return undefined;
      return { where, budget: xml, read: (sink) => inflateEntry(archive, entry, where, budget, sink) };
    },
    versionOf: (path) => entries.get(partKey(path)),
  };
}

/** A relationship as it is written, which may lead out of the package. */
export interface WrittenRelationship extends Relationship {
  /** The target is no path in the package, but as it is written. */
  readonly isExternal: boolean;
}

/** The relationships of a part ("" for the package itself); none when it has no .rels beside it. */
export function relationshipsOf(pack: Package, path: string): readonly Relationship[] {
  return writtenRelationshipsOf(pack, path).flatMap(({ isExternal, id, kind, target }) =>
    isExternal ? [] : [{ id, kind, target }],
  );
}

const SPLIT = "请删去多余的超链接，或拆成几个工作簿后再试。";

/** The relationships of a part, with those that lead out of the package. */
export function writtenRelationshipsOf(pack: Package, path: string): readonly WrittenRelationship[] {
  const source = pack.find(relationshipsPath(path), "文件目录");
  const found: WrittenRelationship[] = [];
  if (!source) return found;
  parseXml(source, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== "Relationship" || Target === undefined) return;
      const { links } = pack.limits ?? LIMITS;
      if (found.length >= links)
        throw new ReadStop(tooLarge(`${source.where}里的链接超过 ${links} 个`, SPLIT));
      const isExternal = TargetMode === "External";
      const kind = Type?.slice(Type.lastIndexOf("/") + 1) ?? "";
      found.push({
        id: Id ?? "",
        kind,
        target: isExternal ? Target : resolveTarget(path, Target),
        isExternal,
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

/** Where the links of a part are kept. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The path a target means, seen from the part that names it. */
export function resolveTarget(from: string, target: string): string {
  return normalPath(from.split("/").slice(0, -1), target);
}
