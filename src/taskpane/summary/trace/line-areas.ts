import type { Area } from "../../../sheet/address";

/** The cells of a column in some rows, from the top, as few areas as hold them. */
export function lineAreas(rows: readonly number[], col: number): readonly Area[] {
  const areas: Area[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, bottom: row, left: col, right: col });
  }
  return areas;
}
