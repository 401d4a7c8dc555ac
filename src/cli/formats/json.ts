import { allOf, NO_UNIT, type FolderSummary } from "../../reports/folder-summary";
import { isChecked, type UncheckedFile } from "../check/file-answer";
import type { CheckPrinter } from "./printer";

/** One JSON text, written file by file: a folder's answers need not be in memory together. */
export function jsonPrinter(tool: object): CheckPrinter {
  const unread: Pick<UncheckedFile, "path" | "problem">[] = [];
  let count = 0;
  return {
    start: `{\n  "schemaVersion": 1,\n  "tool": ${indented(tool, "  ")},\n  "files": [`,
    each: (answer) => {
      if (!isChecked(answer)) {
        unread.push({ path: answer.path, problem: answer.problem });
        return "";
      }
      return `${count++ > 0 ? "," : ""}\n    ${indented(answer.file, "    ")}`;
    },
    end: (summary) =>
      `${count > 0 ? "\n  " : ""}],\n  "unread": ${indented(unread, "  ")},\n  "summary": ${indented(summaryJson(summary), "  ")}\n}\n`,
    isSummaryApart: false,
  };
}

/** As JSON.stringify writes it so deep inside something else; texts have no line breaks of their own there. */
function indented(value: object, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

/** The summary; the field names are a contract (docs/cli.md). */
export function summaryJson({ files, unread, rules, units, ...counts }: FolderSummary): object {
  return {
    files,
    read: files - unread,
    unread,
    tables: counts.tables,
    findings: counts.findings,
    waived: counts.waived,
    unchecked: counts.unchecked,
    rules,
    units: units.map(({ unit, byRule, ...count }) => ({
      unit: unit === NO_UNIT ? null : unit,
      ...count,
      findings: allOf(count),
      rules: Object.fromEntries(byRule),
    })),
    slowest: counts.slowest,
  };
}
