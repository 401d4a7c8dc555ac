import { basename } from "node:path";
import { withoutLists } from "../../app/without-lists";
import { readWorkbook } from "../../forms/read-workbook";
import type { UnitFile } from "../../summaries/units/unit-file";
import { eachFile } from "../each-file";
import type { FileLimits } from "../file-limits";
import { EXIT } from "../usage";

/** The tables of files and of all files in folders, and the gravest exit status of reading them. */
export function unitFiles(
  paths: readonly string[],
  limits: FileLimits,
): { readonly files: readonly UnitFile[]; readonly status: number } {
  const files: UnitFile[] = [];
  if (paths.length === 0) return { files, status: EXIT.clean };
  const status = eachFile(paths, limits, ({ path, workbook }) => {
    const { documents, ledgers } = readWorkbook(withoutLists(workbook));
    const isTwin = files.some(({ name }) => name === basename(path));
    files.push({ name: isTwin ? path : basename(path), workbook, documents, ledgers });
    return EXIT.clean;
  });
  return { files, status };
}
