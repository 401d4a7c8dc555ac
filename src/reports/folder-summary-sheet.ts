import { columnName } from "../sheet/address";
import type { NewSheet } from "../sheet/edit";
import { FIRST_LINE, reportSheet, type ReportColumn, type ReportLine } from "./folder-sheet-kit";
import { allOf, type FolderSummary, type UnitCount } from "./folder-summary";

/** The columns before those of the rules; 合计 is the sum of the three before it. */
const COLUMNS: readonly ReportColumn[] = [
  { label: "单位", width: 40, look: "text" },
  { label: "文件", width: 7, look: "number" },
  { label: "表", width: 7, look: "number" },
  { label: "错误", width: 7, look: "number" },
  { label: "警告", width: 7, look: "number" },
  { label: "提示", width: 7, look: "number" },
  { label: "合计", width: 8, look: "total" },
];
const SUM_COLUMN = 6;
/** Sheets are no wider. */
const MOST_COLUMNS = 16_384;

/** 汇总: how often each rule found something in each unit's tables, with totals that are formulas. */
export function summarySheet(summary: FolderSummary): NewSheet {
  const { units, files, unread, tables } = summary;
  const rules = summary.rules.slice(0, MOST_COLUMNS - COLUMNS.length);
  const lines = units.map((unit, index) => unitLine(unit, rules, FIRST_LINE + index));
  return reportSheet({
    name: "汇总",
    title: "审核汇总",
    note: `共 ${files} 个文件，没有查成 ${unread} 个；表 ${tables} 张。每格是这个单位的表里这条规则查出的问题数，一个文件里有几个单位的，各个单位都算一次。`,
    columns: [
      ...COLUMNS,
      ...rules.map(({ title }) => ({ label: title, width: 14, look: "number" as const })),
    ],
    lines: units.length === 0 ? [] : [...lines, totals(summary, rules)],
    links: [],
    fitsWidth: false,
  });
}

function unitLine(unit: UnitCount, rules: FolderSummary["rules"], row: number): ReportLine {
  const { files, tables, error, warning, notice } = unit;
  return {
    values: [
      unit.unit,
      files,
      tables,
      error,
      warning,
      notice,
      allOf(unit),
      ...rules.map(({ rule }) => unit.byRule.get(rule) ?? null),
    ],
    looks: {
      ...(error > 0 ? { 3: "error" as const } : {}),
      ...(warning > 0 ? { 4: "warning" as const } : {}),
      ...(notice > 0 ? { 5: "notice" as const } : {}),
    },
    formulas: [...COLUMNS, ...rules].map((_, column) =>
      column === SUM_COLUMN ? `=SUM(D${row + 1}:F${row + 1})` : null,
    ),
  };
}

function totals({ units, findings }: FolderSummary, rules: FolderSummary["rules"]): ReportLine {
  const sum = (of: (unit: UnitCount) => number): number => units.reduce((all, unit) => all + of(unit), 0);
  const { error, warning, notice } = findings;
  const values = [
    "合计",
    sum(({ files }) => files),
    sum(({ tables }) => tables),
    error,
    warning,
    notice,
    allOf(findings),
    ...rules.map(allOf),
  ];
  const last = FIRST_LINE + units.length;
  return {
    values,
    looks: Object.fromEntries(values.map((_, column) => [column, "total" as const])),
    formulas: values.map((_, column) =>
      column === 0 ? null : `=SUM(${columnName(column)}${FIRST_LINE + 1}:${columnName(column)}${last})`,
    ),
  };
}
