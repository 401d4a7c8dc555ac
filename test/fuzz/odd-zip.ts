import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/hosts/xlsx/crc32";

/** One entry of an archive that is put together by hand; what is left out is as it should be. */
export interface OddEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Kept as it stands, not deflated. */
  readonly stored?: boolean;
  /** What the directory says, where that is not the truth. */
  readonly record?: Partial<Facts>;
  /** What the local header says, where that is not the truth. */
  readonly local?: Partial<Facts>;
  /** Its name in the local header. */
  readonly localName?: string;
  /** No bytes of its own: its record points to the entry with this number. */
  readonly at?: number;
  /** The extra field of its record. */
  readonly extra?: Uint8Array;
}

/** What both headers tell of an entry. */
export interface Facts {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** What the record at the end says, where that is not the truth. */
export interface OddEnd {
  readonly count?: number;
  readonly offset?: number;
}

/** The bytes of an archive, lies and all. */
export function oddZip(entries: readonly OddEntry[], end: OddEnd = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  const truths: Facts[] = [];
  let length = 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const entry of entries) {
    const packed = entry.stored ? entry.bytes : new Uint8Array(deflateRawSync(entry.bytes));
    const own: Facts = {
      flags: 0x800,
      method: entry.stored ? 0 : 8,
      crc: crc32(entry.bytes, 0),
      packed: packed.length,
      size: entry.bytes.length,
      offset: length,
    };
    const truth = entry.at === undefined ? own : truths[entry.at]!;
    truths.push(truth);
    if (entry.at === undefined) {
      push(header(0x04034b50, 30, entry.localName ?? entry.name, { ...truth, ...entry.local }));
      push(packed);
    }
    const extra = entry.extra ?? new Uint8Array();
    records.push(header(0x02014b50, 46, entry.name, { ...truth, ...entry.record }, extra), extra);
  }
  const directory = length;
  for (const record of records) push(record);
  push(endRecord(end.count ?? entries.length, length - directory, end.offset ?? directory));
  return new Uint8Array(Buffer.concat(pieces));
}

function header(
  signature: number,
  fixed: 30 | 46,
  name: string,
  facts: Facts,
  extra: Uint8Array = new Uint8Array(),
): Uint8Array {
  const title = new TextEncoder().encode(name);
  const bytes = new Uint8Array(fixed + title.length);
  const view = new DataView(bytes.buffer);
  const at = fixed === 46 ? 6 : 4;
  view.setUint32(0, signature, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, facts.flags, true);
  view.setUint16(at + 4, facts.method, true);
  view.setUint32(at + 10, facts.crc, true);
  view.setUint32(at + 14, facts.packed, true);
  view.setUint32(at + 18, facts.size, true);
  view.setUint16(at + 22, title.length, true);
  if (fixed === 46) {
    view.setUint16(30, extra.length, true);
    view.setUint32(42, facts.offset, true);
  }
  bytes.set(title, fixed);
  return bytes;
}

function endRecord(count: number, bytes: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count & 0xffff, true);
  view.setUint16(10, count & 0xffff, true);
  view.setUint32(12, bytes, true);
  view.setUint32(16, offset, true);
  return record;
}
