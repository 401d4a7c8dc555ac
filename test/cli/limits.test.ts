import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jixiao, largeWorkbook, scratchFolder, smallWorkbook } from "./program";

const folder = scratchFolder();
const [first, large, last] = ["甲.xlsx", "乙.xlsx", "丙.xlsx"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

beforeAll(() => {
  writeFileSync(first, smallWorkbook(1));
  writeFileSync(large, largeWorkbook(3000));
  writeFileSync(last, smallWorkbook(2));
});

/** What became of the three files, and the exit status. */
function check(...args: string[]): { codes: (string | undefined)[]; status: number | null; stderr: string } {
  const { stdout, status, stderr } = jixiao([
    "check",
    "--format",
    "jsonl",
    "--quiet",
    ...args,
    first,
    large,
    last,
  ]);
  const codes = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).file.problem?.code);
  return { codes, status, stderr };
}

test.each([1, 2])("with %i threads, a file that takes too long costs only itself", (jobs) => {
  const { codes, status, stderr } = check("--jobs", String(jobs), "--timeout", "4");
  expect(codes).toEqual([undefined, "timeout", undefined]);
  expect(status).toBe(2);
  expect(stderr.trim()).toBe(`“${large}”没有查完：超过了 4 秒。可以用 --timeout 放宽，或单独检查这个文件。`);
});

test.each([1, 2])("with %i threads, a file that takes too much memory costs only itself", (jobs) => {
  const { codes, status, stderr } = check("--jobs", String(jobs), "--memory", "32");
  expect(codes).toEqual([undefined, "memory", undefined]);
  expect(status).toBe(2);
  expect(stderr.trim()).toBe(
    `“${large}”没有查完：一个文件最多用 32 MB 内存，不够。可以用 --memory 放宽，或减少 --jobs。`,
  );
});
