import type { Amount } from "../model/amount";
import type { Decimal } from "../model/decimal";
import type { BudgetRow } from "../model/documents";
import { nearestName } from "../model/nearest-name";
import { toA1, type CellRef } from "../sheet/address";
import type { BoundCells } from "./bound";
import { nameOf } from "./find-rows";
import { exactMeasure, moneyMeasure } from "./measure";
import { columnIn, onlyColumn } from "./row-columns";
import { broken, missing, NO_FIGURE, type Seen, type Unseen } from "./seen";
import type { RelationTable } from "./tables";
import type { ColumnWord } from "./vocabulary";

/** The figure in a line's cell; `inTurn` is the column where a formula goes through them all. */
export function cellOf(
  node: BoundCells,
  table: RelationTable,
  row: BudgetRow,
  inTurn: ColumnWord | null,
): Seen {
  const { name } = table.words;
  const wanted = node.column ?? inTurn ?? onlyColumn(table, row);
  if (!wanted) return broken(`“${name}”的“${nameOf(row)}”有几列金额，公式没有写明是哪一列`);
  const word = columnIn(table.words, row, wanted);
  const field = word && row.cells[word.key];
  if (!field) return missing(`“${name}”的“${nameOf(row)}”没有“${wanted.label}”`, wanted.label);
  const column = word.key;
  switch (field.state) {
    case "blank":
      return { ...NO_FIGURE, cells: [{ table, row, column, field }] };
    case "unreadable":
      return broken(`${placeOf(field)}读不出：${field.because}`);
    case "given": {
      // Formulas cannot name columns of text.
      const value = field.value as Amount | Decimal;
      const measure = "fen" in value ? moneyMeasure(value) : exactMeasure(value);
      return { ...NO_FIGURE, cells: [{ table, row, column, field }], ...measure };
    }
    case "foreign":
      return { kind: "unseen", why: "foreign", because: `${name}的表样没有“${word.label}”` };
    case "absent":
      return lostColumn(node, table, word);
  }
}

function placeOf({ at, label }: { readonly at: CellRef; readonly label: string }): string {
  return `“${at.sheet}”${toA1(at)} 的“${label}”`;
}

/** A column that is not there; of a line that was looked for in vain it may not be missing too. */
function lostColumn(
  { row }: BoundCells,
  { words, strays, hasStrayFigures }: RelationTable,
  { label, optional }: ColumnWord,
): Unseen {
  const because = `“${words.name}”没有找到“${label}”列`;
  const nearest = nearestName(label, strays);
  if (nearest !== undefined) return broken(`${because}，最接近的是“${nearest}”`);
  const mayBeMissing = (optional || row.kind === "current") && !hasStrayFigures;
  return mayBeMissing ? missing(because, label) : broken(because);
}
