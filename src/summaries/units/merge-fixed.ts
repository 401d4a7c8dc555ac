import type { Form, Line as FormLine } from "../../forms/description";
import { mainTable } from "../../forms/vocabulary";
import type { Line, SummedLine, UnitLine } from "./lines";
import { summedLine } from "./summed-line";

/**
 * Puts tables together whose lines their form always has, in the order of the form; a line that it does not know stands
 * below the one that it stood below.
 */
export function mergeFixed(form: Form, tables: readonly (readonly UnitLine[])[]): readonly SummedLine[] {
  const known = new Map(mainTable(form).lines.map((line) => [line.key, line]));
  const byKey = tables.map((lines) => new Map(lines.map((line) => [line.key, line])));
  const first = new Map(tables.flat().map((line) => [line.key, line]));
  return orderOf(form, tables).map((key) => {
    const own = known.get(key);
    const line = first.get(key) ?? (own && blankLine(own));
    // Every key is that of a line of some table, or of one that the form knows.
    const { name } = line!;
    const made = byKey.map((lines) => [lines.get(key) ?? []].flat());
    return summedLine({ ...line!, name: own?.label ?? name }, made);
  });
}

/** A line that the form always has and no unit brought along. */
function blankLine({ key, half, label }: FormLine): Line {
  return { key, half, line: key, code: null, name: label, figures: new Map(), texts: new Map() };
}

/** The keys of all lines: those that the form always has and those that it knows in its order, each other one below that which it followed. */
function orderOf(form: Form, tables: readonly (readonly UnitLine[])[]): readonly string[] {
  const there = new Set(tables.flat().map(({ key }) => key));
  const keys = mainTable(form).lines.flatMap(({ key, optional }) =>
    !optional || there.has(key) ? [key] : [],
  );
  const placed = new Set(keys);
  for (const lines of tables) {
    lines.forEach(({ key }, index) => {
      if (placed.has(key)) return;
      placed.add(key);
      const before = lines[index - 1]?.key;
      keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    });
  }
  return keys;
}
