import type { Line } from "../../forms/description";
import { namesOfLine } from "../../forms/fixed-lines";
import { lineName } from "../../forms/line-text";
import { lookUp, type Classification } from "../../model/classification/classification";

/** What numbers a line: 二十三、. */
const NUMBER = /^[一二三四五六七八九十]+、/;
const DIGITS = "一二三四五六七八九十";
/** The lines that are numbered with those of the 类 without being one. */
const BESIDE: ReadonlySet<string> = new Set(["central-bank"]);

/**
 * The lines that a table of two halves has in a year: only the 类 that there were, by the names that they had then, and
 * numbered anew.
 */
export function linesOfYear(
  lines: readonly Line[],
  classification: Classification,
  year: number | undefined,
): readonly Line[] {
  let count = 0;
  return lines.flatMap((line): Line[] => {
    if (line.optional === true) return [];
    if (line.code === undefined) return [BESIDE.has(line.key) ? numbered(line, ++count) : line];
    const names = namesIn(line, line.code, classification, year);
    if (!names) return [];
    const wanted = names.find((name) => namesOfLine(line).includes(lineName(name)));
    const isOwn = names.length === 0 || wanted === undefined || lineName(wanted) === lineName(line.label);
    return [numbered(isOwn ? line : { ...line, label: wanted }, ++count)];
  });
}

/** The names of a 类 in a year; undefined where there was none in it. */
function namesIn(
  { label }: Line,
  code: string,
  classification: Classification,
  year: number | undefined,
): readonly string[] | undefined {
  const known = lookUp(classification, code, year);
  if (!known) return [label];
  return known.names.length === 0 ? undefined : known.names;
}

function numbered(line: Line, count: number): Line {
  return { ...line, label: `${chinese(count)}、${line.label.replace(NUMBER, "")}` };
}

/** A number up to 99 in words: 31 → 三十一. */
function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens - 1]!}十`;
  return ten + (ones === 0 ? "" : DIGITS[ones - 1]!);
}
