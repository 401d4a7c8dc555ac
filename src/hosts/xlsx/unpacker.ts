/** What inflates the parts of a file and checks them. */
export interface Unpacker {
  /** A whole part; throws where the bytes are damaged, or would become more than `most`. */
  readonly inflate: (packed: Uint8Array, most: number) => Uint8Array;
  /** The zip checksum. */
  readonly crc32: (bytes: Uint8Array) => number;
}

let own: Unpacker | undefined;

/** Lets a program's own means unpack files, which may be faster than what every browser can do; undefined gives them up. */
export function useUnpacker(unpacker: Unpacker | undefined): void {
  own = unpacker;
}

/** The program's own means, where it has given any. */
export function ownUnpacker(): Unpacker | undefined {
  return own;
}
