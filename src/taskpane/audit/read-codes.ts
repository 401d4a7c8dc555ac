import type { Problem } from "../../sheet/result";
import {
  MOST_CODE_BYTES,
  parseCodeFile,
  parseCodeSheets,
  type ParsedCodes,
} from "../../rules/code-table/parse-codes";

/** Reads a table of codes from a file that the user picked; a workbook by its name, else CSV. */
export async function readCodes(
  file: File,
): Promise<ParsedCodes | { readonly ok: false; readonly problem: Problem }> {
  if (!/\.(?:xls[xmb]?|et)$/i.test(file.name)) {
    // Larger files need not be read to be refused.
    const bytes = await file.slice(0, MOST_CODE_BYTES + 1).arrayBuffer();
    return parseCodeFile(file.name, new Uint8Array(bytes));
  }
  // Few users need it: the pane starts without it.
  const { readXlsx } = await import(/* webpackChunkName: "read-xlsx" */ "../../hosts/xlsx/read-workbook");
  const read = readXlsx(file.name, new Uint8Array(await file.arrayBuffer()));
  return read.ok ? parseCodeSheets(read.value.snapshot) : read;
}
