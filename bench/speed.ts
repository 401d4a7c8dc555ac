import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../src/app/check-workbook";
import { readWorkbook } from "../src/forms/read-workbook";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";
import type { WorkbookSnapshot } from "../src/sheet/snapshot";

const SAMPLES = ["高新区2024", "曹妃甸区2023", "满城区2021", "昌黎县2023", "宿州市2024"];
const RUNS = 15;

/** The median time of some runs, in milliseconds, after two runs to warm up. */
function median(work: () => void): number {
  const times: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const started = performance.now();
    work();
    if (run >= 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/** The sheets of a workbook many times over, under names of their own. */
function repeated(workbook: WorkbookSnapshot, times: number): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: Array.from({ length: times }, (_, copy) =>
      workbook.sheets.map((sheet) => ({ ...sheet, name: `${copy}-${sheet.name}` })),
    ).flat(),
  };
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(1) : cell)).join(" | ")} |`;
}

const files = SAMPLES.map((name) => {
  const bytes = readFileSync(join(__dirname, "../assets/samples", `${name}.xlsx`));
  const read = readXlsx(`${name}.xlsx`, bytes);
  if (!read.ok) throw new Error(read.problem.message);
  return { name, bytes, snapshot: read.value.snapshot };
});

console.log("各步中位数，毫秒\n");
console.log(row(["工作簿", "表", "读 .xlsx", "认表读表", "读表并审核"]));
console.log(row(["---", "---", "---", "---", "---"]));
for (const { name, bytes, snapshot } of files) {
  console.log(
    row([
      name,
      String(snapshot.sheets.length),
      median(() => void readXlsx(name, bytes)),
      median(() => void readWorkbook(snapshot)),
      median(() => void checkWorkbook(snapshot)),
    ]),
  );
}

console.log("\n增长：满城区2021 的表重复若干遍后读表并审核\n");
console.log(row(["遍数", "表", "毫秒", "每表毫秒"]));
console.log(row(["---", "---", "---", "---"]));
const manCheng = files.find(({ name }) => name === "满城区2021");
for (const times of [1, 2, 4, 8]) {
  if (!manCheng) break;
  const workbook = repeated(manCheng.snapshot, times);
  const time = median(() => void checkWorkbook(workbook));
  const sheets = workbook.sheets.length;
  console.log(row([String(times), String(sheets), time, (time / sheets).toFixed(2)]));
}
