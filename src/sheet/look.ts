/** How a sheet looks, as far as the workbench shows it. Colours are RRGGBB without "#". */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  /** Solid fills only; absent means no fill. */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly borders?: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", BorderLook>>>;
}

/** One border line. */
export interface BorderLook {
  readonly style: string;
  readonly color: string;
}

/** The look of one sheet; cells point into `looks` by index. */
export interface SheetLook {
  readonly looks: readonly CellLook[];
  /** Same shape as the snapshot's values; an index into `looks`. */
  readonly cells: readonly (readonly number[])[];
  /** Column widths in characters of the default font, by column from 0; columns not listed have the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Row heights in points, by row from 0. */
  readonly rowHeights: Readonly<Record<number, number>>;
}
