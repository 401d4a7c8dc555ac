import type { ZlibOptions } from "node:zlib";

/** Of one piece of what is inflated, in bytes; zlib takes no less. */
const LEAST_PIECE = 64;

/**
 * How Node inflates at most so many bytes: in one piece, as joining many would take as long again; and one that they do
 * not fill, as Node makes room for a second one at once.
 */
export function inOnePiece(most: number): ZlibOptions {
  return { maxOutputLength: Math.max(1, most), chunkSize: Math.max(LEAST_PIECE, most + 1) };
}
