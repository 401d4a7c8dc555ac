// `npm test`: builds what the end-to-end tests drive, runs all tests, and ends with the line `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { ensureInstalled, ROOT } from "./install.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "jixiao-test-"));
const results = path.join(scratch, "results.json");
process.exitCode = 1;
try {
  ensureInstalled();
  const parts = ["workbench", "taskpane", ...(existsSync(path.join(ROOT, "src/cli/main.ts")) ? ["cli"] : [])];
  build("production", parts);
  const status = runJest(process.argv.slice(2));
  process.exitCode = report(status);
} catch (error) {
  console.error(error.message);
  console.log("0 passed, 1 failed");
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function runJest(parameters) {
  const jest = path.join(ROOT, "node_modules/jest/bin/jest.js");
  const { status } = spawnSync(
    process.execPath,
    [
      jest,
      "--config",
      path.join(ROOT, "test/jest.config.mjs"),
      "--json",
      `--outputFile=${results}`,
      ...parameters,
    ],
    // With --json jest prints its report to stderr and the raw result to stdout, which nobody wants to read.
    { cwd: ROOT, stdio: ["inherit", "ignore", "inherit"] },
  );
  return status ?? 1;
}

/** Prints the closing line; a file that could not run at all counts as one failure, and so does a run of nothing. */
function report(status) {
  if (!existsSync(results)) throw new Error("jest 没有写出结果。");
  const run = JSON.parse(readFileSync(results, "utf8"));
  const broken = run.numRuntimeErrorTestSuites;
  const none = run.numPassedTests + run.numFailedTests + broken === 0;
  if (none) console.error("一个测试也没有运行。");
  const failed = run.numFailedTests + broken + (none ? 1 : 0);
  console.log(`${run.numPassedTests} passed, ${failed} failed`);
  return failed > 0 || !run.success ? 1 : status;
}
