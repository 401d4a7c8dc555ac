import type { Token } from "../../forms/tokens";
import { coveringToken, type ListCells } from "./cells";

/** The label of a column with those over it, the lowest first. */
export interface LabelStack {
  readonly col: number;
  readonly labels: readonly Token[];
}

/** Further rows that a head may have. */
const MOST_HEAD = 2;

/** The last row of the head that a label stands in: labels may stand on two rows, the upper ones over several columns. */
export function headBottom(
  cells: ListCells,
  { row, col, bottom }: Token,
  isLabel: (bare: string) => boolean,
): number {
  if (bottom > row) return Math.min(bottom, row + MOST_HEAD);
  const isHead =
    cells.at({ row: row + 1, col }) === undefined && cells.row(row + 1).some(({ bare }) => isLabel(bare));
  return isHead ? row + 1 : row;
}

/** The labels of each column of a head, which stands in the rows from a label's own to `bottom`, none above `top`. */
export function labelStacks(cells: ListCells, label: Token, bottom: number, top: number): LabelStack[] {
  const { row } = label;
  const highest = row - 1 >= Math.max(top, cells.firstRow) ? row - 1 : row;
  const stacks: LabelStack[] = [];
  for (let col = cells.sheet.origin.col; col < cells.endCol; col++) {
    const labels: Token[] = [];
    for (let at = bottom; at >= highest; at--) {
      const token = coveringToken(cells, { row: at, col });
      if (!token || (at < row && !isOverSome(token, label))) continue;
      if (!labels.some((known) => known.row === token.row && known.col === token.col)) labels.push(token);
    }
    const [lowest] = labels;
    if (lowest && lowest.bottom >= row && lowest.col === col) stacks.push({ col, labels });
  }
  return stacks;
}

/** Above a head, what spans several columns but not the one it is known by is a label over them, and no title. */
function isOverSome({ col, right }: Token, label: Token): boolean {
  return right > col && (label.col < col || label.col > right);
}
