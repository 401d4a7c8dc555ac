import type { PackName } from "../rules/profile";
import type { OptionName } from "./options";

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
}

/** A command of the program; what its table line does not list, it does not take. */
export interface Command {
  readonly name: string;
  /** What it can print, its default first; none for one that prints no more than a sentence. */
  readonly formats: readonly string[];
  readonly options: readonly OptionName[];
  /** Options without which it cannot work, of those above. */
  readonly needs?: readonly OptionName[];
  /** How many files it takes. */
  readonly paths: "none" | "optional" | "one" | "some";
  /** Does the work and gives the exit status. */
  readonly run: (given: Arguments) => number | Promise<number>;
}
