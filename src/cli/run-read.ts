import { withoutLists } from "../app/without-lists";
import { readWorkbook } from "../forms/read-workbook";
import type { Arguments } from "./command";
import { tableJson } from "./document-json";
import { eachFile } from "./each-file";
import { ledgerJson } from "./ledger-json";
import { print } from "./output";
import { readingText } from "./text";
import { EXIT } from "./usage";

/** `jixiao read`: what the tables of the files say. */
export function runRead({ paths, format, limits }: Arguments): number {
  const files: object[] = [];
  const status = eachFile(paths, limits, ({ path, stamp, workbook }) => {
    const reading = readWorkbook(withoutLists(workbook));
    if (format === "text") print(readingText(path, workbook, reading));
    else {
      const { documents, ledgers } = reading;
      const tables = [...documents.map(tableJson), ...ledgers.map((ledger) => ledgerJson(workbook, ledger))];
      files.push({ path, sha256: stamp.sha256, tables, unrecognised: reading.unrecognised });
    }
    return EXIT.clean;
  });
  if (format === "json") print(JSON.stringify({ schemaVersion: 1, files }, null, 2));
  return status;
}
