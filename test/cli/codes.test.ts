import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";

const ROOT = join(__dirname, "../..");
const SAMPLE = join(ROOT, "assets/samples/昌黎县2023.xlsx");

/** Runs the built program as a user does. */
function jixiao(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, "dist/cli/jixiao.cjs"), ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
}

const checked = z.object({
  tool: z.object({ codes: z.string() }),
  files: z.array(z.object({ findings: z.array(z.object({ rule: z.string(), message: z.string() })) })),
});

function check(...args: string[]): z.infer<typeof checked> {
  return checked.parse(JSON.parse(jixiao("check", "--format", "json", ...args, SAMPLE).stdout));
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "jixiao-codes-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a table of codes into a file of its own. */
function table(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("a report tells which codes it was made with", () => {
  expect(check().tool.codes).toMatch(/^builtin-[0-9a-f]{16}$/);
  const own = check("--codes", table("一.csv", "科目编码,科目名称\n205,教育支出\n")).tool.codes;
  expect(own).toMatch(/^own-[0-9a-f]{16}$/);
  expect(check("--codes", table("二.csv", "科目编码,科目名称\n205,教育经费\n")).tool.codes).not.toBe(own);
});

test("one's own names are what tables are compared with", () => {
  const path = table("教育.csv", "科目编码,科目名称,年度\n205,教育经费支出,2023\n");
  const { files } = check("--codes", path);
  const said = files[0]!.findings.filter(({ rule }) => rule === "code-name-mismatch");
  expect(said.length).toBeGreaterThan(0);
  for (const { message } of said) expect(message).toContain("“教育经费支出”");
  expect(check().files[0]!.findings.map(({ rule }) => rule)).not.toContain("code-name-mismatch");
});

test("a workbook without the columns, and a text with mistakes, are told, and nothing is checked", () => {
  const path = table("坏的.csv", "科目编码,科目名称\n2050,教育\n205,\n");
  const { status, stdout, stderr } = jixiao("check", "--codes", path, SAMPLE);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("坏的.csv”有 2 处要改：\n  第 2 行第 1 列：“2050”不是支出科目的编码");
  expect(stderr).toContain("\n  第 3 行第 2 列：“205”没有名称\n");
  const other = jixiao("check", "--codes", join(ROOT, "assets/samples/高新区2024.xlsx"), SAMPLE);
  expect([other.status, other.stdout]).toEqual([2, ""]);
  expect(other.stderr).toContain("没有找到写着“科目编码”和“科目名称”的表头");
});

test("a file that is not there is told, and only check takes codes", () => {
  for (const name of ["没有.csv", "没有.xlsx"]) {
    const { status, stderr } = jixiao("check", "--codes", join(folder, name), SAMPLE);
    expect(status).toBe(2);
    expect(stderr).toContain("打不开：没有这个文件");
  }
  expect(jixiao("read", "--codes", "一.csv", SAMPLE)).toMatchObject({
    status: 64,
    stderr: expect.stringContaining("read 不用 --codes"),
  });
});
