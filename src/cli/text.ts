import { countOutcomes, type CheckReport } from "../app/check-workbook";
import type { WorkbookReading } from "../forms/read-workbook";
import { documentTitle } from "../model/documents";
import { areaToA1, toA1 } from "../sheet/address";
import { SEVERITIES, SEVERITY_NAMES } from "../sheet/mark";

/** Text from cells made harmless for a terminal: no control characters, no direction changes. */
export function printable(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** What a workbook holds, for people: each table, and how many of each form. */
export function readingText(path: string, { documents, unrecognised }: WorkbookReading): string {
  const lines = [printable(path)];
  const forms = new Map<string, { name: string; tables: number; activities: number; indicators: number }>();
  for (const document of documents) {
    const { formName, sheet, area } = document.source;
    const activities = document.kind === "ActivityTargets" ? document.activities : [];
    const indicators =
      document.kind === "ActivityTargets"
        ? activities.reduce((sum, activity) => sum + activity.indicators.length, 0)
        : document.indicators.length;
    const known = forms.get(formName) ?? { name: formName, tables: 0, activities: 0, indicators: 0 };
    forms.set(formName, {
      name: formName,
      tables: known.tables + 1,
      activities: known.activities + activities.length,
      indicators: known.indicators + indicators,
    });
    const size =
      activities.length > 0 ? `活动 ${activities.length} 个，指标 ${indicators} 条` : `指标 ${indicators} 条`;
    lines.push(`  ${printable(`${sheet}!${areaToA1(area)}  ${documentTitle(document)}  ${size}`)}`);
  }
  for (const { sheet, because } of unrecognised) lines.push(`  ${printable(`${sheet}  未识别：${because}`)}`);
  for (const form of forms.values()) {
    const activities = form.activities > 0 ? `，活动 ${form.activities} 个` : "";
    lines.push(`  共 ${form.name} ${form.tables} 张${activities}，指标 ${form.indicators} 条`);
  }
  return lines.join("\n");
}

/** What is wrong with a workbook, for people: gravest first, then the counts. */
export function reportText(path: string, report: CheckReport): string {
  const lines = [
    `${printable(path)}（${report.reading.documents.length} 张表，口径 ${report.profile.name}）`,
  ];
  for (const finding of report.findings) {
    const where = `${finding.at.sheet}!${toA1(finding.at)}`;
    lines.push(
      `  ${SEVERITY_NAMES[finding.severity]}  ${printable(`${where}  ${finding.message}`)}  [${finding.rule}]`,
    );
  }
  const counts = countOutcomes(report.outcomes);
  const bySeverity = SEVERITIES.map(
    (severity) =>
      `${SEVERITY_NAMES[severity]} ${report.findings.filter((finding) => finding.severity === severity).length}`,
  );
  const waived = report.waived.length > 0 ? `；已忽略 ${report.waived.length}` : "";
  const unchecked = counts.insufficient + counts.unreadable + counts.crashed;
  lines.push(
    `  ${bySeverity.join("，")}；检查项：通过 ${counts.pass}，有问题 ${counts.fail}，不适用 ${counts.notApplicable}，未能检查 ${unchecked}${waived}`,
  );
  for (const { line, isBack } of report.stale) {
    const why = isBack ? "那里的内容改过，问题重新列出" : "那里已经没有这个问题";
    lines.push(`  ${printable(`忽略已失效  ${line.place}  ${why}（理由曾是：${line.reason}）`)}`);
  }
  return lines.join("\n");
}
