import { allOf, type BySeverity, type FolderSummary } from "../../reports/folder-summary";
import { SEVERITIES, SEVERITY_NAMES } from "../../sheet/mark";
import { printable } from "../printable";

/** Longer lists are told by their beginning. */
const SHOWN = 20;

/** What many files came to, for people. */
export function summaryText(summary: FolderSummary): string {
  const { files, unread, tables, waived, unchecked, rules, units, slowest } = summary;
  const aside = waived > 0 ? `，已忽略 ${waived}` : "";
  return [
    `汇总：${files} 个文件，查了 ${files - unread} 个，没有查成 ${unread} 个；表 ${tables} 张；${severitiesText(summary.findings)}${aside}，未能检查 ${unchecked}`,
    ...section(
      "按规则",
      rules,
      "条规则",
      (rule) =>
        `${count(allOf(rule))} 处  ${rule.title}  [${rule.rule}]  ${severitiesText(rule)}，${rule.files} 个文件`,
    ),
    ...section(
      "按单位",
      units,
      "个单位",
      (unit) =>
        `${count(allOf(unit))} 处  ${unit.unit}  ${severitiesText(unit)}，${unit.tables} 张表，${unit.files} 个文件`,
    ),
    ...section(
      "最慢的文件",
      slowest,
      "个文件",
      ({ path, seconds }) => `${seconds.toFixed(3).padStart(8)} 秒  ${path}`,
    ),
  ].join("\n");
}

function section<T extends object>(
  title: string,
  items: readonly T[],
  what: string,
  lineOf: (item: T) => string,
): string[] {
  if (items.length === 0) return [];
  const lines = items.slice(0, SHOWN).map((item) => `  ${printable(lineOf(item))}`);
  const rest = items.length - lines.length;
  return [
    `${title}：`,
    ...lines,
    ...(rest > 0 ? [`  另有 ${rest} ${what}，见 --format json 或 --report`] : []),
  ];
}

/** "错误 1，警告 2，提示 0". */
function severitiesText(counts: BySeverity): string {
  return SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${counts[severity]}`).join("，");
}

function count(value: number): string {
  return String(value).padStart(7);
}
