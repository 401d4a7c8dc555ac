import { LIMITS } from "./limits";
import { ReadStop, brokenZip, tooLarge } from "./problems";

/** One file of a zip archive, as its central directory tells. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Its record in the central directory. */
  readonly record: { readonly from: number; readonly to: number };
}

const END = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const IN_ZIP64 = 0xffffffff;

/** The entries of a zip archive by lower-case path; only the central directory counts. */
export function listEntries(archive: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = findDirectory(view);
  if (directory.count > LIMITS.parts) {
    throw new ReadStop(
      tooLarge(`压缩包里有 ${directory.count} 个部件，上限 ${LIMITS.parts} 个`, "请拆成几个工作簿后再试。"),
    );
  }
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = directory.offset;
  for (let left = directory.count; left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ReadStop(brokenZip("central directory is cut short"));
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const name = decoder
      .decode(archive.subarray(at + 46, nameEnd))
      .replaceAll("\\", "/")
      .replace(/^\/+/, "");
    const recordEnd = extraEnd + view.getUint16(at + 32, true);
    const entry = readEntry(view, at, name, nameEnd, extraEnd, recordEnd);
    if (!isNamedAlike(archive, at + 46, nameEnd, entry.offset)) {
      throw new ReadStop(brokenZip(`${name}: named otherwise at ${entry.offset}`));
    }
    entries.set(name.toLowerCase(), entry);
    at = recordEnd;
  }
  return entries;
}

/**
 * Whether the local header bears the name that the directory gives. Names stand outside all checksums: a damaged one
 * would make a part, such as the styles, look as if the workbook had none.
 */
function isNamedAlike(archive: Uint8Array, from: number, to: number, header: number): boolean {
  for (let at = from; at < to; at++) {
    if (archive[header + 30 + at - from] !== archive[at]) return false;
  }
  return true;
}

/** The packed bytes of an entry. */
export function packedBytes(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
    throw new ReadStop(brokenZip(`${entry.name}: no local header at ${entry.offset}`));
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedBytes > view.byteLength) throw new ReadStop(brokenZip(`${entry.name}: cut short`));
  return archive.subarray(start, start + entry.packedBytes);
}

/** Where the central directory begins, how many entries it has, and where the end record stands. */
export function findDirectory(view: DataView): {
  readonly offset: number;
  readonly count: number;
  readonly end: number;
} {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const plain = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    return { ...(zip64Directory(view, at) ?? plain), end: at };
  }
  throw new ReadStop(brokenZip("no end of central directory"));
}

function zip64Directory(view: DataView, end: number): { offset: number; count: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined;
  const at = readUint64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) return undefined;
  return { count: readUint64(view, at + 32), offset: readUint64(view, at + 48) };
}

function readEntry(
  view: DataView,
  at: number,
  name: string,
  nameEnd: number,
  extraEnd: number,
  recordEnd: number,
): ZipEntry {
  let bytes = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    // zip64: the extra field holds, in this order, only those of the three that did not fit.
    let field = extra + 4;
    if (bytes === IN_ZIP64) bytes = readUint64(view, (field += 8) - 8);
    if (packed === IN_ZIP64) packed = readUint64(view, (field += 8) - 8);
    if (offset === IN_ZIP64) offset = readUint64(view, field);
    break;
  }
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  return {
    name,
    method,
    isEncrypted,
    crc: view.getUint32(at + 16, true),
    packedBytes: packed,
    bytes,
    offset,
    record: { from: at, to: recordEnd },
  };
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
