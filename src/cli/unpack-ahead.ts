import { readFileSync, statSync } from "node:fs";
import { inflateRaw } from "node:zlib";
import { LIMITS } from "../hosts/xlsx/limits";
import { DEFLATED, listEntries, packedBytes, type ZipEntry } from "../hosts/xlsx/unzip";
import { inOnePiece } from "./in-one-piece";

/** Bytes of a part from which it is worth while. */
const LARGE = 1024 * 1024;
/** Bytes of all parts that are unpacked before anybody has asked for them. */
const MOST = 100 * 1024 * 1024;

/** A file that was read ahead, and those of its parts that are unpacked, by where their packed bytes begin. */
interface AheadFile {
  /** Undefined once somebody has read it. */
  path: string | undefined;
  readonly bytes: Uint8Array;
  readonly parts: Map<number, Uint8Array>;
}

let ahead: AheadFile | undefined;

/**
 * Reads a file and unpacks its large parts on another thread, while the program is still being loaded on this one. What
 * cannot be had is not told: whoever reads the file finds out.
 */
export async function unpackAhead(path: string): Promise<void> {
  const bytes = largeFile(path);
  if (!bytes) return;
  const parts = new Map<number, Uint8Array>();
  ahead = { path, bytes, parts };
  const unpack = async (entry: ZipEntry): Promise<void> => {
    const whole = await inflated(packedBytes(bytes, entry), entry.bytes);
    if (whole) parts.set(bytes.byteOffset + entry.data, whole);
  };
  await Promise.all(largeEntries(bytes).map(unpack));
}

/** The bytes of a file that was read ahead, once: who reads it again wants to know what it is by then. */
export function bytesAhead(path: string): Uint8Array | undefined {
  if (ahead?.path !== path) return undefined;
  ahead.path = undefined;
  return ahead.bytes;
}

/** What packed bytes of such a file hold, once. */
export function partAhead(packed: Uint8Array): Uint8Array | undefined {
  if (packed.buffer !== ahead?.bytes.buffer) return undefined;
  const part = ahead.parts.get(packed.byteOffset);
  ahead.parts.delete(packed.byteOffset);
  return part;
}

function largeFile(path: string): Uint8Array | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= LIMITS.fileBytes ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function largeEntries(archive: Uint8Array): readonly ZipEntry[] {
  try {
    let left = MOST;
    return [...listEntries(archive).values()].filter(({ method, bytes, packedBytes: packed }) => {
      if (method !== DEFLATED || bytes < LARGE || bytes > LIMITS.ratio * packed || bytes > left) return false;
      left -= bytes;
      return true;
    });
  } catch {
    return [];
  }
}

function inflated(packed: Uint8Array, bytes: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    inflateRaw(packed, inOnePiece(bytes), (error, whole) => resolve(error ? undefined : whole));
  });
}
