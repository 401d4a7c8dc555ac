import type { Classification } from "../../model/classification/classification";
import type { BudgetTableNumber } from "../../model/documents";
import type { CellRef } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { SummaryRemark } from "../summary-remark";

/** How tables of several units are put together. */
export interface UnitsAbout {
  /** The department as the head of its tables names it; else as its own tables among the files do. */
  readonly department?: string;
  /** Only tables of this year; else those of the year that most tables are of. */
  readonly year?: string;
  /** Whether each unit has a column of its own beside the sums, or a sheet of its own. */
  readonly origin: "columns" | "sheets";
  /** A free name for a sheet, like the wanted one. */
  readonly names: (wanted: string) => string;
  readonly classification: Classification;
  /** The name of the workbook that the sheets are for, where it is one of the files: remarks link to its cells. */
  readonly workbook?: string;
  /** Adds up the department's own tables too, which are left out where they are the sum of the others. */
  readonly withDepartment?: boolean;
}

/** A table that was found, as it is listed before anything is written. */
export interface FoundTable {
  readonly table: BudgetTableNumber;
  /** What it is called in short: 支出总表. */
  readonly name: string;
  /** Whose it is. */
  readonly unit: string;
  /** "" where it does not say. */
  readonly year: string;
  /** Where its head begins; of a table that was reckoned from a 预算明细, where that one does. */
  readonly at: CellRef;
  readonly isFromLedger?: true;
  /** Its total in words: 29296.37万元, of a list how many lines it has; "" where it has none. */
  readonly total: string;
  readonly isTaken: boolean;
  /** Why it is not taken, or something that the user should know of it: a Chinese sentence. */
  readonly because?: string;
}

/** A file with the tables that were found in it. */
export interface FoundFile {
  readonly name: string;
  readonly tables: readonly FoundTable[];
}

/** A unit whose tables are put together. */
export interface FoundUnit {
  readonly name: string;
  readonly files: readonly string[];
  /** Its tables that are taken. */
  readonly tables: readonly BudgetTableNumber[];
  /** Tables that other units have and this one lacks, by their short names. */
  readonly lacking: readonly string[];
  /** Its total in words, of the first of its tables that has one. */
  readonly total: string;
}

/** A table of the department, as it would be written. */
export interface SummedTable {
  readonly table: BudgetTableNumber;
  readonly name: string;
  /** The name of its sheet. */
  readonly sheet: string;
  /** How many units' tables are in it. */
  readonly units: number;
  readonly total: string;
}

/** The same table of the same unit twice, or the same figures under two names. */
export interface DuplicateTable {
  readonly table: BudgetTableNumber;
  readonly unit: string;
  readonly taken: FilePlace;
  readonly left: FilePlace;
  /** Whether all figures are the same. */
  readonly isSame: boolean;
  /** A Chinese sentence. */
  readonly text: string;
}

/** Something that does not tie within a unit. */
export interface UntiedFigure extends FilePlace {
  readonly unit: string;
  /** The id of the relation: E07. */
  readonly relation: string;
  /** A Chinese sentence with both figures and the difference. */
  readonly text: string;
}

/** A cell of a file. */
export interface FilePlace {
  readonly file: string;
  readonly at: CellRef;
}

/** The dry run of a 多单位汇总, and what it would write. */
export interface UnitsPlan {
  readonly files: readonly FoundFile[];
  readonly units: readonly FoundUnit[];
  readonly tables: readonly SummedTable[];
  /** The year that was chosen; "" where no table says one. */
  readonly year: string;
  readonly department: string;
  readonly duplicates: readonly DuplicateTable[];
  readonly untied: readonly UntiedFigure[];
  readonly sheets: readonly NewSheet[];
  /** Everything that the user should read, gravest first; what stands in the lists above is among it in short. */
  readonly remarks: readonly SummaryRemark[];
}
