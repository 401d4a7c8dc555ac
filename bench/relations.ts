import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../src/forms/read-workbook";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";
import type { BudgetTable } from "../src/model/documents";
import { RELATION_RULES } from "../src/rules/budget/relation-rules";
import { profileById } from "../src/rules/profiles";
import { runRules } from "../src/rules/run-rules";

const RUNS = 5;
const SIZES = [125, 250, 500, 1000];
const NINE = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"];

const file = "昌黎县2023.xlsx";
const result = readXlsx(file, readFileSync(join(__dirname, "../assets/samples", file)));
if (!result.ok) throw new Error(result.problem.message);
const tables = readWorkbook(result.value.snapshot).documents.filter(
  (document): document is BudgetTable => document.kind === "BudgetTable" && NINE.includes(document.table),
);
if (tables.length !== NINE.length) throw new Error(`${tables.length} tables`);

/** The nine tables of so many departments, each with a name and rows of its own. */
function sets(count: number): BudgetTable[] {
  return Array.from({ length: count }, (_, index) =>
    tables.map((table): BudgetTable => {
      const name = `第${index + 1}个单位`;
      const unit = table.unit.state === "given" ? { ...table.unit, value: name, text: name } : table.unit;
      return { ...table, unit, rows: table.rows.map((row) => ({ ...row })) };
    }),
  ).flat();
}

const profile = profileById("hebei-2023");
if (!profile) throw new Error("no profile");

console.log("| 套数 | 全部勾稽关系（毫秒） | 每套（毫秒） | 发现 |");
console.log("| ---: | ---: | ---: | ---: |");
for (const size of SIZES) {
  let found = 0;
  const times = Array.from({ length: RUNS }, () => {
    // The tables of a set are taken together once for all relations, which is part of the work.
    const documents = sets(size);
    const started = performance.now();
    const outcomes = runRules(RELATION_RULES, documents, profile);
    found = outcomes.reduce((sum, { findings }) => sum + findings.length, 0);
    return performance.now() - started;
  });
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  console.log(`| ${size} | ${median.toFixed(0)} | ${(median / size).toFixed(2)} | ${found} |`);
}
