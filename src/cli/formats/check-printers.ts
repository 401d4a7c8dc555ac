import { isChecked } from "../check/file-answer";
import { csvHead, csvLines } from "./csv";
import { jsonPrinter } from "./json";
import type { CheckPrinter } from "./printer";
import { newSarif } from "./sarif";
import { summaryText } from "./summary-text";

/** What prints a check in a format; `tool` says who made it. */
export function printerFor(format: string, tool: object): CheckPrinter {
  switch (format) {
    case "json":
      return jsonPrinter(tool);
    case "jsonl":
      return jsonlPrinter(tool);
    case "sarif":
      return sarifPrinter();
    case "csv":
      return { start: csvHead(), each: csvLines, end: () => "", isSummaryApart: true };
    default:
      return textPrinter();
  }
}

function textPrinter(): CheckPrinter {
  return {
    start: "",
    each: (answer) => (isChecked(answer) ? `${answer.text}\n` : ""),
    end: (summary) => (summary.files > 1 ? `\n${summaryText(summary)}\n` : ""),
    isSummaryApart: false,
  };
}

/** One line a file, also for one that was not checked. */
function jsonlPrinter(tool: object): CheckPrinter {
  return {
    start: "",
    each: (answer) => {
      const file = isChecked(answer) ? answer.file : { path: answer.path, problem: answer.problem };
      return `${JSON.stringify({ schemaVersion: 1, tool, file })}\n`;
    },
    end: () => "",
    isSummaryApart: true,
  };
}

function sarifPrinter(): CheckPrinter {
  const log = newSarif();
  return {
    start: "",
    each: (answer) => {
      log.add(answer);
      return "";
    },
    end: () => `${JSON.stringify(log.log(), null, 2)}\n`,
    isSummaryApart: true,
  };
}
