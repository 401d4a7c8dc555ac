// node src/tools/run-ts.cjs src/tools/verify-formulas/measure.ts [LINES…]: how long LibreOffice computes over tables whose
// figures are SUMIFS, against the same tables with values; docs/summaries.md has what came out.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { FORMS, newProfile } from "../verify-saved/soffice";
import { caseOf, fileOf } from "./cases";
import { randomLedger } from "./random-ledger";

async function measure(folder: string, profile: string, lines: number): Promise<void> {
  const ledger = randomLedger({ sheet: "预算明细", seed: 3, lines, amountUnit: "元" });
  const seconds: number[] = [];
  let sums = 0;
  for (const style of ["values", "formulas"] as const) {
    const made = caseOf(`${style}-${lines}`, ledger, style);
    if (style === "formulas")
      sums = made.made
        .flatMap(({ sheet }) => sheet.snapshot.formulas.flat())
        .reduce((sum, formula) => sum + (formula?.split("SUMIFS(").length ?? 1) - 1, 0);
    const file = path.join(folder, `${made.name}.xlsx`);
    writeFileSync(file, await fileOf(made));
    seconds.push(processorTime(profile, file, path.join(folder, "again")));
  }
  const [values, formulas] = seconds as [number, number];
  const more = formulas - values;
  console.log(
    `${lines} 行，${sums} 个 SUMIFS：${values.toFixed(1)} 秒，用公式 ${formulas.toFixed(1)} 秒，` +
      `多 ${more.toFixed(1)} 秒，每千万行次 ${((more * 1e7) / (sums * lines)).toFixed(2)} 秒`,
  );
}

/** The seconds of processor time in which LibreOffice opens, computes and saves a file. */
function processorTime(profile: string, file: string, to: string): number {
  const command = 'TIMEFORMAT=%U; time soffice "$@" >/dev/null 2>&1';
  const options = [profile, "--headless", "--norestore", "--convert-to", FORMS.xlsx, "--outdir", to, file];
  const run = spawnSync("bash", ["-c", command, "bash", ...options], { encoding: "utf8" });
  return Number(run.stderr.trim());
}

async function main(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "measure-formulas-"));
  mkdirSync(path.join(folder, "again"));
  const profile = newProfile(folder);
  try {
    for (const lines of sizes) await measure(folder, profile, lines);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sizes = process.argv.slice(2).map(Number);
void main(sizes.length > 0 ? sizes : [1000, 10_000, 50_000]);
