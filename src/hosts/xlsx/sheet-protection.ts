import { attributesOf, type Element } from "./elements";

/** What a protected sheet may allow all the same: each is written as 1 where it is forbidden. */
const FORBIDDEN_UNLESS_SAID = { formatCells: true, objects: false } as const;

/** Whether the protection of a sheet keeps us from formatting its cells, or from adding objects such as notes. */
export function isProtected(
  text: string,
  children: readonly Element[],
  from: keyof typeof FORBIDDEN_UNLESS_SAID,
): boolean {
  const protection = children.find(({ name }) => name === "sheetProtection");
  if (!protection) return false;
  const attributes = attributesOf(text, protection);
  if (!isYes(attributes["sheet"], true)) return false;
  return isYes(attributes[from], FORBIDDEN_UNLESS_SAID[from]);
}

function isYes(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true";
}
