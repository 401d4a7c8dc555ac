import { sumOf } from "./figures";
import type { Figure, Line, Part, SummedLine, UnitLine } from "./lines";

/** A line of the department: in each column the sum of what the units have in the lines that it is made of. */
export function summedLine(
  { key, half, line, code, name }: Line,
  made: readonly (readonly UnitLine[])[],
): SummedLine {
  const parts = new Map<string, Part[]>();
  const texts = new Map<string, string[]>();
  made.forEach((lines, source) => {
    for (const own of lines) {
      for (const [column, figure] of own.figures) push(parts, column, { source, key: own.key, figure });
      for (const [column, text] of own.texts) push(texts, column, text);
    }
  });
  const figures = new Map<string, Figure>();
  for (const [column, own] of parts) {
    const sum = sumOf(own.map(({ figure }) => figure));
    if (sum) figures.set(column, sum);
  }
  const joined = [...texts].map(([column, own]) => [column, [...new Set(own)].join("；")] as const);
  return { key, half, line, code, name, figures, texts: new Map(joined), parts };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
