import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hebeiProject } from "../src/forms/official/hebei-project";
import { readWorkbook } from "../src/forms/read-workbook";
import { newXlsx } from "../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";
import { finish } from "../src/model/steps";
import { profileById } from "../src/rules/profiles";
import type { NewSheet } from "../src/sheet/edit";
import type { CellValue, WorkbookSnapshot } from "../src/sheet/snapshot";
import { planBatch } from "../src/templates/batch/plan-batch";
import { BUILT_IN_LIBRARY } from "../src/templates/library/built-in";
import { longTable } from "../src/templates/long-table/long-table";
import { newProjectList } from "../src/templates/project-list/read-lists";

const RUNS = 3;
const COUNTS = [50, 100, 200];
const EMPTY: WorkbookSnapshot = { name: "清单.xlsx", sheets: [] };
const SYSTEM = profileById("hebei-2023")!.system;

/** What projects are about; each name comes once with a number behind it. */
const KINDS: readonly (readonly [string, string])[] = [
  ["招聘经费", "用于事业单位公开招聘"],
  ["城乡居民养老保险补助", "用于城乡居民基本养老保险待遇发放"],
  ["职业技能培训经费", "用于劳动者职业技能培训"],
  ["信息系统运维经费", "用于业务系统运行维护"],
  ["办公楼维修经费", "用于办公楼及附属设施维护维修"],
  ["协理员补贴", "用于协理员补贴发放"],
  ["宣传经费", "用于政策宣传"],
  ["信访维稳专项工作经费", "用于信访维稳工作"],
];

function list(count: number): NewSheet {
  const sheet = newProjectList(EMPTY);
  const labels = sheet.snapshot.values[1]!;
  const lines = Array.from({ length: count }, (_, index): readonly CellValue[] => {
    const [name, purpose] = KINDS[index % KINDS.length]!;
    const budget = 10 + index / 4;
    const line: Record<string, CellValue> = {
      项目编码: `13020924P${String(index).padStart(6, "0")}`,
      项目名称: `${name}${index + 1}`,
      单位: "323001某区人力资源和社会保障局本级",
      "预算数（万元）": budget,
      "财政资金（万元）": budget,
      资金用途: purpose,
      绩效目标: `${purpose}，按计划完成`,
    };
    return labels.map((label) => line[String(label)] ?? null);
  });
  const values = [...sheet.snapshot.values.slice(0, 2), ...lines];
  const like = <T>(rows: readonly T[]): T[] => values.map((_, index) => rows[Math.min(index, 2)]!);
  return {
    ...sheet,
    snapshot: {
      ...sheet.snapshot,
      values,
      formulas: like(sheet.snapshot.formulas),
      numberFormats: like(sheet.snapshot.numberFormats),
    },
    look: { ...sheet.look, cells: like(sheet.look.cells) },
  };
}

/** The median of the processor's time for some runs, in milliseconds, after one to warm up. */
function median(work: () => void): number {
  const times: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    if (run >= 0) times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function sheetsOf(workbook: WorkbookSnapshot): readonly NewSheet[] {
  const plan = finish(planBatch(workbook, { form: hebeiProject, system: SYSTEM, library: BUILT_IN_LIBRARY }));
  return plan.edit.added ?? [];
}

/** A list in a file to tables in another. */
function fileToFile(from: string, to: string): void {
  const read = readXlsx("清单.xlsx", readFileSync(from));
  if (!read.ok) throw new Error(read.problem.message);
  writeFileSync(to, newXlsx(sheetsOf(read.value.snapshot)));
}

const folder = mkdtempSync(join(tmpdir(), "jixiao-fill-"));
console.log("| 清单行数 | 做表，指标由指标库推荐 | 做表，指标取自一行一指标 | 清单文件到新文件 | 每张表 |");
console.log("| ---: | ---: | ---: | ---: | ---: |");
for (const count of COUNTS) {
  const sheet = list(count);
  const workbook = { ...EMPTY, sheets: [sheet.snapshot] };
  const made = sheetsOf(workbook);
  if (made.length !== count) throw new Error(`${made.length} tables of ${count} lines`);
  const { documents } = readWorkbook({ name: "", sheets: made.map(({ snapshot }) => snapshot) });
  const long = longTable([sheet.snapshot.name], documents);
  const [from, to] = [join(folder, "清单.xlsx"), join(folder, "新表.xlsx")];
  writeFileSync(from, newXlsx([sheet]));
  const times = [
    median(() => void sheetsOf(workbook)),
    median(() => void sheetsOf({ ...EMPTY, sheets: [sheet.snapshot, long.snapshot] })),
    median(() => fileToFile(from, to)),
  ];
  const cells = [count, ...times.map((time) => time.toFixed(0)), (times[2]! / count).toFixed(2)];
  console.log(`| ${cells.join(" | ")} |`);
}
rmSync(folder, { recursive: true });
