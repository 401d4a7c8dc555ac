import type { Line } from "./description";
import { lineText, type LineText } from "./line-text";

const knownNames = new WeakMap<Line, readonly string[]>();

/** Which of the lines that a form always has each of these texts is; each line is found once. */
export function fixedLines(lines: readonly Line[], texts: readonly string[]): (Line | undefined)[] {
  const found = new Set<Line>();
  let whole: { readonly line: Line | undefined; readonly text: LineText } | undefined;
  let last = -1;
  return texts.map((said) => {
    const text = lineText(said);
    const named = lines.filter((line) => !found.has(line) && namesOfLine(line).includes(text.name));
    const part = named.find(({ of }) => of !== undefined && of === whole?.line?.key);
    if (part && whole && !isNextTo(whole.text, text)) {
      found.add(part);
      return part;
    }
    // 合计 below what is carried over is no longer that of the year.
    const wholes = named.filter(({ of }) => of === undefined);
    const line = wholes.find((one) => lines.indexOf(one) > last) ?? wholes[0];
    if (line) found.add(line);
    if (line) last = lines.indexOf(line);
    if (text.name !== "") whole = { line, text };
    return line;
  });
}

/** Whether a line counts on from another and so stands beside it: 六、事业收入 after 五、单位资金. */
function isNextTo(one: LineText, other: LineText): boolean {
  if (!one.number || !other.number) return false;
  return one.number.rank === other.number.rank && other.number.ordinal === one.number.ordinal + 1;
}

/** The names of a line that a form always has, as they are matched. */
export function namesOfLine(line: Line): readonly string[] {
  let found = knownNames.get(line);
  if (!found) {
    found = [line.label, ...line.aliases].map((label) => lineText(label).name);
    knownNames.set(line, found);
  }
  return found;
}
