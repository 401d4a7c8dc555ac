import type { RowsAdded } from "../../sheet/edit";
import { firstRow } from "./levels";
import type { Body } from "./body";
import type { PlacedRow } from "./places";

/** The rows to add, each with the row beside it that it is to be like. */
export function rowsToAdd(body: Body, rows: readonly PlacedRow[]): RowsAdded[] {
  const added: RowsAdded[] = [];
  let before = firstRow(body);
  rows.forEach(({ old }, index) => {
    if (old) {
      before = old.row + 1;
      return;
    }
    const last = added.at(-1);
    if (last?.before === before) added[added.length - 1] = { ...last, count: last.count + 1 };
    else added.push({ sheet: body.snapshot.name, before, count: 1, like: likeRow(body, rows, index) });
  });
  return added;
}

/** The row that an added one is to look like: the nearest indicator of its level 1, above it rather than below. */
export function likeRow(body: Body, rows: readonly PlacedRow[], index: number): number {
  const first = rows[index]!.home.first;
  const above = rows.slice(0, index).reverse();
  const below = rows.slice(index + 1);
  const isLike = ({ old }: PlacedRow): boolean => old?.kind === "indicator" && !old.isHidden;
  const isOfFirst = (row: PlacedRow): boolean => isLike(row) && row.home.first === first;
  const like =
    above.find(isOfFirst) ??
    below.find(isOfFirst) ??
    above.find(isLike) ??
    below.find(isLike) ??
    rows.find(({ old }) => old !== undefined);
  return like?.old?.row ?? body.header;
}
