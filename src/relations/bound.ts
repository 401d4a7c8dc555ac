import type { Fraction } from "../model/fractions";
import type { Line } from "../forms/description";
import type { RelationComparator, Span } from "./formula";
import type { ColumnWord, TableId, TableWords } from "./vocabulary";

/** The rows that cells stand in, found out as far as that can be without a workbook. */
export type BoundRow =
  /** One line by its label or code; `line` where the table always has it. */
  | { readonly kind: "named"; readonly text: string; readonly line: Line | undefined }
  | { readonly kind: "each"; readonly of: string }
  /** The row with the same code, else label, as the one that is looked at. */
  | { readonly kind: "same" }
  /** The very row that is looked at. */
  | { readonly kind: "current" };

/** Cells of a known table; without a column those of its only one, or each in turn. */
export interface BoundCells extends Span {
  readonly kind: "cells";
  readonly table: TableWords;
  readonly row: BoundRow;
  readonly column: ColumnWord | null;
}

/** The sum of cells, or of the parts of the row that is looked at. */
export interface BoundSum extends Span {
  readonly kind: "sum";
  readonly of: BoundCells | "children";
}

export type BoundExpression =
  | BoundCells
  | BoundSum
  | (Span & { readonly kind: "number"; readonly value: Fraction; readonly isMoney: boolean })
  | (Span & { readonly kind: "if-there"; readonly of: BoundCells | BoundSum })
  | (Span & { readonly kind: "negative"; readonly of: BoundExpression })
  | (Span & {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "×" | "÷";
      readonly left: BoundExpression;
      readonly right: BoundExpression;
    });

export interface BoundComparison extends Span {
  readonly left: BoundExpression;
  readonly operator: RelationComparator;
  readonly right: BoundExpression;
}

export type BoundCondition =
  | ({ readonly kind: "compare" } & BoundComparison)
  /** Whether a table, a row or a cell is there and holds something. */
  | {
      readonly kind: "there";
      readonly table: TableWords;
      readonly of: BoundCells | null;
      readonly not: boolean;
    }
  | { readonly kind: "and" | "or"; readonly left: BoundCondition; readonly right: BoundCondition };

/** A formula whose names are known. */
export interface BoundFormula extends BoundComparison {
  readonly text: string;
  readonly soft: boolean;
  readonly condition: BoundCondition | null;
  /** The cells that are looked at row by row, or by whose row 下级 and 本行 are understood. */
  readonly driver: BoundCells | null;
  /** The tables that it compares, those of its condition left out. */
  readonly tables: ReadonlySet<TableId>;
  /** The same with those of its condition: it is shown no others. */
  readonly looksAt: ReadonlySet<TableId>;
}
