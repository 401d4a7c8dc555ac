import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Compression } from "../hosts/xlsx/compression";
import { partAhead } from "./unpack-ahead";

/** Of one piece of what is inflated, in bytes; zlib takes no less. */
const LEAST_PIECE = 64;

/** Node's own packing and checksums, several times as fast as any in JavaScript; undefined in a Node without crc32. */
export const NODE_COMPRESSION: Compression | undefined =
  typeof crc32 === "function"
    ? {
        // In one piece, as joining many would take as long again; and one that it does not fill, as Node makes room for a
        // second one at once.
        inflate: (packed, most) =>
          partAhead(packed) ??
          inflateRawSync(packed, {
            maxOutputLength: Math.max(1, most),
            chunkSize: Math.max(LEAST_PIECE, most + 1),
          }),
        deflate: (bytes, level) => deflateRawSync(bytes, { level }),
        crc32: (bytes) => crc32(bytes),
      }
    : undefined;
