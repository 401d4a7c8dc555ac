/** More of a text than this does not fit into a sentence. */
const LONGEST = 40;

/** A piece of a hostile text, short enough to stand in a sentence. */
export function quoted(text: string): string {
  const plain = text.replace(/\s+/g, " ");
  return `“${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}”`;
}
