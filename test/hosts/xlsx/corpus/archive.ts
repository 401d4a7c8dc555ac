import { inflateRawSync } from "node:zlib";

/** An entry of a zip archive, as these tests read it by themselves. */
export interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * The entries of an archive in the order of its directory; throws where the archive contradicts itself. It shares no
 * code with the product: what it checks, it must not inherit.
 */
export function entriesOf(archive: Uint8Array): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { at: start, count } = directoryOf(view);
  const entries: Entry[] = [];
  let at = start;
  for (let left = count; left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(`no directory record at ${at}`);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    entries.push(readEntry(archive, view, at, lengths[0]!, lengths[1]!));
    at += 46 + lengths[0]! + lengths[1]! + lengths[2]!;
  }
  const names = entries.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) throw new Error(`a name twice in ${names.join(" ")}`);
  return entries;
}

const known = new WeakMap<Uint8Array, ReadonlyMap<string, Entry>>();

/** The parts of an archive by their names, directories left out. */
export function partsOf(archive: Uint8Array): ReadonlyMap<string, Entry> {
  let parts = known.get(archive);
  if (!parts) {
    const files = entriesOf(archive).filter(({ name }) => !name.endsWith("/"));
    parts = new Map(files.map((entry) => [entry.name, entry]));
    known.set(archive, parts);
  }
  return parts;
}

function directoryOf(view: DataView): { at: number; count: number } {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("no end record");
  if (view.getUint16(end + 20, true) !== view.byteLength - end - 22) throw new Error("comment cut short");
  const plain = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  const size = view.getUint32(end + 12, true);
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
  if (!hasLocator) {
    if (plain.at + size !== end) throw new Error("the directory does not end where it should");
    return plain;
  }
  const far = uint64(view, end - 12);
  if (view.getUint32(far, true) !== 0x06064b50) throw new Error("no zip64 end record");
  return { at: uint64(view, far + 48), count: uint64(view, far + 32) };
}

function readEntry(archive: Uint8Array, view: DataView, at: number, named: number, extra: number): Entry {
  const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + named));
  const [packedBytes, bytes, offset] = sizesOf(view, at, at + 46 + named, extra);
  const crc = view.getUint32(at + 16, true);
  if (view.getUint32(offset, true) !== 0x04034b50) throw new Error(`${name}: no local header`);
  const localName = view.getUint16(offset + 26, true);
  const from = offset + 30 + localName + view.getUint16(offset + 28, true);
  if (new TextDecoder().decode(archive.subarray(offset + 30, offset + 30 + localName)) !== name) {
    throw new Error(`${name}: named otherwise in its local header`);
  }
  const packed = archive.subarray(from, from + packedBytes);
  const method = view.getUint16(at + 10, true);
  const inflated = method === 0 ? packed : new Uint8Array(inflateRawSync(packed));
  if (inflated.length !== bytes) throw new Error(`${name}: ${inflated.length} bytes, ${bytes} told`);
  if (crcOf(inflated) !== crc) throw new Error(`${name}: its checksum is wrong`);
  return { name, packed, bytes: inflated };
}

function sizesOf(view: DataView, at: number, extra: number, length: number): [number, number, number] {
  const plain = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  for (let field = extra; field < extra + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const [n, told] of plain.entries()) {
      if (told !== 0xffffffff) continue;
      plain[n] = uint64(view, value);
      value += 8;
    }
  }
  return [plain[1]!, plain[0]!, plain[2]!];
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crcOf(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
