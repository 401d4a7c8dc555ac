import type { ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";
import { cellKey } from "../../sheet/address";

/** What was read in each cell of a table, by the keys of forms; and the texts that meant nothing to the reader. */
export interface KnownPlaces {
  readonly keys: ReadonlyMap<string, string>;
  readonly strays: ReadonlySet<string>;
  /** The value of a place of text: that of a template, without the words around it. */
  valueOf(key: string): string | undefined;
}

/** Where the single places of a table stand. */
export function knownPlaces(document: ProjectTarget): KnownPlaces {
  const { title, year, unit, authority, code, name, origin, period, amountUnit } = document;
  const { budget, fiscal, carryover, other, purpose, goals, plan } = document;
  const fields: Readonly<Record<string, Field<unknown>>> = {
    ...{ title, year, unit, authority, code, name, source: origin, period, amountUnit },
    ...{ budget, fiscal, carryover, other, purpose, goals },
    ...Object.fromEntries(plan.map(({ share }, index) => [`plan.${index}`, share])),
  };
  const keys = new Map<string, string>();
  for (const [key, field] of Object.entries(fields))
    if ("at" in field && !keys.has(cellKey(field.at))) keys.set(cellKey(field.at), key);
  return {
    keys,
    strays: new Set(document.strays.map(({ at }) => cellKey(at))),
    valueOf(key) {
      const field = fields[key];
      return field?.state === "given" && typeof field.value === "string" ? field.value : undefined;
    },
  };
}
