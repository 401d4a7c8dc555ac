import { ReadStop, brokenZip } from "./problems";

const END = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;

/** Where the central directory begins, how many entries it has, and where the end record stands. */
export interface ZipDirectory {
  readonly offset: number;
  readonly count: number;
  readonly end: number;
}

/** Finds the directory by the end record, which may have a comment or rubbish behind it. */
export function findDirectory(view: DataView): ZipDirectory {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const plain = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    return { ...(zip64Directory(view, at, plain) ?? plain), end: at };
  }
  throw new ReadStop(brokenZip("no end of central directory"));
}

type Place = Pick<ZipDirectory, "offset" | "count">;

/** What the zip64 record says; it may only add to what did not fit, lest two programs read two directories. */
function zip64Directory(view: DataView, end: number, plain: Place): Place | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined;
  const at = readUint64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) return undefined;
  const { count, offset } = { count: readUint64(view, at + 32), offset: readUint64(view, at + 48) };
  const isSame =
    (plain.count === count || plain.count === 0xffff) &&
    (plain.offset === offset || plain.offset === 0xffffffff);
  if (!isSame) throw new ReadStop(brokenZip("two central directories"));
  return { count, offset };
}

/** A number of eight bytes; what is past 2^53 is past every file as well. */
export function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
