/** Powers of ten that a binary number holds exactly, as far as they are asked for here. */
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
/** So many digits make a whole number that is exact. */
const MOST_DIGITS = 15;

/**
 * The number that bytes such as -763972.51 stand for, the nearest that there is: whole numbers and powers of ten are
 * exact, and dividing them rounds once. Undefined for what is written in any other way.
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  const isNegative = bytes[from] === 0x2d;
  const first = isNegative ? from + 1 : from;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (let at = first; at < to; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
    } else if (digit === -2 && point < 0) point = at;
    else return undefined;
  }
  if (digits === 0 || digits > MOST_DIGITS || point === to - 1 || point === first) return undefined;
  const number = point < 0 ? whole : whole / POWERS[to - 1 - point]!;
  return isNegative ? -number : number;
}
