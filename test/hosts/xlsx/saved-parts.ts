import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateEntry } from "../../../src/hosts/xlsx/inflate";
import { listEntries } from "../../../src/hosts/xlsx/unzip";

const FOLDERS = ["test/fixtures/corpus", "assets/samples"];

/** Workbooks of all kinds of writers, by file name. */
export const WORKBOOKS: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.xls[xm]$/.test(file))
    .map((file) => join(folder, file)),
);

/** The bytes of a file. */
export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** The parts of a package that differ from those of another, or are in only one of them. */
export function differingParts(one: Uint8Array, other: Uint8Array): string[] {
  const [parts, others] = [partsOf(one), partsOf(other)];
  return [...new Set([...parts.keys(), ...others.keys()])].filter((name) => {
    const [here, there] = [parts.get(name), others.get(name)];
    return !here || !there || Buffer.compare(here, there) !== 0;
  });
}

/** The text of one part of a package. */
export function partText(archive: Uint8Array, name: string): string {
  const part = partsOf(archive).get(name);
  if (!part) throw new Error(`no part ${name}`);
  return part.toString("utf8");
}

/** The unpacked bytes of all parts by name. */
export function partsOf(archive: Uint8Array): Map<string, Buffer> {
  const entries = [...listEntries(archive).values()];
  return new Map(
    entries.map((entry) => {
      const pieces: Uint8Array[] = [];
      inflateEntry(archive, entry, entry.name, { left: Infinity }, (piece) => pieces.push(piece.slice()));
      return [entry.name, Buffer.concat(pieces)];
    }),
  );
}
