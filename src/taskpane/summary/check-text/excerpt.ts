/** So many characters of the text are shown on either side of a figure. */
const AROUND = 18;

/** A figure with what stands around it in its text. */
export interface Excerpt {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** What stands around a figure, within its paragraph. */
export function excerptOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Excerpt {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = endOfLine(text, to);
  const [first, last] = [
    whole(text, Math.max(start, from - AROUND)),
    whole(text, Math.min(end, to + AROUND)),
  ];
  return {
    before: `${first > start ? "…" : ""}${text.slice(first, from).trimStart()}`,
    figure: text.slice(from, to),
    after: `${text.slice(to, last).trimEnd()}${last < end ? "…" : ""}`,
  };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** A place that does not part the two halves of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
