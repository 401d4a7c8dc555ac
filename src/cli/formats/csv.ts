import { NO_UNIT } from "../../reports/folder-summary";
import { SEVERITY_NAMES } from "../../sheet/mark";
import { isChecked, type FileAnswer } from "../check/file-answer";
import { folderFile } from "../check/folder-file";

const COLUMNS = [
  "文件",
  "工作表",
  "单元格",
  "严重程度",
  "规则",
  "问题",
  "依据",
  "怎么改",
  "单位",
  "栏目",
  "差额",
  "允许误差",
  "相关单元格",
  "规则代号",
  "指纹",
];

/** Without it Excel takes the file for one in the code page of the machine. */
const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet program may take for the beginning of a formula, or drop and then see one. */
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\0\t\r\n]/u;

/** The line of the columns' names, with all that stands before it. */
export function csvHead(): string {
  return BYTE_ORDER_MARK + csvLine(COLUMNS);
}

/** The problems of a file, a line each. */
export function csvLines(answer: FileAnswer): string {
  if (!isChecked(answer)) return "";
  const units = folderFile(answer).findings.map(({ unit }) => unit);
  return answer.file.findings
    .map((finding, index) =>
      csvLine([
        answer.path,
        finding.sheet,
        finding.cell,
        SEVERITY_NAMES[finding.severity],
        finding.title,
        finding.message,
        finding.basis,
        finding.how,
        units[index] ?? NO_UNIT,
        finding.place,
        finding.difference === null ? "" : finding.difference + (finding.unit ?? ""),
        finding.allowed === null ? "" : finding.allowed + (finding.unit ?? ""),
        finding.related.map(({ role, sheet, cell, value }) => `${role} ${sheet}!${cell} ${value}`).join("；"),
        finding.rule,
        finding.fingerprint,
      ]),
    )
    .join("");
}

/** A line as RFC 4180 has it. */
function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(",")}\r\n`;
}

/**
 * A field that stays text in a spreadsheet program: as OWASP's page on CSV injection says, an apostrophe goes before what
 * would begin a formula, quotes around everything that needs them, and a quote inside is doubled.
 */
export function csvField(text: string): string {
  const isFormula = FORMULA_START.test(text);
  const safe = isFormula ? `'${text}` : text;
  return isFormula || /[",\r\n]/.test(text) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
