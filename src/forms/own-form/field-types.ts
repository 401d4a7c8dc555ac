import type { FieldType } from "../description";

/** What begins the keys of places that only one's own form has: what stands there is the user's affair. */
export const OWN_KEY = "own-";

/** The places of a project's form that the product knows, with how they are understood. */
const TYPES: ReadonlyMap<string, FieldType> = new Map([
  ...["title", "year", "unit", "authority", "code", "name", "source", "period", "amountUnit", "purpose"].map(
    (key) => [key, "text"] as const,
  ),
  ...["budget", "fiscal", "carryover", "other"].map((key) => [key, "amount"] as const),
  ["goals", "lines"],
]);

/** How what stands in a place is understood; undefined where forms have no such place. */
export function typeOfKey(key: string): FieldType | undefined {
  if (key.startsWith(OWN_KEY)) return "text";
  return /^plan\.\d{1,2}$/.test(key) ? "percent" : TYPES.get(key);
}

/** The keys that forms can have, as messages list them. */
export const KNOWN_KEYS: readonly string[] = [...TYPES.keys(), `${OWN_KEY}…`];
