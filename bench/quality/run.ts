import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/app/check-workbook";
import { writeForm } from "../../src/forms/write-form";
import type { FormData } from "../../src/forms/form-data";
import { ALL_RULES } from "../../src/rules/catalogue";
import type { Finding } from "../../src/rules/outcome";
import { cleanTables, type CleanTable } from "./clean-tables";
import { FAULTS } from "./faults";

const SEEDS = [20231, 20242, 20253, 20264];
const NAMES = { error: "错误", warning: "警告", notice: "提示" } as const;

/** What the product says of one table in a workbook of its own. */
function findingsOf(table: CleanTable, data: FormData): readonly Finding[] {
  const sheet = writeForm(table.form, data, "表");
  return checkWorkbook({ name: "2024年预算.xlsx", sheets: [sheet] }).findings;
}

const tables = SEEDS.flatMap((seed) => cleanTables(seed));
const falseFindings = new Map<string, number>();
const examples = new Map<string, string>();
for (const table of tables) {
  for (const finding of findingsOf(table, table.data)) {
    falseFindings.set(finding.rule, (falseFindings.get(finding.rule) ?? 0) + 1);
    examples.set(finding.rule, `${table.form.id}: ${finding.message}`);
  }
}

const results = FAULTS.map(({ rule, what, seed }) => {
  let seeded = 0;
  let found = 0;
  const missed = new Set<string>();
  for (const table of tables) {
    const data = seed(table);
    if (!data) continue;
    seeded++;
    if (findingsOf(table, data).some((finding) => finding.rule === rule)) found++;
    else missed.add(table.form.name);
  }
  return { rule, what, seeded, found, missed: [...missed] };
});

const lines = [
  "# 查得准不准",
  "",
  "`npm run bench:quality` 重新测量。干净的表由程序按各表样写出，再把每一种错误逐张种进去，看该查出它的规则有没有查出来。",
  `干净的表 ${tables.length} 张（种子 ${SEEDS.join("、")}），种错 ${results.reduce((sum, { seeded }) => sum + seeded, 0)} 处。`,
  "",
  "| 规则 | 级别 | 种的错误 | 种了 | 查出 | 查出率 | 没查出的表样 |",
  "|---|---|---|---:|---:|---:|---|",
  ...results.map(({ rule, what, seeded, found, missed }) => {
    const severity = ALL_RULES.find(({ id }) => id === rule)?.severity;
    const share = seeded === 0 ? "—" : `${((found / seeded) * 100).toFixed(0)}%`;
    return `| ${rule} | ${severity ? NAMES[severity] : "？"} | ${what} | ${seeded} | ${found} | ${share} | ${missed.join("、")} |`;
  }),
  "",
  "## 干净的表上的误报",
  "",
  ...(falseFindings.size === 0
    ? ["没有。"]
    : [
        "| 规则 | 级别 | 次数 | 例 |",
        "|---|---|---:|---|",
        ...[...falseFindings].map(([rule, count]) => {
          const severity = ALL_RULES.find(({ id }) => id === rule)?.severity;
          return `| ${rule} | ${severity ? NAMES[severity] : "？"} | ${count} | ${examples.get(rule) ?? ""} |`;
        }),
      ]),
  "",
  "## 还没有种错的规则",
  "",
  ALL_RULES.filter(({ id }) => !FAULTS.some(({ rule }) => rule === id))
    .map(({ id }) => `\`${id}\``)
    .join("、") || "没有。",
  "",
];
writeFileSync(join(__dirname, "../../docs/quality.md"), lines.join("\n"));
console.log(lines.join("\n"));
