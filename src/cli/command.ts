import type { PackName } from "../rules/pack-names";
import type { FigureStyle, LedgerTable } from "../summaries/budget/ledger-tables";
import type { FileLimits } from "./file-limits";
import type { OptionName } from "./options";
import type { Make, Origin } from "./summarise/wanted";

/** A command line that was understood. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly format: string;
  /** The id of a built-in profile, or a file that holds one. */
  readonly profile: string | undefined;
  /** A file with the user's own table of codes. */
  readonly codes: string | undefined;
  /** The packs that are to be run instead of the profile's own. */
  readonly packs: readonly PackName[] | undefined;
  /** The file to be written. */
  readonly output: string | undefined;
  /** Whether fixes that need a look are wanted, too. */
  readonly isConfirmed: boolean;
  /** Whether what was added before is to be taken away. */
  readonly isClearing: boolean;
  /** Whether findings are to be written on their cells as notes, too. */
  readonly isNoting: boolean;
  /** The id of a form, or a file that holds one. */
  readonly form: string | undefined;
  /** The workbook with a list of projects. */
  readonly list: string | undefined;
  /** The budget year. */
  readonly year: string | undefined;
  /** What summaries are to be made. */
  readonly makes: readonly Make[] | undefined;
  /** The tables of a budget that are to be made. */
  readonly tables: readonly LedgerTable[] | undefined;
  /** The unit whose lines alone are summed up. */
  readonly unit: string | undefined;
  /** What the head of the tables is to name. */
  readonly department: string | undefined;
  readonly figures: FigureStyle;
  /** Whether each unit has a column or a sheet of its own. */
  readonly origin: Origin;
  /** The file, or folder, with last year's tables. */
  readonly last: string | undefined;
  /** Whether it is only to be told what would be done. */
  readonly isDryRun: boolean;
  /** How many threads are to work. */
  readonly jobs: number | undefined;
  /** Seconds that a file may take. */
  readonly timeout: number | undefined;
  /** Megabytes that a thread may take. */
  readonly memory: number | undefined;
  /** How far a file may go before it is refused. */
  readonly limits: FileLimits;
  /** Whether nothing is to be told beside what is printed, save what stood in the way. */
  readonly isQuiet: boolean;
  /** The file in which answers are kept, so that an interrupted run can go on. */
  readonly resume: string | undefined;
  /** Files with reports to be written. */
  readonly reports: readonly string[];
  /** A list of files, "-" for standard input. */
  readonly filesFrom: string | undefined;
  /** Whether the list's paths end with NUL instead of a line break. */
  readonly isNulSeparated: boolean;
}

/** A command of the program; what its table line does not list, it does not take. */
export interface Command {
  readonly name: string;
  /** What it can print, its default first; none for one that prints no more than a sentence. */
  readonly formats: readonly string[];
  readonly options: readonly OptionName[];
  /** Options without which it cannot work, of those above. */
  readonly needs?: readonly OptionName[];
  /** How many files it takes; where it takes --files-from, "some" may be named by that. */
  readonly paths: "none" | "optional" | "one" | "some";
  /** Loads what does the work and gives the exit status; no command waits for what only others need. */
  readonly load: () => Promise<(given: Arguments) => number | Promise<number>>;
}
