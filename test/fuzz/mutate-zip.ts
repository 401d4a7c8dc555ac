import { EDGES } from "./mutate-bytes";
import { oddZip, type Facts, type OddEntry } from "./odd-zip";
import type { Random } from "./random";

/** The parts of a workbook, inflated. */
export type Unzipped = ReadonlyMap<string, Uint8Array>;

const FIELDS: readonly (keyof Facts)[] = ["flags", "method", "crc", "packed", "size", "offset"];

const NAMES: readonly string[] = [
  "xl/workbook.xml",
  "XL/WORKBOOK.XML",
  "xl\\worksheets\\sheet1.xml",
  "/xl/styles.xml",
  "xl/../xl/styles.xml",
  "xl//sharedStrings.xml",
  "./xl/workbook.xml",
  "%78l/workbook.xml",
  "xl/styles.xml.",
  "xl/styles.xml\0.png",
  "../../etc/passwd",
  "C:\\windows\\win.ini",
  "__proto__",
  "constructor",
  "",
  "xl/",
  "[Content_Types].xml",
  "n".repeat(60_000),
];

type EntriesMutation = (entries: OddEntry[], random: Random) => void;

const MUTATIONS: readonly EntriesMutation[] = [
  lie,
  lie,
  rename,
  (entries, random) => void entries.splice(random.below(entries.length + 1), 0, copyOf(entries, random)),
  (entries, random) => void entries.splice(random.below(entries.length), 1),
  (entries, random) => entries.push({ ...copyOf(entries, random), at: random.below(entries.length) }),
  swapBytes,
  zip64,
];

/** An archive whose headers, names and directory no longer agree with each other. */
export function mutateZip(parts: Unzipped, random: Random): Uint8Array {
  const entries: OddEntry[] = [...parts].map(([name, bytes]) => ({ name, bytes, stored: true }));
  for (let times = 1 + random.below(3); times > 0 && entries.length > 1; times--) {
    random.pick(MUTATIONS)(entries, random);
  }
  const isBackwards = entries.some(({ at }, index) => at !== undefined && at >= index);
  const sound = isBackwards ? entries.filter(({ at }) => at === undefined) : entries;
  return oddZip(sound, {
    ...(random.percent(8) ? { count: random.pick(EDGES) } : {}),
    ...(random.percent(5) ? { offset: random.pick(EDGES) } : {}),
  });
}

function copyOf(entries: readonly OddEntry[], random: Random): OddEntry {
  return random.pick(entries.filter(({ at }) => at === undefined));
}

/** One header, or both, say of one entry what is not so. */
function lie(entries: OddEntry[], random: Random): void {
  const index = random.below(entries.length);
  const field = random.pick(FIELDS);
  const said = { [field]: random.percent(70) ? random.pick(EDGES) : random.below(100_000) };
  const entry = entries[index]!;
  entries[index] = {
    ...entry,
    ...(random.percent(70) ? { record: { ...entry.record, ...said } } : {}),
    ...(random.percent(50) ? { local: { ...entry.local, ...said } } : {}),
  };
}

function rename(entries: OddEntry[], random: Random): void {
  const index = random.below(entries.length);
  const name = random.percent(30) ? random.pick(entries).name : random.pick(NAMES);
  const entry = entries[index]!;
  entries[index] = random.percent(70) ? { ...entry, name } : { ...entry, localName: name };
}

function swapBytes(entries: OddEntry[], random: Random): void {
  const [one, other] = [random.below(entries.length), random.below(entries.length)];
  const bytes = entries[one]!.bytes;
  entries[one] = { ...entries[one]!, bytes: entries[other]!.bytes };
  entries[other] = { ...entries[other]!, bytes };
}

/** Sizes said to stand in a zip64 field, which may be too short, absent or odd. */
function zip64(entries: OddEntry[], random: Random): void {
  const index = random.below(entries.length);
  const extra = new Uint8Array(random.pick([0, 2, 4, 8, 12, 20, 28, 32]));
  const view = new DataView(extra.buffer);
  if (extra.length >= 4) {
    view.setUint16(0, random.percent(90) ? 1 : random.below(0x10000), true);
    view.setUint16(2, random.percent(70) ? extra.length - 4 : random.pick(EDGES) & 0xffff, true);
  }
  for (let at = 4; at + 4 <= extra.length; at += 4)
    view.setUint32(at, random.percent(60) ? 0 : random.pick(EDGES), true);
  const hidden = random.pick(["packed", "size", "offset"] as const);
  const entry = entries[index]!;
  entries[index] = { ...entry, extra, record: { ...entry.record, [hidden]: 0xffffffff } };
}
