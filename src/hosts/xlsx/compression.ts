/** What packs, unpacks and checks the parts of a file. */
export interface Compression {
  /** A whole part of at most `most` bytes; throws where the packed bytes are damaged, or would become more. */
  readonly inflate: (packed: Uint8Array, most: number) => Uint8Array;
  readonly deflate: (bytes: Uint8Array, level: 2 | 6) => Uint8Array;
  /** The zip checksum. */
  readonly crc32: (bytes: Uint8Array) => number;
}

let own: Compression | undefined;

/** Lets a program's own means pack and unpack, which may be faster than what every browser can do; undefined gives them up. */
export function useCompression(compression: Compression | undefined): void {
  own = compression;
}

/** The program's own means, where it has given any. */
export function ownCompression(): Compression | undefined {
  return own;
}
