import { allOf, type FolderSummary, type RuleCount, type UnitCount } from "./folder-summary";
import { html, type Html } from "./html";

/** As many columns as a landscape A4 page has room for. */
const COLUMNS = 24;

/** How often each rule found something in each unit's tables: units down, rules across, as many tables as it takes. */
export function matrixTables({ units, rules }: FolderSummary): Html {
  const named = units.filter((unit) => allOf(unit) > 0);
  const blocks = Array.from({ length: Math.ceil(rules.length / COLUMNS) }, (_, block) =>
    matrixTable(named, rules.slice(block * COLUMNS, (block + 1) * COLUMNS)),
  );
  return html`<h2>单位和规则</h2>
    ${blocks}`;
}

function matrixTable(units: readonly UnitCount[], rules: readonly RuleCount[]): Html {
  const heads = rules.map(({ title }) => html`<th><div>${title}</div></th>`);
  const sums = rules.map((rule) => html`<td class="n">${allOf(rule)}</td>`);
  const rows = units
    .filter(({ byRule }) => rules.some(({ rule }) => byRule.has(rule)))
    .map(({ unit, byRule }) => {
      const cells = rules.map(({ rule }) => html`<td class="n">${byRule.get(rule) ?? ""}</td>`);
      return html`<tr>
        <th scope="row">${unit}</th>
        ${cells}
      </tr>`;
    });
  return html`<table class="matrix">
    <thead>
      <tr>
        <th class="corner">单位</th>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${rows}
      <tr class="sum">
        <th scope="row">合计</th>
        ${sums}
      </tr>
    </tbody>
  </table> `;
}
