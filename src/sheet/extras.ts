import type { Area, Cell } from "./address";

/** What a new sheet has beside its content and its look. */
export interface SheetExtras {
  readonly validations?: readonly Validation[];
  readonly links?: readonly CellLink[];
  readonly charts?: readonly Chart[];
  readonly print?: PrintSetup;
}

/** What may be typed into some cells. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly allow: AllowedList | AllowedNumbers;
  /** What a user reads who types something else, in Chinese. */
  readonly message: string;
  /** Whether something else is refused; otherwise the user is asked whether it is meant. */
  readonly isStrict: boolean;
}

/** One of some texts, offered in a drop-down; blank is always allowed. */
export interface AllowedList {
  readonly kind: "list";
  readonly items: readonly string[];
}

/** A number between two bounds, both included; without a bound there is none on that side. */
export interface AllowedNumbers {
  readonly kind: "number";
  readonly least?: number;
  readonly most?: number;
}

/** A link on a cell to another place. */
export interface CellLink {
  readonly at: Cell;
  readonly to: LinkToCell | LinkToFile;
}

/** A cell of the same workbook. */
export interface LinkToCell {
  readonly sheet: string;
  readonly cell: Cell;
}

/** A file beside the workbook, by its relative path with "/", and a cell in it where one is meant. */
export interface LinkToFile {
  readonly file: string;
  readonly place?: LinkToCell;
}

/** A native chart over cells of the workbook. */
export interface Chart {
  readonly kind: "column" | "bar" | "line" | "pie";
  readonly title: string;
  /** The cells with the names along the axis, or of the slices. */
  readonly categories: SheetArea;
  /** A pie has one. */
  readonly series: readonly ChartSeries[];
  /** The cells that the chart covers on its own sheet. */
  readonly place: Area;
}

/** The numbers of a chart that belong together. */
export interface ChartSeries {
  readonly name: string;
  readonly values: SheetArea;
}

/** Some cells of a sheet, a row or a column of them for charts. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** How a sheet is printed. */
export interface PrintSetup {
  readonly paper: "A4" | "A3";
  readonly isLandscape?: boolean;
  /** Whether all columns are fitted on one page's width, on as many pages down as it takes. */
  readonly fitsWidth?: boolean;
  /** Rows repeated on every page, from 0, both included. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Columns repeated on every page, from 0, both included. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  readonly area?: Area;
  readonly isCentred?: boolean;
}
