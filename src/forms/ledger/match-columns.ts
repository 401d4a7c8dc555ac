import { LEDGER_COLUMNS, type LedgerColumn } from "../../model/ledger";
import { FOREIGN_LABEL, LABEL_SHAPES, LOOSE_SHAPES, type LabelShape } from "./column-labels";
import type { HeadLabel } from "./head-labels";

/** The columns of a ledger that were found in a head. */
export type FoundColumns = ReadonlyMap<LedgerColumn, HeadLabel>;

/** Columns that hardly any other table has beside codes and money. */
const TELLING: readonly LedgerColumn[] = ["economicCode", "category", "fund", "fundYear"];
const LEAST_TELLING = 2;

/** Finds the columns of a ledger by their labels, in whatever order they stand. */
export function matchColumns(labels: readonly HeadLabel[]): FoundColumns {
  const found = new Map<LedgerColumn, HeadLabel>();
  const taken = new Set<HeadLabel>();
  for (const shapes of [LABEL_SHAPES, LOOSE_SHAPES]) {
    for (const shape of shapes) {
      if (found.has(shape.column)) continue;
      const label = labels.find((candidate) => !taken.has(candidate) && isShaped(candidate, shape));
      if (!label) continue;
      found.set(shape.column, label);
      taken.add(label);
    }
  }
  return new Map(
    LEDGER_COLUMNS.flatMap((column) => {
      const label = found.get(column);
      return label ? [[column, label] as const] : [];
    }),
  );
}

function isShaped({ names }: HeadLabel, { shape }: LabelShape): boolean {
  return names.some((name) => shape.test(name));
}

/** Whether the columns are those of a ledger and of no other table. */
export function isLedgerHead(found: FoundColumns, labels: readonly HeadLabel[]): boolean {
  return (
    found.has("functionCode") &&
    found.has("amount") &&
    TELLING.filter((column) => found.has(column)).length >= LEAST_TELLING &&
    !labels.some(({ norm }) => FOREIGN_LABEL.test(norm))
  );
}
