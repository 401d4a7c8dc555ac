/**
 * Number formats that have the same number in every Excel, so that they need not be written out; 14 and 22 are the
 * system's short date, which written out would no longer follow the system.
 */
const BUILT_IN = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["# ?/?", 12],
  ["# ??/??", 13],
  ["m/d/yyyy", 14],
  ["m/d/yyyy h:mm", 22],
  ["@", 49],
]);

/** The first number that files may give to formats of their own. */
const FIRST_OWN = 164;

/** Gives number formats their numbers. */
export interface FormatIds {
  readonly idOf: (code: string) => number;
  /** The formats that the file does not have yet, in order. */
  readonly added: readonly { readonly id: number; readonly code: string }[];
}

/** Numbers for formats in a file that has some of its own, by number. */
export function newFormatIds(own: ReadonlyMap<number, string>): FormatIds {
  const ids = new Map<string, number>();
  for (const [code, id] of BUILT_IN) if (!own.has(id)) ids.set(code, id);
  for (const [id, code] of own) ids.set(code, id);
  let next = Math.max(FIRST_OWN, ...[...own.keys()].map((id) => id + 1));
  const added: { id: number; code: string }[] = [];
  return {
    added,
    idOf: (wanted) => {
      const code = wanted === "" ? "General" : wanted;
      const known = ids.get(code);
      if (known !== undefined) return known;
      const id = next++;
      added.push({ id, code });
      ids.set(code, id);
      return id;
    },
  };
}
