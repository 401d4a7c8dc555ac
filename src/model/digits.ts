/** Letters and digits that stand together are looked at up to more than a number may have. */
const LONGEST_RUN = 60;

/** How many digits stand at a place of a text. */
export function digitsAt(plain: string, from: number): number {
  let to = from;
  while (isDigit(plain.charCodeAt(to))) to++;
  return to - from;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the letters and digits end that begin at a place; the place itself where none stands. */
export function runEnd(plain: string, from: number): number {
  let to = from;
  while (to < from + LONGEST_RUN && isLetterOrDigit(plain.charCodeAt(to))) to++;
  return to;
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 32;
  return isDigit(code) || (lower >= 97 && lower <= 122);
}

/** Whether a digit stands between two places. */
export function hasDigit(plain: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isDigit(plain.charCodeAt(at))) return true;
  return false;
}
