import { inflateEntry, type InflateBudget } from "./inflate";
import { LIMITS, type XlsxLimits } from "./limits";
import type { Package } from "./package";
import { partKey } from "./part-names";
import { decodePart, encodePart, type PartText } from "./part-text";
import { listEntries } from "./unzip";
import { writeZip, type ChangedPart } from "./write-zip";

/** A package that is being changed, part by part; paths are found however they are written. */
export interface PackageDraft {
  /** The package as it would be saved now. */
  readonly pack: Package;
  /** A part's whole text; undefined where there is none. `where` is what users know the part by. */
  readonly text: (path: string, where: string) => string | undefined;
  /** Gives a part another text, or adds it; a part that is written as it was counts as untouched. */
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** Remembers how everything stands now; the function that it gives puts all back so. */
  readonly savepoint: () => () => void;
  /** The file as it is now; parts that nobody changed are copied with their packed bytes. */
  readonly save: () => Uint8Array;
}

/** Opens a package for changes, held to `limits`. The bytes must not be changed by anyone meanwhile. */
export function draftPackage(archive: Uint8Array, limits: XlsxLimits = LIMITS): PackageDraft {
  const entries = listEntries(archive, limits);
  const fresh = (): InflateBudget => ({ left: limits.inflatedBytes, limits });
  const budget = fresh();
  const inflatedOnce = new Set<string>();
  const texts = new Map<string, PartText>();
  const changed = new Map<string, ChangedPart>();
  const removed = new Set<string>();

  const inflated = (path: string, where: string): Uint8Array | undefined => {
    const entry = entries.get(path);
    if (!entry) return undefined;
    const bytes = new Uint8Array(Math.min(entry.bytes, limits.inflatedBytes));
    let at = 0;
    inflateEntry(archive, entry, where, fresh(), (piece) => {
      bytes.set(piece, at);
      at += piece.length;
    });
    return bytes;
  };

  const originalText = (path: string, where: string): PartText | undefined => {
    const known = texts.get(path);
    if (known) return known;
    const bytes = inflated(path, where);
    const part = bytes && decodePart(bytes, where);
    if (part) texts.set(path, part);
    return part;
  };

  /** Parts are read again as the package changes; only the first time tells how large all of them are. */
  const budgetFor = (path: string): InflateBudget => {
    if (inflatedOnce.has(path)) return fresh();
    inflatedOnce.add(path);
    return budget;
  };

  const isThere = (path: string): boolean => !removed.has(path) && (changed.has(path) || entries.has(path));

  return {
    pack: {
      limits,
      has: (path) => isThere(partKey(path)),
      find: (path, where) => {
        const key = partKey(path);
        if (!isThere(key)) return undefined;
        const part = changed.get(key);
        if (part) return { where, read: (sink) => sink(part.bytes) };
        const entry = entries.get(key)!;
        return { where, read: (sink) => inflateEntry(archive, entry, where, budgetFor(key), sink) };
      },
      versionOf: (path) => {
        const key = partKey(path);
        return isThere(key) ? (changed.get(key) ?? entries.get(key)) : undefined;
      },
    },
    text: (path, where) => {
      const key = partKey(path);
      if (!isThere(key)) return undefined;
      const part = changed.get(key);
      return part ? decodePart(part.bytes, where).text : originalText(key, where)?.text;
    },
    write: (path, text) => {
      const key = partKey(path);
      const before = entries.has(key) ? originalText(key, path) : undefined;
      removed.delete(key);
      if (before?.text === text) changed.delete(key);
      else
        changed.set(key, { name: entries.get(key)?.name ?? path, bytes: encodePart(text, before?.encoding) });
    },
    remove: (path) => {
      const key = partKey(path);
      changed.delete(key);
      texts.delete(key);
      if (entries.has(key)) removed.add(key);
    },
    savepoint: () => {
      const [wereChanged, wereRemoved] = [[...changed], [...removed]];
      return () => {
        changed.clear();
        removed.clear();
        for (const [path, part] of wereChanged) changed.set(path, part);
        for (const path of wereRemoved) removed.add(path);
      };
    },
    save: () => (changed.size + removed.size === 0 ? archive : writeZip(archive, changed, removed)),
  };
}
