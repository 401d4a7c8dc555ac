import type { Random } from "./random";

/** Numbers at the edges of what fields hold. */
export const EDGES: readonly number[] = [
  0, 1, 2, 7, 8, 9, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe,
  0xffffffff,
];

type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const MUTATIONS: readonly ByteMutation[] = [
  flip,
  overwrite,
  truncate,
  splice,
  removeRun,
  insertRun,
  number32,
];

/** Some bytes changed, moved, added or taken away, wherever they stand. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed: Uint8Array = bytes.slice();
  for (let times = 1 + random.below(4); times > 0 && changed.length > 8; times--) {
    changed = random.pick(MUTATIONS)(changed, random);
  }
  return changed;
}

function flip(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  bytes[at] = bytes[at]! ^ (1 << random.below(8));
  return bytes;
}

function overwrite(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.below(16));
  for (let at = from; at < to; at++) bytes[at] = random.below(256);
  return bytes;
}

function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length));
}

function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const length = 1 + random.below(Math.min(400, bytes.length - 1));
  const from = random.below(bytes.length - length);
  bytes.copyWithin(random.below(bytes.length), from, from + length);
  return bytes;
}

function removeRun(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.below(64));
  return joined(bytes.subarray(0, from), bytes.subarray(to));
}

function insertRun(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const run = Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256));
  return joined(bytes.subarray(0, at), run, bytes.subarray(at));
}

function number32(bytes: Uint8Array, random: Random): Uint8Array {
  new DataView(bytes.buffer).setUint32(random.below(bytes.length - 4), random.pick(EDGES), true);
  return bytes;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
