import { deflateSync } from "fflate";
import { ownCompression } from "./compression";
import { crc32 } from "./crc32";
import { ReadStop, brokenZip } from "./problems";
import { DEFLATED, listEntries, type ZipEntry } from "./unzip";
import { findDirectory } from "./zip-directory";

/** A part that is to stand in the archive with other bytes than before, or for the first time. */
export interface ChangedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const IN_ZIP64 = 0xffffffff;
const UTF8_NAMES = 1 << 11;
/** Parts larger than this are packed less tightly: that takes half the time, and a tenth more room. */
const LARGE = 8 * 1024 * 1024;
/** The first day that zip can tell, so that the same changes give the same bytes. */
const FIRST_DAY = 0x00210000;

/**
 * The archive with some parts changed or added (by lower-case path) and some left out. Everything else, header and
 * packed bytes alike, is copied as it stands.
 */
export function writeZip(
  archive: Uint8Array,
  changed: ReadonlyMap<string, ChangedPart>,
  removed: ReadonlySet<string>,
): Uint8Array {
  const entries = listEntries(archive);
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let length = 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const pushPart = (part: ChangedPart, before: ZipEntry | undefined): void => {
    const stamp = before
      ? new DataView(archive.buffer, archive.byteOffset).getUint32(before.record.from + 12, true)
      : FIRST_DAY;
    const written = packPart(part, length, stamp);
    push(written.local);
    records.push(written.record);
  };
  const inOrder = [...entries].sort(([, one], [, other]) => one.offset - other.offset);
  const end = findDirectory(new DataView(archive.buffer, archive.byteOffset, archive.byteLength));
  push(archive.subarray(0, inOrder[0]?.[1].offset ?? 0));
  inOrder.forEach(([path, entry], index) => {
    const part = changed.get(path);
    if (removed.has(path)) return;
    if (part) return pushPart(part, entry);
    const until = inOrder[index + 1]?.[1].offset ?? end.offset;
    if (entry.offset + 30 + entry.packedBytes > until)
      throw new ReadStop(brokenZip(`${entry.name}: overlaps`));
    // A copy: what Buffer.slice gives would write into the archive itself.
    records.push(movedRecord(new Uint8Array(archive.subarray(entry.record.from, entry.record.to)), length));
    push(archive.subarray(entry.offset, until));
  });
  for (const [path, part] of changed) if (!entries.has(path)) pushPart(part, undefined);
  const directoryAt = length;
  for (const record of records) push(record);
  push(endRecord(records.length, length - directoryAt, directoryAt, archive.subarray(end.end + 20)));
  return joined(pieces, length);
}

/** A part as it stands in an archive, deflated, and its record in the directory. */
function packPart(
  { name, bytes }: ChangedPart,
  offset: number,
  stamp: number,
): { readonly local: Uint8Array; readonly record: Uint8Array } {
  const title = new TextEncoder().encode(name);
  const packed = deflated(bytes, bytes.length > LARGE ? 2 : 6);
  // What the local header and the directory tell alike: version, flags, method, time, checksum, sizes, name length.
  const facts = new Uint8Array(26);
  const view = new DataView(facts.buffer);
  view.setUint16(0, 20, true);
  view.setUint16(2, title.length === name.length ? 0 : UTF8_NAMES, true);
  view.setUint16(4, DEFLATED, true);
  view.setUint32(6, stamp, true);
  view.setUint32(10, ownCompression()?.crc32(bytes) ?? crc32(bytes, 0), true);
  view.setUint32(14, packed.length, true);
  view.setUint32(18, bytes.length, true);
  view.setUint16(22, title.length, true);
  const record = new Uint8Array(46 + title.length);
  const recordView = new DataView(record.buffer);
  recordView.setUint32(0, DIRECTORY_ENTRY, true);
  recordView.setUint16(4, 20, true);
  record.set(facts, 6);
  recordView.setUint32(42, offset, true);
  record.set(title, 46);
  const local = new Uint8Array(30 + title.length + packed.length);
  new DataView(local.buffer).setUint32(0, LOCAL_HEADER, true);
  local.set(facts, 4);
  local.set(title, 30);
  local.set(packed, 30 + title.length);
  return { local, record };
}

function deflated(bytes: Uint8Array, level: 2 | 6): Uint8Array {
  return ownCompression()?.deflate(bytes, level) ?? deflateSync(bytes, { level });
}

/** A record of the directory whose part now begins elsewhere. */
function movedRecord(record: Uint8Array, offset: number): Uint8Array {
  const view = new DataView(record.buffer);
  if (view.getUint32(42, true) !== IN_ZIP64) {
    view.setUint32(42, offset, true);
    return record;
  }
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    // The sizes stand before the offset, but only those that did not fit either.
    const sizes = [20, 24].filter((at) => view.getUint32(at, true) === IN_ZIP64).length;
    view.setBigUint64(extra + 4 + 8 * sizes, BigInt(offset), true);
  }
  return record;
}

function endRecord(count: number, bytes: number, offset: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(20 + comment.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, bytes, true);
  view.setUint32(16, offset, true);
  // The length of the comment, and the comment.
  record.set(comment, 20);
  return record;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
