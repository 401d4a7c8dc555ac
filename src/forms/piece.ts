import type { Area } from "../sheet/address";
import type { Column, FieldType, TemplateCell } from "./description";

/** A place of a written form, one cell or a merged area, with what it is for: looks and drop-downs are made from it. */
export interface Piece {
  readonly area: Area;
  readonly role: PieceRole;
}

/** What a place of a written form is for. */
export type PieceRole =
  { readonly kind: "title" | "label" | "header" | "note" } | TemplateRole | FieldRole | BodyRole | TotalRole;

/** A text with a blank, such as 单位：万元. */
export interface TemplateRole {
  readonly kind: "template";
  readonly cell: TemplateCell;
}

/** A value beside or under its label. */
export interface FieldRole {
  readonly kind: "field";
  readonly key: string;
  readonly type: FieldType;
  /** What the form calls it. */
  readonly label: string;
}

/** A cell of a table, or several below each other that one heading takes. */
export interface BodyRole {
  readonly kind: "body";
  readonly table: string;
  readonly column: Column;
  /** Its row, or the first of them, from 0. */
  readonly row: number;
}

/** A sum in the closing row of a table. */
export interface TotalRole {
  readonly kind: "total";
  readonly table: string;
  readonly column: Column;
}
