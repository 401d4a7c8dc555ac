import { mayReadOtherSheets } from "../sheet/depends";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { EditedSince } from "./port";

const lookingElsewhere = new WeakMap<SheetSnapshot, boolean>();

/** The sheets of the last reading that no edit since can have changed; none where nothing is known of edits. */
export function unchangedSince(since: EditedSince | undefined): readonly SheetSnapshot[] {
  const edited = new Set(since?.edited);
  return (since?.last.sheets ?? []).filter(
    (sheet) => !edited.has(sheet.name) && !sheet.unread && !looksElsewhere(sheet),
  );
}

/** Asked once of a sheet: its formulas are many and do not change. */
function looksElsewhere(sheet: SheetSnapshot): boolean {
  const known = lookingElsewhere.get(sheet);
  if (known !== undefined) return known;
  const looks = mayReadOtherSheets(sheet);
  lookingElsewhere.set(sheet, looks);
  return looks;
}
