import type { NewSheet } from "../../sheet/edit";

/** A fresh row, and where it stands on the sheet. */
export interface KnownRow {
  readonly fresh: number;
  readonly now: number;
}

/** The row of the sheet whose look a new one takes: one that looks the same when both are made, the nearest of those. */
export function likeRow(fresh: NewSheet, row: number, known: readonly KnownRow[], place: number): number {
  const wanted = lookOf(fresh, row);
  const unlike = (other: KnownRow): number => {
    const look = lookOf(fresh, other.fresh);
    return wanted.filter((each, col) => each !== look[col]).length;
  };
  const weighed = known.map((each) => ({
    now: each.now,
    unlike: unlike(each),
    away: Math.abs(each.now + 0.5 - place),
  }));
  weighed.sort((one, other) => one.unlike - other.unlike || one.away - other.away);
  return weighed[0]?.now ?? Math.max(0, place - 1);
}

/** How each cell of a row looks, and shows numbers. */
function lookOf({ snapshot, look }: NewSheet, row: number): string[] {
  const at = row - snapshot.origin.row;
  return (snapshot.numberFormats[at] ?? []).map((format, col) => `${look.cells[at]?.[col] ?? 0} ${format}`);
}
