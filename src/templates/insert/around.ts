import type { Area } from "../../sheet/address";
import { overlaps } from "../../sheet/moved-merges";
import { textIn, type Columns } from "./body";
import { firstRow, type CellChange, type Layout } from "./levels";
import { likeRow } from "./rows";

/** Cells of one row that are merged in a neighbour, such as a description over two columns, for the rows that are filled. */
export function mergedAcross(layout: Layout): Area[] {
  const { body, rows, merges } = layout;
  const { snapshot, columns, level1, level2 } = body;
  const levels = [level1, level2].filter((span) => span !== undefined);
  const isAcross = ({ top, bottom, left, right }: Area, row: number): boolean =>
    top === row &&
    bottom === row &&
    left >= columns.left &&
    right <= columns.right &&
    !levels.some((span) => span.left <= right && left <= span.left);
  return rows.flatMap(({ draft }, index) => {
    if (!draft) return [];
    const row = firstRow(body) + index;
    const like = likeRow(body, rows, index);
    return snapshot.merges
      .filter((area) => isAcross(area, like))
      .map((area) => ({ ...area, top: row, bottom: row }))
      .filter((area) => !merges.some((other) => overlaps(area, other)));
  });
}

/** Areas at the left of the table that are merged down to its end, such as 绩效指标, and now have to reach further. */
export function longerLabels({ body, rows, merges }: Layout): { split: Area[]; merged: Area[] } {
  const last = firstRow(body) + rows.length - 1;
  const lastOld = firstRow(body) + rows.reduce((found, { old }, index) => (old ? index : found), -1);
  if (lastOld === last) return { split: [], merged: [] };
  const split = merges.filter(
    ({ top, bottom, right }) => right < body.columns.left && bottom > top && bottom === lastOld,
  );
  return { split, merged: split.map((area) => ({ ...area, bottom: last })) };
}

/** Labels at the left of the table that stand on every row, as in a sheet whose merges were taken apart and filled. */
export function repeatedLabels({ body, rows, merges }: Layout): CellChange[] {
  const { snapshot, columns } = body;
  return rows.flatMap(({ old }, index) => {
    if (old) return [];
    const like = likeRow(body, rows, index);
    const cells: CellChange[] = [];
    for (let col = snapshot.origin.col; col < columns.left; col++) {
      const span: Columns = { left: col, right: col };
      const text = textIn(snapshot, like, span);
      const isRepeated =
        text !== "" && [like - 1, like + 1].some((row) => textIn(snapshot, row, span) === text);
      const at = { row: firstRow(body) + index, col };
      const isFree = !merges.some((area) =>
        overlaps(area, { top: at.row, bottom: at.row, left: col, right: col }),
      );
      if (isRepeated && isFree) cells.push({ at, expected: { value: null }, content: { value: text } });
    }
    return cells;
  });
}
