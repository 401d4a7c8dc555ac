import type { Host } from "../../src/hosts/port";
import type { CellLink, Chart, PrintSetup, Validation } from "../../src/sheet/extras";
import type { Severity } from "../../src/sheet/mark";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";

/** What the contract needs beside the host: the hand of a user, and eyes on the program itself. */
export interface HostDriver {
  readonly host: Host;
  /** Makes this the open workbook. */
  open(workbook: WorkbookSnapshot): Promise<void>;
  /** Types into a cell as a user does: "=…" is a formula, "12" a number. */
  typeInto(sheet: string, a1: string, text: string): Promise<void>;
  /** Inserts rows as a user does; `row` counts from 0. */
  insertRows(sheet: string, row: number, count: number): Promise<void>;
  /** Hides rows as a user does; `row` counts from 0. */
  hideRows(sheet: string, row: number, count: number): Promise<void>;
  undo(): Promise<void>;
  selectAsUser(sheet: string, a1: string): Promise<void>;
  /** Adds a conditional format of the user's own. */
  addFormat(sheet: string, a1: string, formula: string, fill: string): Promise<void>;
  /** What identifies the conditional formats that are the user's own. */
  usersFormats(sheet: string): Promise<string[]>;
  /** The marks of ours as the program holds them. */
  marks(sheet: string): Promise<{ severity: Severity; areas: string[] }[]>;
  /** The fill a cell is shown with now, conditional formats included, as RRGGBB. */
  shownFill(sheet: string, a1: string): Promise<string | undefined>;
  /** How high a row is, in points; `row` counts from 0. */
  heightOf(sheet: string, row: number): Promise<number>;
  /** Writes a note of the user's own on a cell; only a host without notes may lack this and the next. */
  addNote?(sheet: string, a1: string, text: string): Promise<void>;
  /** What the note on a cell says as the program holds it; undefined where there is none. */
  noteOf?(sheet: string, a1: string): Promise<string | undefined>;
  /** What may be typed into a cell, as the program holds it; a program that lacks this or the next three has no place for it. */
  validationOf?(sheet: string, a1: string): Promise<Omit<Validation, "areas"> | undefined>;
  /** Where a cell's link leads. */
  linkOf?(sheet: string, a1: string): Promise<CellLink["to"] | undefined>;
  /** The charts on a sheet. */
  chartsOf?(sheet: string): Promise<Chart[]>;
  /** How a sheet is printed. */
  printOf?(sheet: string): Promise<PrintSetup | undefined>;
  /** The areas that are selected, in A1 form, the first as it was asked for first; a file shows none. */
  selectedAreas?(): Promise<string[]>;
  /** Puts the keyboard into a field of the pane, and says whether it is still there. */
  focusPane(): Promise<void>;
  paneHasFocus(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a program never tells, so that its host cannot either. */
export interface ProgramLimits {
  /** Each workbook has a host of its own, which ends with it. */
  readonly oneWorkbook?: boolean;
  /** No event tells that rows were hidden. */
  readonly hidesUnheard?: boolean;
  /** Formulas are computed when a program opens the file, not before. */
  readonly computesLater?: boolean;
  /** Nobody else has the workbook open, so that nothing happens by another's hand, and nobody undoes. */
  readonly silent?: boolean;
}
