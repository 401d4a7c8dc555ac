import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { librarySource } from "../hosts/excel/library";
import type { ExcelOptions } from "../hosts/excel/memory/excel";

/**
 * What a page gets for office.js: the unmodified client library, and behind it an Excel in memory with this workbook
 * open (excel-in-page.ts).
 */
export function officeWithExcel(workbook: WorkbookSnapshot, options: ExcelOptions = {}): string {
  const open = `window.jixiaoOpening = ${JSON.stringify({ options, workbook })};`;
  return [librarySource(), open, bundledExcel()].join("\n;\n");
}

let bundled: string | undefined;

function bundledExcel(): string {
  bundled ??= bundleExcel();
  return bundled;
}

function bundleExcel(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-excel-"));
  try {
    const script = path.join(__dirname, "build-excel-in-page.cjs");
    const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(path.join(folder, "excel-in-page.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
