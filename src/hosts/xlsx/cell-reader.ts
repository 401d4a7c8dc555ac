import { parseArea, type Cell } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import { parseCellRef } from "./cell-ref";
import type { CellRun, RunRoom } from "./cell-runs";
import { cellValue } from "./cell-values";
import { checkLength, spendCells, type CellBudget, type Spread } from "./cells";
import { SHEET_SIZE } from "../../sheet/sheet-size";
import type { KnownTexts } from "./known-texts";
import { ReadStop, broken } from "./problems";
import { newFormulaReader } from "./shared-formulas";
import { newSheetCells, type SheetCells } from "./sheet-cells";
import { detached } from "./text";
import type { XmlAttributes } from "./xml";

/** What cells of any sheet refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** What cells were read to say already. */
  readonly texts: KnownTexts;
  readonly date1904: boolean;
  readonly budget: CellBudget;
}

/** A cell as the file writes it: the texts of its <v>, its <is> and its <f>, undefined where there is none. */
export interface WrittenCell {
  /** Its `r`, or where that says that it stands. */
  ref: string | Cell | undefined;
  style: string | undefined;
  type: string | undefined;
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
  formulaAttributes: XmlAttributes;
}

/** Takes the rows and cells of one sheet in the order of the file. */
export interface CellReader {
  /** Goes to a row, by its `r` or to the next one; gives its position. */
  readonly row: (r: string | number | undefined) => number;
  readonly cell: (written: WrittenCell) => void;
  /** Takes a cell without a formula that stands on the sheet; its text is in memory of its own. */
  readonly plain: (row: number, col: number, style: number, value: CellValue) => void;
  /** Where a run of such cells may stand. */
  readonly room: RunRoom;
  /** Takes a run of cells that stand where they may. */
  readonly run: (run: CellRun) => void;
  /** All cells, and the formulas over several of them, once the sheet has been read. */
  readonly finish: () => { readonly cells: SheetCells; readonly spreads: readonly Spread[] };
}

/** A reader for the sheet that users know as `where`. */
export function newCellReader(where: string, context: CellContext): CellReader {
  const { sharedStrings, date1904, budget } = context;
  const cells = newSheetCells(where, budget);
  const spreads: Spread[] = [];
  const formulas = newFormulaReader(where, budget);
  let rows = 0;
  let row = -1;
  let col = -1;

  const damaged = (detail: string): ReadStop => new ReadStop(broken(where, detail));

  const goTo = (ref: WrittenCell["ref"]): void => {
    if (ref === undefined) {
      col++;
      if (row < 0 || col >= SHEET_SIZE.columns) throw damaged(`cell ${col + 1} of row ${row + 1}`);
      return;
    }
    const at = typeof ref === "string" ? parseCellRef(ref) : ref;
    if (!at) throw damaged(`cell ${String(ref)}`);
    row = at.row;
    col = at.col;
  };

  const valueOf = ({ type, value, inline, formula }: WrittenCell): CellValue => {
    if (value === undefined) return inline ?? (type === "str" && formula !== undefined ? "" : null);
    if (type !== "s") return cellValue(type, value, date1904);
    if (value === "") return null;
    const shared = sharedStrings[Number(value)];
    // A text that is not there must not read as an empty cell.
    if (shared === undefined) throw damaged(`no shared string ${value}`);
    return shared;
  };

  /** Counts a cell; those that hold nothing are passed over once there are too many of them. */
  const mayTake = (value: CellValue, formula: string | undefined): boolean => {
    if (typeof value === "string") checkLength(value.length, budget, where);
    if (formula !== undefined) checkLength(formula.length, budget, where);
    if (value !== null || formula !== undefined) {
      spendCells(budget, 1, where);
      return true;
    }
    if (budget.emptyCells <= 0) return false;
    budget.emptyCells--;
    return true;
  };

  return {
    row: (r) => {
      row = r === undefined ? row + 1 : Number(r) - 1;
      col = -1;
      if (++rows > SHEET_SIZE.rows) throw damaged("more rows than a sheet has");
      if (!Number.isInteger(row) || row < 0 || row >= SHEET_SIZE.rows) throw damaged(`row ${r ?? row + 1}`);
      return row;
    },
    cell: (written) => {
      const { style, type, formula } = written;
      goTo(written.ref);
      const value = valueOf(written);
      if (!mayTake(value, formula)) return;
      const taken =
        formula === undefined ? null : formulas.take(written.formulaAttributes, formula, row, col);
      const spread = spreadOf(written, row, col);
      if (spread) spreads.push(spread);
      cells.put(
        row,
        col,
        style === undefined ? 0 : Number(style) || 0,
        typeof value === "string" && type !== "s" ? detached(value) : value,
        taken,
      );
    },
    plain: (atRow, atCol, style, value) => {
      row = atRow;
      col = atCol;
      if (mayTake(value, undefined)) cells.put(row, col, style, value, null);
    },
    room: cells,
    run: (run) => {
      spendCells(budget, run.filled, where);
      budget.emptyCells -= run.blanks;
      cells.append(run);
      row = run.row;
      col = cells.freeFrom(row) - 1;
    },
    finish: () => {
      formulas.finish(cells.rows);
      return { cells, spreads };
    },
  };
}

/** The cells that a formula fills besides its own. */
function spreadOf({ formula, formulaAttributes }: WrittenCell, row: number, col: number): Spread | undefined {
  const { t, ref } = formula === undefined ? {} : formulaAttributes;
  const area = t === "array" || t === "dataTable" ? parseArea(ref ?? "") : undefined;
  const isMore = area && (area.top < area.bottom || area.left < area.right);
  return isMore ? { at: { row, col }, area } : undefined;
}
