import { editDistance } from "./edit-distance";

/** Longer names are not worth comparing. */
const LONGEST = 40;

/** The known name that a mistyped one was meant to be: begun alike, or but for a few letters the same. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const wanted = typed.toLowerCase();
  const [nearest] = known
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.min(typed.length, name.length) / 2)
    .sort((a, b) => a.distance - b.distance);
  return nearest?.name;
}
