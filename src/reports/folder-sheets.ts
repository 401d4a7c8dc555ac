import type { NewSheet } from "../sheet/edit";
import { parseA1 } from "../sheet/address";
import { SEVERITY_NAMES } from "../sheet/mark";
import { FIRST_LINE, reportSheet, type ReportColumn } from "./folder-sheet-kit";
import { countSeverities, type FolderFile, type FolderSummary } from "./folder-summary";
import { summarySheet } from "./folder-summary-sheet";

/** The sheets of a report over many files, and sentences on what they have no room for. */
export interface FolderSheets {
  readonly sheets: readonly NewSheet[];
  readonly leftOut: readonly string[];
}

/** How many lines a sheet has room for below its head. */
const MOST_LINES = 1_048_576 - FIRST_LINE;

/** What was found in many files, as the sheets 汇总, 文件 and 问题; `wayTo` leads from the report to a file. */
export function folderSheets(
  summary: FolderSummary,
  files: readonly FolderFile[],
  wayTo: (path: string) => string,
  most = MOST_LINES,
): FolderSheets {
  const problems = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const leftOut = [...cutSentence("文件", files.length, most), ...cutSentence("问题", problems, most)];
  return {
    sheets: [
      summarySheet(summary),
      filesSheet(files.slice(0, most), wayTo),
      problemsSheet(files, wayTo, most),
    ],
    leftOut,
  };
}

function cutSentence(sheet: string, lines: number, most: number): string[] {
  if (lines <= most) return [];
  return [
    `工作表“${sheet}”只写了前 ${most} 行：一张工作表放不下 ${lines} 行。全部见 --format csv 或 --format jsonl。`,
  ];
}

const FILE_COLUMNS: readonly ReportColumn[] = [
  { label: "文件", width: 56, look: "link" },
  { label: "表", width: 7, look: "number" },
  { label: "错误", width: 7, look: "number" },
  { label: "警告", width: 7, look: "number" },
  { label: "提示", width: 7, look: "number" },
  { label: "已忽略", width: 8, look: "number" },
  { label: "未能检查", width: 10, look: "number" },
  { label: "秒", width: 9, look: "number", format: "0.000" },
  { label: "没有查成的原因", width: 50, look: "text" },
];

function filesSheet(files: readonly FolderFile[], wayTo: (path: string) => string): NewSheet {
  return reportSheet({
    name: "文件",
    title: "文件",
    note: "点文件名打开文件；没有查成的文件，问题数不是 0，而是不知道。",
    columns: FILE_COLUMNS,
    lines: files.map((file) => {
      if (file.unread !== undefined) {
        const values = [file.path, null, null, null, null, null, null, file.seconds, file.unread];
        return { values, looks: { 8: "error" } };
      }
      const { error, warning, notice } = countSeverities(file.findings);
      return {
        values: [
          file.path,
          file.units.length,
          error,
          warning,
          notice,
          file.waived,
          file.unchecked,
          file.seconds,
          null,
        ],
        looks: {
          ...(error > 0 ? { 2: "error" as const } : {}),
          ...(warning > 0 ? { 3: "warning" as const } : {}),
          ...(notice > 0 ? { 4: "notice" as const } : {}),
        },
      };
    }),
    links: files.map(({ path }, line) => ({ line, column: 0, to: { file: wayTo(path) } })),
    fitsWidth: true,
  });
}

const PROBLEM_COLUMNS: readonly ReportColumn[] = [
  { label: "文件", width: 24, look: "text" },
  { label: "工作表", width: 15, look: "text" },
  { label: "单元格", width: 8, look: "link" },
  { label: "单位", width: 18, look: "text" },
  { label: "级别", width: 6, look: "text" },
  { label: "规则", width: 18, look: "text" },
  { label: "问题", width: 38, look: "text" },
  { label: "怎么改", width: 28, look: "text" },
  { label: "依据", width: 30, look: "text" },
];

function problemsSheet(
  files: readonly FolderFile[],
  wayTo: (path: string) => string,
  most: number,
): NewSheet {
  const found = files
    .flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding })))
    .slice(0, most);
  return reportSheet({
    name: "问题",
    title: "问题",
    note: "一行一处问题；点单元格到文件里的那一格。",
    columns: PROBLEM_COLUMNS,
    lines: found.map(({ path, sheet, cell, unit, severity, title, message, how, basis }) => ({
      values: [path, sheet, cell, unit, SEVERITY_NAMES[severity], title, message, how, basis],
      looks: { 4: severity },
    })),
    links: found.map(({ path, sheet, cell }, line) => {
      const at = parseA1(cell);
      return { line, column: 2, to: { file: wayTo(path), ...(at ? { place: { sheet, cell: at } } : {}) } };
    }),
    fitsWidth: true,
  });
}
