import { countOutcomes, type CheckReport } from "../app/check-workbook";
import { cellsOf, fold } from "../app/fold";
import type { WorkbookReading } from "../forms/read-workbook";
import { documentTitle, type Document } from "../model/documents";
import { areaToA1, toA1 } from "../sheet/address";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Problem } from "../sheet/result";
import { ledgerTotals } from "./ledger-json";
import { SEVERITIES, SEVERITY_NAMES } from "../sheet/mark";
import { printable } from "./printable";

/** What a workbook holds, for people: each table, and how many of each form. */
export function readingText(
  path: string,
  workbook: WorkbookSnapshot,
  { documents, ledgers, unrecognised }: WorkbookReading,
): string {
  const lines = [printable(path)];
  const forms = new Map<string, { tables: number; size: Size }>();
  for (const document of documents) {
    const { formName, sheet, area } = document.source;
    const size = sizeOf(document);
    const known = forms.get(formName) ?? { tables: 0, size: {} };
    forms.set(formName, { tables: known.tables + 1, size: sumOf(known.size, size) });
    lines.push(`  ${printable(`${sheet}!${areaToA1(area)}  ${documentTitle(document)}  ${sizeText(size)}`)}`);
  }
  for (const ledger of ledgers) {
    const { sheet, area, formName } = ledger.source;
    const { lines: count, total } = ledgerTotals(workbook, ledger);
    const said = total === null ? "没有写明金额单位" : `共 ${total}${ledger.amountUnit ?? ""}`;
    lines.push(`  ${printable(`${sheet}!${areaToA1(area)}  ${formName}  明细 ${count} 行，${said}`)}`);
  }
  for (const { sheet, because } of unrecognised) lines.push(`  ${printable(`${sheet}  未识别：${because}`)}`);
  for (const [name, { tables, size }] of forms) lines.push(`  共 ${name} ${tables} 张，${sizeText(size)}`);
  return lines.join("\n");
}

/** How many entries a table has. */
interface Size {
  readonly activities?: number;
  readonly indicators?: number;
  readonly rows?: number;
}

function sizeOf(document: Document): Size {
  if (document.kind === "BudgetTable") return { rows: document.rows.length };
  if (document.kind !== "ActivityTargets") return { indicators: document.indicators.length };
  const { activities } = document;
  return { activities: activities.length, indicators: activities.flatMap((one) => one.indicators).length };
}

function sumOf(a: Size, b: Size): Size {
  const keys = [...Object.keys(a), ...Object.keys(b)] as (keyof Size)[];
  return Object.fromEntries(keys.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

function sizeText({ activities, indicators, rows }: Size): string {
  return [
    ...(activities ? [`活动 ${activities} 个`] : []),
    ...(indicators === undefined ? [] : [`指标 ${indicators} 条`]),
    ...(rows === undefined ? [] : [`明细 ${rows} 行`]),
  ].join("，");
}

/** What is wrong with a workbook, for people: gravest first, then the counts. */
export function reportText(path: string, report: CheckReport, notices: readonly Problem[] = []): string {
  const lines = [
    `${printable(path)}（${report.reading.documents.length} 张表，口径 ${report.profile.name}）`,
  ];
  for (const [finding, ...same] of fold(report.findings, (each) => each)) {
    const { severity, rule, title, message, at } = finding;
    const said =
      same.length === 0
        ? `${at.sheet}!${toA1(at)}  ${message}`
        : `${title}，${same.length + 1} 处：${cellsOf([finding, ...same])}`;
    lines.push(`  ${SEVERITY_NAMES[severity]}  ${printable(said)}  [${rule}]`);
  }
  for (const { at, title, rule, because } of report.own.problems) {
    lines.push(
      `  未能检查  ${printable(`${at.sheet}!${toA1(at)}  审核公式“${title}”：${because}`)}  [${printable(rule)}]`,
    );
  }
  for (const { sheet, because } of report.reading.unrecognised) {
    lines.push(`  未能检查  ${printable(`${sheet}  没有认出是什么表：${because}`)}`);
  }
  for (const { message } of notices) lines.push(`  留意  ${printable(message)}`);
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
