import { codedSource, codesByName, inCodeOrder, linesFor, TOTAL, type CodedSource } from "./coded-source";
import type { SummedLine, UnitLine } from "./lines";
import { summedLine } from "./summed-line";

/** The department's table by codes, and each unit's as it went into it. */
export interface MergedCodes {
  readonly lines: readonly SummedLine[];
  readonly sources: readonly CodedSource[];
}

/** Puts tables by codes together: 合计 first, then every code that a unit has, in code order. */
export function mergeCoded(
  tables: readonly (readonly UnitLine[])[],
  nameOfCode: (code: string, names: readonly string[]) => string,
): MergedCodes {
  const codes = codesByName(tables);
  const sources = tables.map((lines) => codedSource(lines, codes));
  const keys = new Map<string, UnitLine[]>();
  for (const line of sources.flatMap(({ byKey }) => [...byKey.values()])) {
    const known = keys.get(line.key);
    if (known) known.push(line);
    else keys.set(line.key, [line]);
  }
  const lines = [...keys].map(([key, same]): SummedLine => {
    const { code, name } = same[0]!;
    const made = sources.map((source) => linesFor(source, key, code));
    const names = same.map((line) => line.name);
    return summedLine({ ...same[0]!, name: code === null ? name : nameOfCode(code, names) }, made);
  });
  return { lines: lines.sort(inOrder), sources };
}

/** 合计, lines by code, lines without one as they were found. */
function inOrder(a: SummedLine, b: SummedLine): number {
  return rank(a) - rank(b) || (a.code !== null && b.code !== null ? inCodeOrder(a.code, b.code) : 0);
}

function rank({ key, code }: SummedLine): number {
  return key === TOTAL ? 0 : code === null ? 2 : 1;
}
