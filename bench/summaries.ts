import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLedger } from "../src/forms/ledger/find-ledger";
import { ledgerLines } from "../src/forms/ledger/ledger-lines";
import { newXlsx } from "../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";
import { BUILT_IN_CODES } from "../src/model/classification/built-in";
import { finish } from "../src/model/steps";
import type { SheetSnapshot } from "../src/sheet/snapshot";
import { budgetSummary } from "../src/summaries/budget/budget-summary";
import { LEDGER_TABLES } from "../src/summaries/budget/ledger-tables";

const ROOT = join(__dirname, "..");
const PUBLISHED = join(ROOT, "assets/samples/昌黎县2023-预算明细.xlsx");
const PROGRAM = join(ROOT, "dist/cli/jixiao.cjs");
const COUNTS = [1_000, 10_000, 100_000];
const RUNS = 9;
const WARM_UPS = 3;

/** The published ledger of 昌黎县, its lines over and over with other amounts. */
function ledgerOf(count: number): SheetSnapshot {
  const read = readXlsx("预算明细.xlsx", readFileSync(PUBLISHED));
  if (!read.ok) throw new Error(read.problem.message);
  const sheet = read.value.snapshot.sheets[0]!;
  const [head, ...lines] = sheet.values;
  let seed = 1;
  const amount = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 100_000_000) / 100;
  };
  const values = [
    head!,
    ...Array.from({ length: count }, (_, index) => [...lines[index % lines.length]!.slice(0, -1), amount()]),
  ];
  const like = <T>(rows: readonly T[]): T[] => values.map((_, index) => rows[Math.min(index, 1)]!);
  return { ...sheet, values, formulas: like(sheet.formulas), numberFormats: like(sheet.numberFormats) };
}

function summarise(given: SheetSnapshot): void {
  // A sheet that nobody has read yet, as it comes from a program.
  const snapshot = { ...given };
  const ledger = findLedger(snapshot)!;
  const lines = finish(ledgerLines(snapshot, ledger));
  const { sheets } = finish(
    budgetSummary({
      snapshot,
      ledger,
      lines,
      tables: LEDGER_TABLES,
      year: "2023",
      figures: "auto",
      classification: BUILT_IN_CODES,
      names: ({ name }) => name,
    }),
  );
  if (sheets.length !== LEDGER_TABLES.length) throw new Error("not all tables were made");
}

/** Milliseconds, the middle of several runs after some that warm up. */
function measured(work: () => void): number {
  const times = Array.from({ length: WARM_UPS + RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).slice(WARM_UPS);
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
try {
  console.log(
    "| 明细行数 | 内存里九张表（毫秒） | 读 .xlsx（毫秒） | jixiao summarise 文件到文件（毫秒） | 文件 MB |",
  );
  console.log("| ---: | ---: | ---: | ---: | ---: |");
  for (const count of COUNTS) {
    const snapshot = ledgerOf(count);
    const bytes = newXlsx([
      {
        snapshot,
        look: {
          looks: [{}],
          cells: snapshot.values.map((row) => row.map(() => 0)),
          columnWidths: {},
          rowHeights: {},
        },
      },
    ]);
    const [from, to] = [join(folder, `${count}.xlsx`), join(folder, `${count}-汇总.xlsx`)];
    writeFileSync(from, bytes);
    const inMemory = measured(() => summarise(snapshot));
    const reading = measured(() => readXlsx("预算明细.xlsx", bytes));
    const files = measured(() => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [PROGRAM, "summarise", from, "-o", to, "--year", "2023"],
        { encoding: "utf8" },
      );
      if (status !== 0) throw new Error(stderr);
    });
    const size = (bytes.length / 1_000_000).toFixed(1);
    console.log(
      `| ${count} | ${inMemory.toFixed(0)} | ${reading.toFixed(0)} | ${files.toFixed(0)} | ${size} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
