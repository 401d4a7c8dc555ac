import type { Area } from "../../../../src/sheet/address";
import type { CellValue } from "../../../../src/sheet/snapshot";

/** What stands in a cell, and how it looks. */
export interface CellData {
  /** A constant, or what the formula gave when it was last computed. */
  value: CellValue;
  formula: string | null;
  /** The book's epoch in which the formula was computed. */
  computedAt: number;
  /** Whether the text was entered with a leading quote. */
  quoted: boolean;
  numberFormat: string;
  /** Where it leads. */
  link: LinkData | null;
  /** Looks by their path: "fill/color", "font/bold", "borders/EdgeTop/style", "wrapText" … */
  look: Record<string, unknown>;
}

/** A link on a cell, as add-ins give it. */
export interface LinkData {
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

/** What may be typed into some cells, as add-ins give it. */
export interface ValidationData {
  areas: Area[];
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

/** Cells of a sheet, which is told by its id. */
export interface DataPlace {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** Numbers of a chart that belong together. */
export interface SeriesData {
  readonly id: string;
  name: string;
  values: DataPlace | null;
  categories: DataPlace | null;
}

/** A chart. */
export interface ChartData {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  legend: boolean;
  place: Area | null;
  series: SeriesData[];
}

/** How a sheet is printed. */
export interface PrintData {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, number | null>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  area: Area[] | null;
  titleRows: Area | null;
  titleColumns: Area | null;
}

/** A conditional format. */
export interface Rule {
  id: string;
  type: string;
  areas: Area[];
  stopIfTrue: boolean;
  formula: string;
  /** Reported of some Excel versions (#6835, #6396): the rule cannot be read, or not even deleted. */
  broken?: "read" | "delete";
  /** Looks by their path, as of cells. */
  look: Record<string, unknown>;
}

/** A note or a comment on a cell. */
export interface NoteData {
  readonly id: string;
  row: number;
  col: number;
  author: string;
  content: string;
}

/** What a protected sheet still lets users do. */
export type ProtectionOptions = Readonly<Record<string, unknown>>;

/** A sheet. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protection: { options: ProtectionOptions; password: string } | null;
  readonly rows: Map<number, Map<number, CellData>>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  rowHeights: Map<number, number>;
  columnWidths: Map<number, number>;
  /** By priority, the first wins. */
  rules: Rule[];
  notes: NoteData[];
  comments: NoteData[];
  validations: ValidationData[];
  charts: ChartData[];
  print: PrintData;
  /** The first holds the active cell. */
  selected: readonly Area[];
}

/** A workbook. Plain data throughout, so that a copy of it is enough to undo. */
export interface Book {
  name: string;
  sheets: Sheet[];
  active: string;
  settings: Map<string, unknown>;
  names: Map<string, string>;
  /** Whether sheets can be neither added nor taken away. */
  protected: boolean;
  calculationMode: string;
  /** Counts the changes after which formulas are computed anew. */
  epoch: number;
  nextId: number;
}

/** The size of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** An empty workbook with one sheet. */
export function emptyBook(name = "工作簿1.xlsx"): Book {
  const book: Book = {
    name,
    sheets: [],
    active: "",
    settings: new Map(),
    names: new Map(),
    protected: false,
    calculationMode: "Automatic",
    epoch: 0,
    nextId: 1,
  };
  book.active = addSheet(book, "Sheet1").id;
  return book;
}

/** Puts a new sheet behind the others. */
export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = {
    id: newId(book),
    name,
    visibility: "Visible",
    protection: null,
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    rules: [],
    notes: [],
    comments: [],
    validations: [],
    charts: [],
    print: {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
      centerHorizontally: false,
      centerVertically: false,
      area: null,
      titleRows: null,
      titleColumns: null,
    },
    selected: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  };
  book.sheets.push(sheet);
  return sheet;
}

/** An id in the form that Excel gives them. */
export function newId(book: Book): string {
  return `{00000000-0001-0000-0000-${String(book.nextId++).padStart(12, "0")}}`;
}
