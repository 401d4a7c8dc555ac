import { SEVERITIES, SEVERITY_NAMES } from "../sheet/mark";
import { fileLink, type LinkOf } from "./folder-page-link";
import { fileSections } from "./folder-page-files";
import { matrixTables } from "./folder-page-matrix";
import { PAGE_STYLE } from "./folder-page-style";
import { allOf, type FolderFile, type FolderSummary } from "./folder-summary";
import { html, type Html } from "./html";

/** Nothing is loaded and nothing runs: the page is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What was found in many files, as a page of one file to read and to print. */
export function folderPage(summary: FolderSummary, files: readonly FolderFile[], linkOf: LinkOf): string {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>审核汇总</title>
        <style>
          ${PAGE_STYLE}
        </style>
      </head>
      <body>
        <h1>审核汇总</h1>
        ${figures(summary)} ${unreadFiles(files, linkOf)} ${unitTable(summary)} ${ruleTable(summary)}
        ${matrixTables(summary)} ${slowest(summary)} ${fileSections(files, linkOf)}
      </body>
    </html> `;
  return page.markup;
}

function figures({ files, unread, tables, findings, waived, unchecked }: FolderSummary): Html {
  const all: readonly (readonly [string, number])[] = [
    ["文件", files],
    ["没有查成", unread],
    ["表", tables],
    ...SEVERITIES.map((severity) => [SEVERITY_NAMES[severity], findings[severity]] as const),
    ["已忽略", waived],
    ["未能检查", unchecked],
  ];
  const items = all.map(
    ([name, value]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return html`<dl class="figures">${items}</dl>`;
}

/** What nobody looked at stands before all that was found. */
function unreadFiles(files: readonly FolderFile[], linkOf: LinkOf): Html {
  const unread = files.flatMap(({ path, unread: because }) =>
    because === undefined ? [] : [{ path, because }],
  );
  if (unread.length === 0) return html``;
  const rows = unread.map(
    ({ path, because }) =>
      html`<tr>
        <td>${fileLink(path, linkOf)}</td>
        <td>${because}</td>
      </tr>`,
  );
  return html`<h2>没有查成的文件</h2>
    <table>
      <thead>
        <tr>
          <th>文件</th>
          <th>原因</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function unitTable({ units }: FolderSummary): Html {
  const rows = units.map(
    (unit) =>
      html`<tr>
        <td>${unit.unit}</td>
        <td class="n">${unit.files}</td>
        <td class="n">${unit.tables}</td>
        ${severityCells(unit)}
        <td class="n">${allOf(unit)}</td>
      </tr>`,
  );
  return html`<h2>按单位</h2>
    <table>
      <thead>
        <tr>
          <th>单位</th>
          <th class="n">文件</th>
          <th class="n">表</th>
          ${severityHeads()}
          <th class="n">合计</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function ruleTable({ rules }: FolderSummary): Html {
  const rows = rules.map(
    (rule) =>
      html`<tr>
        <td>${rule.title}<br /><span class="id">${rule.rule}</span></td>
        <td>${rule.basis}</td>
        <td class="n">${rule.files}</td>
        ${severityCells(rule)}
        <td class="n">${allOf(rule)}</td>
      </tr>`,
  );
  return html`<h2>按规则</h2>
    <table class="rules">
      <thead>
        <tr>
          <th>规则</th>
          <th>依据</th>
          <th class="n">文件</th>
          ${severityHeads()}
          <th class="n">合计</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function severityHeads(): Html[] {
  return SEVERITIES.map((severity) => html`<th class="n">${SEVERITY_NAMES[severity]}</th>`);
}

function severityCells(counts: FolderSummary["findings"]): Html[] {
  return SEVERITIES.map((severity) =>
    counts[severity] > 0
      ? html`<td class="n ${severity}">${counts[severity]}</td>`
      : html`<td class="n none">0</td>`,
  );
}

function slowest({ slowest: files }: FolderSummary): Html {
  if (files.length < 2) return html``;
  const rows = files.map(
    ({ path, seconds }) =>
      html`<tr>
        <td>${path}</td>
        <td class="n">${seconds.toFixed(3)}</td>
      </tr>`,
  );
  return html`<h2>最慢的文件</h2>
    <table>
      <thead>
        <tr>
          <th>文件</th>
          <th class="n">秒</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}
