/** The cells of a CSV text, row by row. */
export interface Csv {
  readonly rows: readonly (readonly string[])[];
  /** The row and the column, from 0, of a quoted cell that does not end. */
  readonly open: { readonly row: number; readonly column: number } | undefined;
}

interface Piece {
  readonly text: string;
  /** Where what follows begins; beyond the text, where a quoted cell does not end. */
  readonly end: number;
}

/** Takes a CSV text apart, as spreadsheet programs write it; where its first line has tabs, they part the cells. */
export function parseCsv(text: string): Csv {
  const separator = lineFrom(text, 0).includes("\t") ? "\t" : ",";
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const quoted = text.charAt(at) === '"' ? quotedPiece(text, at) : { text: "", end: at };
    if (quoted.end > text.length) return { rows, open: { row: rows.length, column: row.length } };
    const rest = plainPiece(text, quoted.end, separator);
    row.push(quoted.text + rest.text);
    at = rest.end + 1;
    if (text.charAt(rest.end) === separator) continue;
    // A line ends with \r\n, \n or \r.
    if (text.startsWith("\r\n", rest.end)) at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, open: undefined };
}

/** What stands between quotes; two of them stand for one. */
function quotedPiece(text: string, from: number): Piece {
  const parts: string[] = [];
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: "", end: text.length + 1 };
    parts.push(text.slice(at, quote));
    if (text.charAt(quote + 1) !== '"') return { text: parts.join('"'), end: quote + 1 };
    at = quote + 2;
  }
}

function plainPiece(text: string, from: number, separator: string): Piece {
  let end = from;
  while (end < text.length && !isEnd(text.charAt(end), separator)) end++;
  return { text: text.slice(from, end), end };
}

function isEnd(sign: string, separator: string): boolean {
  return sign === separator || sign === "\n" || sign === "\r";
}

function lineFrom(text: string, from: number): string {
  return plainPiece(text, from, "\n").text;
}
