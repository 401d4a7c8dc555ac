import { normaliseLabel } from "../../sheet/label";
import { longKeyOf, type LongKey } from "./columns";
import type { ListCells } from "../project-list/cells";
import { headBottom, labelStacks } from "../project-list/stacks";

/** The head of a 一行一指标 table. */
export interface LongHead {
  readonly row: number;
  /** The first row below it. */
  readonly first: number;
  readonly columns: ReadonlyMap<LongKey, number>;
}

const LONGEST_LABEL = 30;

/** The heads of the 一行一指标 tables on a sheet: what names projects beside their indicators. */
export function findLongHeads(cells: ListCells): LongHead[] {
  const heads: LongHead[] = [];
  for (let row = cells.firstRow; row < cells.endRow; row++) {
    const head = mayHoldIndicators(cells, row) ? headAt(cells, row, heads.at(-1)?.first ?? 0) : undefined;
    if (!head) continue;
    heads.push(head);
    row = head.first - 1;
  }
  return heads;
}

function mayHoldIndicators({ sheet }: ListCells, row: number): boolean {
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.some(
    (value) =>
      typeof value === "string" &&
      value.length <= LONGEST_LABEL &&
      value.includes("指标") &&
      longKeyOf(normaliseLabel(value)) === "level3",
  );
}

function headAt(cells: ListCells, row: number, above: number): LongHead | undefined {
  const label = cells.row(row).find(({ norm }) => longKeyOf(norm) === "level3");
  if (!label) return undefined;
  const bottom = headBottom(cells, label, (bare) => longKeyOf(bare) !== undefined);
  const columns = new Map<LongKey, number>();
  for (const { col, labels } of labelStacks(cells, label, bottom, above)) {
    const key = longKeyOf(labels[0]!.norm);
    if (key === undefined) continue;
    // Who carries a project out stands before its indicators, what a value is counted in behind them.
    const isMeasure = key === "unit" && col > label.col;
    const own = isMeasure ? "measure" : key;
    if (!columns.has(own)) columns.set(own, col);
  }
  const isLong =
    (columns.has("name") || columns.has("code")) && (columns.has("value") || columns.has("number"));
  return isLong ? { row, first: bottom + 1, columns } : undefined;
}
