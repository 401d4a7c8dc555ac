import type { MoneyUnit } from "../model/amount";
import type { Decimal } from "../model/decimal";

/** Where a part of a formula stands in its text: from a character to before another, in UTF-16 units from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A name in a formula as written, without the quotes around it. */
export interface Name extends Span {
  readonly text: string;
}

/** The rows of a table that a formula speaks of. */
export type RowSelector = Span &
  (
    | {
        /** 收入总计, 205, 因公出国（境）费: one line by its label or code. */ readonly kind: "named";
        readonly text: string;
      }
    | {
        /** 每行, 每科目, 类, 款, 项, 每项收入 …: one after the other. */ readonly kind: "each";
        readonly of: string;
      }
    | {
        /** 同科目, 同行: the line with the code, else the label, of the one just looked at. */ readonly kind: "same";
        readonly of: string;
      }
  );

/** Cells: 表[行, 列]; 本行[列] has no table and no row. Without a column: the only amount of the row, or each in turn. */
export interface CellsNode extends Span {
  readonly kind: "cells";
  readonly table: Name | null;
  readonly row: RowSelector | null;
  readonly column: Name | null;
}

/** 求和(下级), or 求和(表[行, 列]). */
export interface SumNode extends Span {
  readonly kind: "sum";
  readonly of: CellsNode | "children";
}

/** A figure that is worked out from cells. */
export type Expression =
  | CellsNode
  | SumNode
  /** 0, 20万元, 12. */
  | (Span & { readonly kind: "number"; readonly value: Decimal; readonly unit: MoneyUnit | "%" | null })
  /** 有则取(…): nothing, where the table does not have such a row or column. */
  | (Span & { readonly kind: "if-there"; readonly of: CellsNode | SumNode })
  | (Span & { readonly kind: "negative"; readonly of: Expression })
  | (Span & {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "×" | "÷";
      readonly left: Expression;
      readonly right: Expression;
    });

export type RelationComparator = "=" | "≠" | "≥" | "≤" | ">" | "<";

/** left = right, left ≥ right … */
export interface Comparison extends Span {
  readonly left: Expression;
  readonly operator: RelationComparator;
  readonly right: Expression;
}

/** What must hold for a formula to apply: 当…时. */
export type Condition =
  | (Comparison & { readonly kind: "compare" })
  /** 有(表), 有(表[行]), 没有(…): whether it is there and holds something. */
  | (Span & { readonly kind: "there"; readonly of: CellsNode; readonly not: boolean })
  | (Span & { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition });

/** One 审核公式, understood. */
export interface Formula extends Comparison {
  readonly text: string;
  /** 软：a difference is worth a look, and no mistake. */
  readonly soft: boolean;
  readonly condition: Condition | null;
}

/** Why a text is no formula: a Chinese sentence, and the characters it is about. */
export interface FormulaProblem extends Span {
  readonly message: string;
}
