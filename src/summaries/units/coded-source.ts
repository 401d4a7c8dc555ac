import { lineName } from "../../forms/line-text";
import type { UnitLine } from "./lines";

/** The key of the line 合计 of a table by codes. */
export const TOTAL = "total";

/** The lines of one unit's table by codes, as sums look for them. */
export interface CodedSource {
  readonly byKey: ReadonlyMap<string, UnitLine>;
  /** The lines with a code, in code order. */
  readonly coded: readonly UnitLine[];
}

/** Lines by codes; one that has only its name takes the code that others give that name. */
export function codedSource(lines: readonly UnitLine[], codes: ReadonlyMap<string, string>): CodedSource {
  const own = new Set(lines.flatMap(({ code }) => code ?? []));
  const named = lines.map((line): UnitLine => {
    const code = line.code === null && line.line === null ? codes.get(lineName(line.name)) : undefined;
    return code === undefined || own.has(code) ? line : { ...line, key: code, code };
  });
  const coded = named.filter(({ code }) => code !== null);
  return {
    byKey: new Map(named.map((line) => [line.key, line])),
    coded: coded.sort((a, b) => inCodeOrder(a.code!, b.code!)),
  };
}

/** The only code of each name among the lines of all units. */
export function codesByName(sources: readonly (readonly UnitLine[])[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string | null>();
  for (const { code, name } of sources.flat()) {
    if (code === null || name === "") continue;
    const known = codes.get(lineName(name));
    codes.set(lineName(name), known === undefined || known === code ? code : null);
  }
  return new Map([...codes].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** A code before those that begin with it, and those in the order of their digits. */
export function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The lines of a unit that a line of the department is made of: that very one, else the highest of its parts. */
export function linesFor(
  { byKey, coded }: CodedSource,
  key: string,
  code: string | null,
): readonly UnitLine[] {
  const own = byKey.get(key);
  if (own) return [own];
  if (key === TOTAL) return highest([...coded, ...[...byKey.values()].filter((line) => line.code === null)]);
  return code === null ? [] : highest(coded.filter((line) => line.code!.startsWith(code)));
}

/** Those of some lines, in code order, that are part of no other of them. */
function highest(lines: readonly UnitLine[]): readonly UnitLine[] {
  const found: UnitLine[] = [];
  for (const line of lines) {
    const isPart = found.some(
      ({ code }) => code !== null && line.code !== null && line.code.startsWith(code),
    );
    if (!isPart) found.push(line);
  }
  return found;
}
