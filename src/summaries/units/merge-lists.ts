import type { SummedLine, UnitLine } from "./lines";
import { summedLine } from "./summed-line";

/** Puts lists below each other in the order of the units; a row that says the same as one above stands once. */
export function mergeLists(
  tables: readonly (readonly UnitLine[])[],
  isSame: (line: UnitLine) => string | undefined,
): readonly SummedLine[] {
  const seen = new Set<string>();
  return tables.flatMap((lines, source) =>
    lines.flatMap((line): SummedLine[] => {
      const said = isSame(line);
      if (said !== undefined && seen.has(said)) return [];
      if (said !== undefined) seen.add(said);
      const made = tables.map((_, index) => (index === source ? [line] : []));
      const key = `${source} ${line.key}`;
      const group = `${source} ${line.group ?? line.key}`;
      return [{ ...summedLine({ ...line, key }, made), group }];
    }),
  );
}
