import type { CellRef } from "../../sheet/address";
import type { Edit } from "../../sheet/edit";
import { UNMOVED } from "../../sheet/line-map";
import type { CellMap } from "../../sheet/references";
import type { SummaryRemark } from "../summary-remark";

/** What becomes of a made sheet when it is made again in its place. */
export interface SheetRefresh {
  readonly sheet: string;
  readonly edit: Omit<Edit, "title">;
  /** What is to be read in other words than before, where it stands in the end. */
  readonly changes: readonly CellChange[];
  /** Formulas that are written anew and give what they gave: they read more or other rows. */
  readonly formulas: number;
  /** Cells that somebody wrote over; they stay, unless it is asked to write over them. */
  readonly overtyped: readonly CellChange[];
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  /** What the user should know of it. */
  readonly remarks: readonly SummaryRemark[];
  /** Why nothing is done: a Chinese sentence. */
  readonly because?: string;
  /** Where the cells of the fresh sheet stand in the end, and where those of the sheet as it was. */
  readonly fresh: CellMap;
  readonly moved: CellMap;
}

/** A cell before and after, as it is read. */
export interface CellChange {
  readonly at: CellRef;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Which cells that somebody wrote over are to be written over in turn, counted before rows come and go. */
export type Overwrite = (at: CellRef) => boolean;

/** A refresh that changes nothing, for a reason. */
export function leftAlone(sheet: string, because: string, fresh: CellMap): SheetRefresh {
  return {
    sheet,
    edit: { cells: [] },
    changes: [],
    formulas: 0,
    overtyped: [],
    rowsAdded: 0,
    rowsRemoved: 0,
    remarks: [],
    because,
    fresh,
    moved: { sheet, rows: UNMOVED, columns: UNMOVED },
  };
}
