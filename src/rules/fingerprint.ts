const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;
const MASK = 0xffffffffffffffffn;

/** A short name for some texts: 64-bit FNV-1a over their UTF-16 units, as 16 hexadecimal digits. */
export function fingerprint(parts: readonly string[]): string {
  let hash = OFFSET;
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) {
      hash = ((hash ^ BigInt(part.charCodeAt(index))) * PRIME) & MASK;
    }
    // A mark between the parts, so that "ab","c" and "a","bc" differ.
    hash = ((hash ^ 0x1fn) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, "0");
}
