import type { Sheet, Book } from "./model";
import { excelError, type ErrorCode } from "./errors";
import type { EventHub } from "./events";
import type { References } from "./references";

/** Known faults of Excel, each by its number in OfficeDev/office-js. */
export interface Faults {
  /** #6827: reading rules throws where a sheet has two rules of the type CellValue. Only where wanted. */
  readonly twoCellValueRules?: boolean;
  /** #5222: getItemAt of a whole sheet's conditional formats gives ItemNotFound. Only where wanted. */
  readonly getItemAt?: boolean;
  /** #6784: unprotect throws where nothing is protected. Unless switched off. */
  readonly protectTwice?: boolean;
  /** #3611: merged areas are only given where their top left is in the range. Unless switched off. */
  readonly mergesByTopLeft?: boolean;
}

/** The running Excel that all objects of the model work on. */
export interface Machine {
  book: Book;
  /** The minor version of ExcelApi that it claims. */
  readonly version: number;
  /** Whether it is Excel on the web, with its limits. */
  readonly web: boolean;
  readonly faults: Faults;
  readonly events: EventHub;
  /** Objects that the client library asked to keep, by reference id. */
  readonly references: References;
  /** Whether this add-in hears of events. */
  enableEvents: boolean;
  /** What Excel does when it selects: it draws the keyboard to the grid. */
  drawFocus(): void;
  /** A member by its name on the wire (any where none is told) that fails, once or always, or with these arguments. */
  failing: {
    readonly name?: string;
    readonly code: ErrorCode;
    readonly always?: boolean;
    readonly given?: string;
  } | null;
}

/** A sheet by its id, as long as it is there. */
export function sheetOf(machine: Machine, id: string): Sheet {
  const found = machine.book.sheets.find((each) => each.id === id);
  if (!found) throw excelError("ItemNotFound");
  return found;
}

/** Refuses what a protected sheet does not allow. */
export function refuseProtected(sheet: Sheet, unless?: string): void {
  if (!sheet.protection) return;
  if (unless !== undefined && sheet.protection.options[unless] === true) return;
  throw excelError("AccessDenied");
}
