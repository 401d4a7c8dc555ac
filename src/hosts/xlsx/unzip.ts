import { LIMITS, type XlsxLimits } from "./limits";
import { partKey, whyOddName } from "./part-names";
import { ReadStop, brokenZip, hostileZip, tooLarge } from "./problems";
import { checkLocalHeader, refuseOverlaps } from "./sound-archive";
import { findDirectory, readUint64 } from "./zip-directory";

/** One file of a zip archive, as its central directory tells. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where its packed bytes begin. */
  readonly data: number;
  /** Its record in the central directory. */
  readonly record: { readonly from: number; readonly to: number };
}

/** The method of entries that are packed; nearly all are. */
export const DEFLATED = 8;

const DIRECTORY_ENTRY = 0x02014b50;
const RECORD_BYTES = 46;
const IN_ZIP64 = 0xffffffff;
const UTF8 = new TextDecoder("utf-8", { fatal: true });
const LATIN = new TextDecoder("latin1");

/** The entries of a zip archive by their keys (partKey); only the central directory counts. */
export function listEntries(archive: Uint8Array, limits: XlsxLimits = LIMITS): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) {
    throw new ReadStop(
      tooLarge(`压缩包里有 ${directory.count} 个部件，上限 ${limits.parts} 个`, "请拆成几个工作簿后再试。"),
    );
  }
  const entries = new Map<string, ZipEntry>();
  let at = directory.offset;
  for (let left = directory.count; left > 0; left--) {
    const entry = readEntry(archive, view, at);
    const key = partKey(entry.name);
    if (entries.has(key)) throw new ReadStop(hostileZip(`有两个部件都叫“${entry.name}”`, entry.name));
    entries.set(key, entry);
    at = entry.record.to;
  }
  if (at + 4 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    throw new ReadStop(brokenZip("central directory goes on behind its end"));
  }
  refuseOverlaps([...entries.values()], directory.offset);
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(archive: Uint8Array, { data, packedBytes }: ZipEntry): Uint8Array {
  return archive.subarray(data, data + packedBytes);
}

function readEntry(archive: Uint8Array, view: DataView, at: number): ZipEntry {
  const isThere = at + RECORD_BYTES <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY;
  const nameEnd = isThere ? at + RECORD_BYTES + view.getUint16(at + 28, true) : Infinity;
  const extraEnd = isThere ? nameEnd + view.getUint16(at + 30, true) : Infinity;
  const recordEnd = isThere ? extraEnd + view.getUint16(at + 32, true) : Infinity;
  if (recordEnd > view.byteLength) throw new ReadStop(brokenZip("central directory is cut short"));
  const name = nameOf(archive.subarray(at + RECORD_BYTES, nameEnd));
  const flags = view.getUint16(at + 8, true);
  const entry = {
    name,
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...placeOf(view, at, nameEnd, extraEnd),
    record: { from: at, to: recordEnd },
    isEncrypted: false,
  };
  const data = checkLocalHeader(archive, view, entry, { from: at + RECORD_BYTES, to: nameEnd });
  return { ...entry, isEncrypted: ((flags | view.getUint16(entry.offset + 6, true)) & 1) === 1, data };
}

/** Names are UTF-8; old writers use the code page of their machine, which has to stay different where it is. */
function nameOf(bytes: Uint8Array): string {
  let name: string;
  try {
    name = UTF8.decode(bytes);
  } catch {
    name = LATIN.decode(bytes);
  }
  const odd = whyOddName(name);
  if (odd !== undefined)
    throw new ReadStop(hostileZip("有的部件名不合规范", `${JSON.stringify(name)}: ${odd}`));
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

/** Sizes and offset; in zip64 an extra field holds, in this order, only those of the three that did not fit. */
function placeOf(
  view: DataView,
  at: number,
  nameEnd: number,
  extraEnd: number,
): Pick<ZipEntry, "bytes" | "packedBytes" | "offset"> {
  let bytes = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    const end = Math.min(extraEnd, field + view.getUint16(extra + 2, true));
    const next = (): number => {
      field += 8;
      if (field > end) throw new ReadStop(brokenZip("zip64 field is too short"));
      return readUint64(view, field - 8);
    };
    if (bytes === IN_ZIP64) bytes = next();
    if (packed === IN_ZIP64) packed = next();
    if (offset === IN_ZIP64) offset = next();
    break;
  }
  return { bytes, packedBytes: packed, offset };
}
