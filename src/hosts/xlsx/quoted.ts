import { columnName, type Area } from "../../sheet/address";

/** A sheet's name as references have it: always in quotes, which suits any name. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "$A$1:$B$2", or "$A$1" for a single cell. */
export function absoluteArea({ top, left, bottom, right }: Area): string {
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
