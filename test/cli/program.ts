import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HIRING, paneWorkbook } from "../taskpane/pane-workbook";
import { toXlsx } from "./to-xlsx";

/** The built program. */
export const PROGRAM = join(__dirname, "../../dist/cli/jixiao.cjs");

/** Runs the built program as a user does, with something on its standard input where it is given. */
export function jixiao(args: readonly string[], input = ""): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 256 * 1024 * 1024,
  });
}

const workbook = paneWorkbook();
const source = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name === HIRING) };

/** A small workbook with one table that has problems; the code of its project tells it from others. */
export function smallWorkbook(code: number): Uint8Array {
  return toXlsx(withCode(code));
}

/** A workbook with so many tables that its check takes its time. */
export function largeWorkbook(tables: number): Uint8Array {
  const [sheet] = withCode(1).sheets;
  return toXlsx({
    name: "大.xlsx",
    sheets: Array.from({ length: tables }, (_, index) => ({ ...sheet!, name: `${index + 1}` })),
  });
}

function withCode(code: number): typeof source {
  const sheets = source.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) =>
      row.map((value) =>
        typeof value === "string" && /^13\d{6}P/.test(value) ? `13020923P${100_000_000_000 + code}` : value,
      ),
    ),
  }));
  return { ...source, sheets };
}

/** A folder for a group of tests; it is gone when they are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
