import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Compression } from "../hosts/xlsx/compression";
import { inOnePiece } from "./in-one-piece";
import { partAhead } from "./unpack-ahead";

/** Node's own packing and checksums, several times as fast as any in JavaScript; undefined in a Node without crc32. */
export const NODE_COMPRESSION: Compression | undefined =
  typeof crc32 === "function"
    ? {
        inflate: (packed, most) => partAhead(packed) ?? inflateRawSync(packed, inOnePiece(most)),
        deflate: (bytes, level) => deflateRawSync(bytes, { level }),
        crc32: (bytes) => crc32(bytes),
      }
    : undefined;
