import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Classification } from "../model/classification/classification";
import { problemText } from "../model/json-text/text-problem";
import { parseCodeFile, parseCodeSheets } from "../rules/code-table/parse-codes";
import { failed, ok, type Result } from "../sheet/result";
import { readWorkbookFile, reasonOf } from "./files";

/** The table of codes in the file that `--codes` names: a workbook by its name, else CSV. */
export function loadCodes(path: string): Result<Classification> {
  let parsed;
  if (/\.(?:xls[xm]?|et)$/i.test(path)) {
    const read = readWorkbookFile(path);
    if (!read.ok) return read;
    parsed = parseCodeSheets(read.value.workbook);
  } else {
    try {
      parsed = parseCodeFile(basename(path), readFileSync(path));
    } catch (error) {
      return failed("unreadable", `科目表“${path}”打不开：${reasonOf(error)}。`);
    }
  }
  if (parsed.ok) return ok(parsed.classification);
  const problems = parsed.problems.map((problem) => `  ${problemText(problem)}`);
  return failed("unreadable", [`科目表“${path}”有 ${problems.length} 处要改：`, ...problems].join("\n"));
}
