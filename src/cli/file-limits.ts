import type { XlsxLimits } from "../hosts/xlsx/read-workbook";
import type { OptionName } from "./options";

/** How far a file may go, where the user says so. */
export type FileLimits = Partial<Pick<XlsxLimits, "fileBytes" | "inflatedBytes" | "cells">>;

/** The limits that options set; the others stay as they are built in. */
export function fileLimits(numberFor: (option: OptionName) => number | undefined): FileLimits {
  const megabytes = numberFor("max-file-mb");
  const inflated = numberFor("max-inflated-mb");
  const cells = numberFor("max-cells");
  return {
    ...(megabytes === undefined ? {} : { fileBytes: megabytes * 1024 * 1024 }),
    ...(inflated === undefined ? {} : { inflatedBytes: inflated * 1024 * 1024 }),
    ...(cells === undefined ? {} : { cells }),
  };
}
