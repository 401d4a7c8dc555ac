import { SEVERITY_NAMES } from "../sheet/mark";
import { fileLink, type LinkOf } from "./folder-page-link";
import { countSeverities, type FolderFile, type FolderFinding } from "./folder-summary";
import { html, type Html } from "./html";

/** A browser has trouble with longer pages, and nobody reads them. */
const MOST_LINES = 20_000;
/** More 提示 of one rule than this in a file are told together. */
const FOLD_ABOVE = 5;

/** A line of the page: a problem, or many 提示 of one rule. */
interface Line {
  readonly first: FolderFinding;
  readonly places: readonly string[];
}

/** What was found in each file, the files in their order. */
export function fileSections(files: readonly FolderFile[], linkOf: LinkOf): Html {
  const sections: Html[] = [];
  let lines = 0;
  let left = 0;
  for (const file of files) {
    if (file.unread !== undefined) continue;
    const own = linesOf(file.findings);
    if (lines + own.length > MOST_LINES) left++;
    else sections.push(fileSection(file, own, linkOf));
    lines += own.length;
  }
  const rest =
    left > 0
      ? html`<p class="left">
          问题太多，一页放不下：还有 ${left} 个文件的问题没有列在这里，请用 --format csv 或 --format jsonl
          取得全部。
        </p>`
      : html``;
  return html`<h2>逐个文件</h2>
    ${rest}${sections}`;
}

function fileSection(file: FolderFile, lines: readonly Line[], linkOf: LinkOf): Html {
  const { error, warning, notice } = countSeverities(file.findings);
  const head = html`<h3>${fileLink(file.path, linkOf)}</h3>
    <p>
      表 ${file.units.length} 张；错误 ${error}，警告 ${warning}，提示 ${notice}；已忽略
      ${file.waived}，未能检查 ${file.unchecked}
    </p>`;
  if (lines.length === 0) return html`<section>${head}</section> `;
  const rows = lines.map(
    ({ first, places }) =>
      html`<tr>
        <td class="${first.severity}">${SEVERITY_NAMES[first.severity]}</td>
        <td>${places.join("、")}</td>
        <td>${first.unit}</td>
        <td>${said(first, places)}</td>
        <td>${first.how}</td>
      </tr>`,
  );
  return html`<section>
    ${head}
    <table class="findings">
      <thead>
        <tr>
          <th>级别</th>
          <th>位置</th>
          <th>单位</th>
          <th>问题</th>
          <th>怎么改</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section> `;
}

function said({ title, message }: FolderFinding, places: readonly string[]): string {
  return places.length > 1 ? `${title}，${places.length} 处` : message;
}

function linesOf(findings: readonly FolderFinding[]): Line[] {
  const notices = new Map<string, FolderFinding[]>();
  for (const finding of findings) {
    if (finding.severity !== "notice") continue;
    const same = notices.get(finding.rule);
    if (same) same.push(finding);
    else notices.set(finding.rule, [finding]);
  }
  return findings.flatMap((finding): Line[] => {
    const same = (finding.severity === "notice" && notices.get(finding.rule)) || [];
    if (same.length <= FOLD_ABOVE) return [{ first: finding, places: [placeOf(finding)] }];
    return same[0] === finding ? [{ first: finding, places: same.map(placeOf) }] : [];
  });
}

function placeOf({ sheet, cell }: FolderFinding): string {
  return `${sheet}!${cell}`;
}
