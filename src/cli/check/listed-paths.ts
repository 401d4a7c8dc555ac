import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** No path is longer; a line that is was not meant as one, and must not fill the memory. */
const LONGEST = 32 * 1024;

/** The paths that a list names, as they come: from standard input for "-", else from a file. */
export async function* listedPaths(list: string, isNulSeparated: boolean): AsyncGenerator<string> {
  const input = list === "-" ? process.stdin : createReadStream(list);
  const decoder = new StringDecoder("utf8");
  const separator = isNulSeparated ? "\0" : "\n";
  let rest = "";
  let isFirst = true;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    const text = rest + decoder.write(chunk);
    const lines = text.split(separator);
    rest = (lines.pop() ?? "").slice(0, LONGEST);
    for (const line of lines) {
      const path = pathIn(line, isFirst, isNulSeparated);
      isFirst = false;
      if (path !== "") yield path;
    }
  }
  const path = pathIn(rest + decoder.end(), isFirst, isNulSeparated);
  if (path !== "") yield path;
}

/** A line's path: lists written on Windows begin with a byte order mark and end their lines with CR LF. */
function pathIn(line: string, isFirst: boolean, isNulSeparated: boolean): string {
  const path = (isFirst ? line.replace(/^\ufeff/, "") : line).slice(0, LONGEST);
  if (isNulSeparated) return path;
  return path.trim() === "" ? "" : path.replace(/\r$/, "");
}
