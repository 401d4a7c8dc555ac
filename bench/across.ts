import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../src/forms/read-workbook";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";
import type { Document, ProjectTarget } from "../src/model/documents";
import type { Field } from "../src/model/field";
import { ACROSS_RULES } from "../src/rules/across/across-rules";
import { CODE_RULES } from "../src/rules/codes/code-rules";
import type { Rule } from "../src/rules/rule";
import { profileById } from "../src/rules/profiles";
import { runRules } from "../src/rules/run-rules";

const RUNS = 7;
const SIZES = [250, 500, 1000, 2000];

/** The projects and the departments of 宿州 2024 and 满城 2021, read once. */
function read(name: string): readonly Document[] {
  const result = readXlsx(name, readFileSync(join(__dirname, "../assets/samples", `${name}.xlsx`)));
  if (!result.ok) throw new Error(result.problem.message);
  return readWorkbook(result.value.snapshot).documents;
}

function renamed(field: Field<string>, copy: number): Field<string> {
  if (field.state !== "given") return field;
  return { ...field, value: `${field.value}${copy}`, text: `${field.text}${copy}` };
}

/** So many projects: copies of some, each under a name of its own. */
function projects(from: readonly ProjectTarget[], count: number, differ: boolean): ProjectTarget[] {
  return Array.from({ length: count }, (_, copy) => {
    const table = from[copy % from.length] as ProjectTarget;
    const indicators = differ
      ? table.indicators.map((indicator) => ({ ...indicator, level3: renamed(indicator.level3, copy) }))
      : table.indicators;
    return { ...table, name: renamed(table.name, copy), title: renamed(table.title, copy), indicators };
  });
}

function median(rules: readonly Rule[], documents: readonly Document[]): number {
  const profile = profileById("hebei-2023");
  if (!profile) throw new Error("no profile");
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    runRules(rules, documents, profile);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

const isProject = (document: Document): document is ProjectTarget => document.kind === "ProjectTarget";
const manCheng = read("满城区2021").filter(isProject);
const suZhou = read("宿州市2024");
const works = read("曹妃甸区2023").filter(isProject).slice(1, 6);
const department = suZhou.filter(({ kind }) => kind === "DepartmentTarget");
const workbooks: readonly (readonly [string, (count: number) => readonly Document[]])[] = [
  ["满城 22 个项目轮流复制", (count) => projects(manCheng, count, false)],
  ["都是一个项目的复制", (count) => projects(manCheng.slice(4, 5), count, false)],
  ["指标名称各不相同", (count) => projects(manCheng, count, true)],
  ["维修项目和照抄它的项目", (count) => projects(works, count, false)],
  ["宿州整体表和它的项目", (count) => [...department, ...projects(suZhou.filter(isProject), count, false)]],
];

console.log("跨表、编码两类规则，毫秒（各 7 次取中位数）\n");
console.log(`| 工作簿 | ${SIZES.map((size) => `${size} 个项目`).join(" | ")} |`);
console.log(`| --- |${" ---: |".repeat(SIZES.length)}`);
for (const [name, make] of workbooks) {
  const times = SIZES.map((size) => median([...ACROSS_RULES, ...CODE_RULES], make(size)).toFixed(0));
  console.log(`| ${name} | ${times.join(" | ")} |`);
}
if (process.env["BY_RULE"]) {
  for (const [name, make] of workbooks) {
    const documents = make(1000);
    for (const rule of [...ACROSS_RULES, ...CODE_RULES])
      console.log(name, rule.id, median([rule], documents).toFixed(1));
  }
}
