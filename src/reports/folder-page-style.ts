import { MARK_FILLS } from "../sheet/mark";
import type { Html } from "./html";

/** How the page looks on a screen and on A4 paper, wide side down; the heads of tables are repeated on each page. */
export const PAGE_STYLE: Html = {
  markup: `
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1180px; color: #1b1b1b; background: #fff;
  font: 14px/1.5 "Noto Sans CJK SC", "Noto Sans SC Variable", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", sans-serif; }
h1 { font-size: 26px; margin: 0 0 16px; }
h2 { font-size: 18px; margin: 32px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #0f548c; break-after: avoid; }
h3 { font-size: 15px; margin: 24px 0 2px; break-after: avoid; overflow-wrap: anywhere; }
p { margin: 0 0 6px; break-after: avoid; }
a { color: #0f548c; }
.figures { display: flex; flex-wrap: wrap; gap: 8px; margin: 0; }
.figures div { min-width: 104px; padding: 8px 12px; border: 1px solid #c8c6c4; border-radius: 4px; }
dt { color: #484644; font-size: 13px; }
dd { margin: 0; font-size: 22px; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 12px; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #c8c6c4; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #eef3f8; white-space: nowrap; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.none { color: #605e5c; }
.id { color: #605e5c; font-size: 12px; }
.error { background: #${MARK_FILLS.error}; }
.warning { background: #${MARK_FILLS.warning}; }
.notice { background: #${MARK_FILLS.notice}; }
.left { padding: 8px 12px; background: #${MARK_FILLS.warning}; }
.rules td:first-child { width: 26%; }
.findings { table-layout: fixed; }
.findings th:nth-child(1) { width: 52px; }
.findings th:nth-child(2) { width: 18%; }
.findings th:nth-child(3) { width: 14%; }
.findings th:nth-child(5) { width: 30%; }
.matrix { table-layout: fixed; font-size: 13px; }
.matrix th:first-child { width: 200px; font-weight: normal; }
.matrix .corner { vertical-align: bottom; }
.matrix thead th { padding: 4px 0; vertical-align: bottom; white-space: normal; }
.matrix thead th:first-child { padding: 4px 6px; }
.matrix thead div { writing-mode: vertical-rl; text-orientation: upright; max-height: 190px; margin: 0 auto; font-weight: normal; line-height: 1.25; }
.matrix td { padding: 3px 2px; text-align: center; }
.sum th, .sum td { font-weight: bold; background: #f3f2f1; }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  .matrix { font-size: 8pt; }
}
`,
};
