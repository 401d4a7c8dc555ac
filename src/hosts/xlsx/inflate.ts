import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { LIMITS, type XlsxLimits } from "./limits";
import { ReadStop, bomb, broken, encrypted, tooLarge } from "./problems";
import { ownCompression, type Compression } from "./compression";
import { DEFLATED, packedBytes, type ZipEntry } from "./unzip";

/** Bytes that may still be inflated, shared by all parts of one file. */
export interface InflateBudget {
  left: number;
  /** What the file is held to, where that is not LIMITS. */
  readonly limits?: XlsxLimits;
}

/** Deflate grows at most 1,032-fold, so a slice of this size can overshoot a limit by 16 MB at worst. */
const SLICE_BYTES = 16 * 1024;
const STORED = 0;

/** Inflates one entry piece by piece into `sink`, holding it to the size and checksum that the directory declares. */
export function inflateEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  where: string,
  budget: InflateBudget,
  sink: (piece: Uint8Array) => void,
): void {
  if (entry.isEncrypted) throw new ReadStop(encrypted());
  // What is declared cannot be passed below, so that these hold while inflating too.
  refuseTooMuch(archive, entry, where, budget);
  let bytes = 0;
  let crc = 0;
  const take = (piece: Uint8Array): void => {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new ReadStop(broken(where, `${entry.name}: more bytes than declared`));
    crc = crc32(piece, crc);
    if (piece.length > 0) sink(piece);
  };
  const packed = packedBytes(archive, entry);
  const own = entry.method === DEFLATED ? ownCompression() : undefined;
  const whole = own && inflatedAtOnce(own, packed, entry);
  if (whole) {
    budget.left -= entry.bytes;
    if (whole.length > 0) sink(whole);
    return;
  }
  if (entry.method === STORED) take(packed);
  else if (entry.method === DEFLATED) inflateSlices(packed, where, take);
  else throw new ReadStop(broken(where, `${entry.name}: compression method ${entry.method}`));
  budget.left -= bytes;
  if (bytes !== entry.bytes) throw new ReadStop(broken(where, `${entry.name}: fewer bytes than declared`));
  if (crc !== entry.crc) throw new ReadStop(broken(where, `${entry.name}: checksum differs`));
}

/** A whole part by a program's own means; undefined where these find it damaged, which the usual way then tells. */
function inflatedAtOnce(
  { inflate, crc32: checksum }: Compression,
  packed: Uint8Array,
  { bytes, crc }: ZipEntry,
): Uint8Array | undefined {
  try {
    const whole = inflate(packed, bytes);
    return whole.length === bytes && checksum(whole) === crc ? whole : undefined;
  } catch {
    return undefined;
  }
}

function refuseTooMuch(archive: Uint8Array, entry: ZipEntry, where: string, budget: InflateBudget): void {
  const { limits = LIMITS } = budget;
  const inAll = limits.inflatedBytes - budget.left + entry.bytes;
  const isBomb = (bytes: number, packed: number): boolean =>
    bytes > limits.ratioFrom && bytes > limits.ratio * packed;
  if (isBomb(entry.bytes, entry.packedBytes)) throw new ReadStop(bomb(where, entry.bytes, entry.packedBytes));
  if (isBomb(inAll, archive.length)) throw new ReadStop(bomb(where, inAll, archive.length));
  if (entry.bytes <= budget.left) return;
  throw new ReadStop(
    tooLarge(
      `解压后超过 ${Math.round(limits.inflatedBytes / 1024 / 1024)} MB`,
      "请删去无关的工作表或多余的行列格式，另存后再试。",
    ),
  );
}

function inflateSlices(packed: Uint8Array, where: string, take: (piece: Uint8Array) => void): void {
  // The sink runs outside fflate, so that only fflate's own errors are read as damage.
  let piece: Uint8Array | undefined;
  const inflate = new Inflate((data) => {
    piece = data;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    piece = undefined;
    try {
      inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
    } catch (error) {
      throw new ReadStop(broken(where, String(error)));
    }
    if (piece) take(piece);
  }
}
