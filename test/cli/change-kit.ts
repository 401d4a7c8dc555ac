import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const PROGRAM = join(ROOT, "dist/cli/jixiao.cjs");

/** The workbooks that come with the product. */
export const SAMPLES = ["昌黎县2023", "宿州市2024", "曹妃甸区2023", "满城区2021", "高新区2024"].map((name) =>
  join(ROOT, `assets/samples/${name}.xlsx`),
);

/** What a run of the program came to. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user does. */
export function jixiao(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A finding as `check --format json` tells it. */
export interface ToldFinding {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly fixes: readonly { readonly safety: string }[];
}

/** What `check` finds in a file. */
export function findingsOf(path: string): readonly ToldFinding[] {
  return JSON.parse(jixiao("check", "--format", "json", path).stdout).files[0].findings;
}

/** The bytes of a file. */
export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** A folder that is gone after the tests. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-change-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
