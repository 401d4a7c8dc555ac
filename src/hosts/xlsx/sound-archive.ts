import { ReadStop, brokenZip, hostileZip } from "./problems";
import type { ZipEntry } from "./unzip";

const LOCAL_HEADER = 0x04034b50;
const HAS_DESCRIPTOR = 8;
const IN_ZIP64 = 0xffffffff;

/**
 * Reads the local header of an entry and gives where its packed bytes begin. A header that tells of other bytes than
 * the directory is damage, or a file that two programs are to read differently.
 */
export function checkLocalHeader(
  archive: Uint8Array,
  view: DataView,
  entry: Omit<ZipEntry, "data">,
  nameAt: { readonly from: number; readonly to: number },
): number {
  const at = entry.offset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw new ReadStop(brokenZip(`${entry.name}: no local header at ${at}`));
  }
  // Names stand outside all checksums: a damaged one would make a part, such as the styles, look absent.
  const length = nameAt.to - nameAt.from;
  let same = view.getUint16(at + 26, true) === length;
  for (let step = 0; same && step < length; step++) {
    same = archive[at + 30 + step] === archive[nameAt.from + step];
  }
  if (!same) throw new ReadStop(brokenZip(`${entry.name}: named otherwise at ${at}`));
  const flags = view.getUint16(at + 6, true) | entry.flags;
  const isLater = (flags & HAS_DESCRIPTOR) !== 0;
  const agrees = (said: number, meant: number): boolean =>
    said === meant || said === IN_ZIP64 || (isLater && said === 0);
  if (
    view.getUint16(at + 8, true) !== entry.method ||
    !agrees(view.getUint32(at + 14, true), entry.crc) ||
    !agrees(view.getUint32(at + 18, true), entry.packedBytes) ||
    !agrees(view.getUint32(at + 22, true), entry.bytes)
  ) {
    throw new ReadStop(brokenZip(`${entry.name}: its two headers differ`));
  }
  const data = at + 30 + length + view.getUint16(at + 28, true);
  if (data + entry.packedBytes > view.byteLength) throw new ReadStop(brokenZip(`${entry.name}: cut short`));
  return data;
}

/** Entries that share bytes are how a small file is made to inflate to a huge one. */
export function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  const inOrder = [...entries].sort((one, other) => one.offset - other.offset);
  inOrder.forEach((entry, index) => {
    const until = inOrder[index + 1]?.offset ?? directory;
    if (entry.data + entry.packedBytes > until) {
      throw new ReadStop(hostileZip("几个部件共用同一段数据", `${entry.name}: overlaps what is at ${until}`));
    }
  });
}
