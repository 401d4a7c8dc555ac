import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { jixiao, PROGRAM, scratchFolder, smallWorkbook } from "./program";

const folder = scratchFolder();
const files = join(folder, "来件");

beforeAll(() => {
  for (const below of ["", "一科", "二科/内"]) {
    mkdirSync(join(files, below), { recursive: true });
    for (let index = 0; index < 5; index++) {
      writeFileSync(join(files, below, `${index}-项目2023.xlsx`), smallWorkbook(index));
    }
  }
  writeFileSync(join(files, "一科", "2-坏的.xlsx"), smallWorkbook(9).subarray(0, 700));
  writeFileSync(join(files, "一科", "旧的.xls"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
  writeFileSync(join(files, "一科", "~$1-项目2023.xlsx"), "锁");
  writeFileSync(join(files, "说明.txt"), "不是工作簿");
  // A folder that holds itself.
  symlinkSync(files, join(files, "二科", "绕回来"));
});

const summary = z.object({
  files: z.number(),
  read: z.number(),
  unread: z.number(),
  tables: z.number(),
  findings: z.object({ error: z.number(), warning: z.number(), notice: z.number() }),
  rules: z.array(
    z.object({
      rule: z.string(),
      title: z.string(),
      error: z.number(),
      warning: z.number(),
      notice: z.number(),
      files: z.number(),
    }),
  ),
  units: z.array(
    z.object({ unit: z.string().nullable(), files: z.number(), tables: z.number(), findings: z.number() }),
  ),
  slowest: z.array(z.object({ path: z.string(), seconds: z.number() })),
});
const problem = z.object({ code: z.string(), message: z.string() });
const checked = z.object({
  path: z.string(),
  findings: z.array(z.object({ rule: z.string(), severity: z.enum(["error", "warning", "notice"]) })),
  tables: z.array(z.object({ unit: z.string().nullable() })),
});
const output = z.object({
  files: z.array(checked),
  unread: z.array(z.object({ path: z.string(), problem })),
  summary,
});

function check(...args: string[]): z.infer<typeof output> {
  return output.parse(JSON.parse(jixiao(["check", "--format", "json", ...args, files]).stdout));
}

/** The lines of a run with --format jsonl. */
function lines(...args: string[]): { path: string; problem?: { code: string } }[] {
  const { stdout } = jixiao(["check", "--format", "jsonl", ...args, files]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).file);
}

/** How long a file took is another matter each time. */
function withoutSeconds(text: string): string {
  return text
    .replace(/"seconds": ?[\d.]+/g, '"seconds":0')
    .replace(/"slowest": \[[^\]]*\]/, "")
    .replace(/^ +[\d.]+ 秒 .*$/gm, "");
}

test("a folder is walked in the order of names, each file once, whatever threads there are", () => {
  const names = ["0", "1", "2", "3", "4"].map((index) => `${index}-项目2023.xlsx`);
  const expected = [
    ...names,
    ...["0-项目2023.xlsx", "1-项目2023.xlsx", "2-坏的.xlsx", "2-项目2023.xlsx", "3-项目2023.xlsx"].map(
      (name) => `一科/${name}`,
    ),
    "一科/4-项目2023.xlsx",
    "一科/旧的.xls",
    ...names.map((name) => `二科/内/${name}`),
  ];
  for (const jobs of ["1", "2", "5"]) {
    expect(lines("--jobs", jobs).map(({ path }) => path.slice(files.length + 1))).toEqual(expected);
  }
});

test.each(["text", "json", "jsonl", "sarif", "csv"])(
  "%s is the same with one thread and with many",
  (format) => {
    const [one, many] = ["1", "4"].map((jobs) =>
      jixiao(["check", "--format", format, "--jobs", jobs, files]),
    );
    expect(many?.status).toBe(2);
    expect(one?.status).toBe(2);
    expect(withoutSeconds(many!.stdout)).toBe(withoutSeconds(one!.stdout));
    expect(many!.stdout.length).toBeGreaterThan(1000);
  },
);

test("a file that cannot be read has its line, its place in JSON, and its notification in SARIF", () => {
  const unread = lines().filter((line) => line.problem);
  expect(unread.map(({ problem: why }) => why?.code)).toEqual(["broken", "xls"]);
  expect(check().unread.map(({ path, problem: why }) => [path.slice(files.length + 1), why.code])).toEqual([
    ["一科/2-坏的.xlsx", "broken"],
    ["一科/旧的.xls", "xls"],
  ]);
  const log = JSON.parse(jixiao(["check", "--format", "sarif", files]).stdout);
  const [invocation] = log.runs[0].invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications).toMatchObject([
    {
      level: "error",
      descriptor: { id: "broken" },
      message: { text: expect.stringContaining("2-坏的.xlsx") },
    },
    { level: "error", descriptor: { id: "xls" } },
  ]);
  const { uri } = invocation.toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation;
  expect(decodeURI(uri)).toMatch(/^file:\/\/\/.*一科\/2-坏的\.xlsx$/);
});

test("the summary counts what the files say", () => {
  const { files: read, unread, summary: sums } = check();
  const findings = read.flatMap((file) => file.findings);
  expect(sums).toMatchObject({ files: 17, read: 15, unread: unread.length, tables: 15 });
  for (const severity of ["error", "warning", "notice"] as const) {
    const own = findings.filter((finding) => finding.severity === severity).length;
    expect(sums.findings[severity]).toBe(own);
    expect(sums.rules.reduce((sum, rule) => sum + rule[severity], 0)).toBe(own);
  }
  expect(findings.length).toBeGreaterThan(15);
  expect(sums.units.reduce((sum, unit) => sum + unit.findings, 0)).toBe(findings.length);
  const units = new Set(read.flatMap(({ tables }) => tables.map(({ unit }) => unit)));
  expect(new Set(sums.units.map(({ unit }) => unit))).toEqual(units);
  expect(sums.slowest).toHaveLength(5);
  const seconds = sums.slowest.map((file) => file.seconds);
  expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
});

test("the summary is told at the end of the text, and beside lines for programs unless it is quiet", () => {
  const text = jixiao(["check", files]);
  expect(text.stdout).toContain("汇总：17 个文件，查了 15 个，没有查成 2 个；表 15 张");
  expect(text.stderr).not.toContain("汇总：");
  for (const format of ["jsonl", "csv", "sarif"]) {
    const loud = jixiao(["check", "--format", format, files]);
    expect(loud.stdout).not.toContain("汇总：");
    expect(loud.stderr).toContain("汇总：17 个文件");
    expect(jixiao(["check", "--format", format, "--quiet", files]).stderr).not.toContain("汇总：");
  }
  const one = jixiao(["check", join(files, "0-项目2023.xlsx")]);
  expect(one.stdout + one.stderr).not.toContain("汇总：");
});

test("without a terminal there is no line of progress", () => {
  expect(jixiao(["check", "--format", "jsonl", files]).stderr).not.toContain("已查");
});

test("a folder without workbooks is told, and what was asked for is still whole", () => {
  const empty = join(folder, "空的");
  mkdirSync(empty);
  const { status, stdout, stderr } = jixiao(["check", "--format", "json", empty]);
  expect({ status, stderr: stderr.trim() }).toEqual({
    status: 2,
    stderr: "没有找到工作簿文件（.xlsx、.xlsm）。",
  });
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    files: [],
    unread: [],
    summary: { files: 0 },
  });
});

test("JSON that is written file by file is written as JSON.stringify does", () => {
  for (const paths of [[files], [join(files, "没有.xlsx")]]) {
    const { stdout } = jixiao(["check", "--format", "json", ...paths]);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  }
});

test("a reader that has seen enough ends the check, and there is no complaint", () => {
  const many = Array.from({ length: 12 }, () => `"${files}"`).join(" ");
  const run = (rest: string): { stderr: string } => {
    const shell = `"${process.execPath}" "${PROGRAM}" check --format jsonl --quiet ${many} ${rest}`;
    return spawnSync("bash", ["-c", shell], { encoding: "utf8" });
  };
  const all = run("> /dev/null");
  const head = run("| head -1 > /dev/null");
  expect(all.stderr.split("\n").length).toBe(25);
  expect(head.stderr.split("\n").length).toBeLessThan(25);
  expect(head.stderr).not.toContain("EPIPE");
});

test.each([
  [["--jobs", "0"], "--jobs 要写 1 到 64 的整数"],
  [["--jobs", "2.5"], "--jobs 要写 1 到 64 的整数"],
  [["--timeout", "很久"], "--timeout 要写 0.01 到 86400 的数"],
  [["--memory", "1"], "--memory 要写 16 到 65536 的整数"],
  [["--report", "x.pdf"], "--report 的文件名要以"],
  [["--files-from", "-"], "用了 --files-from，后面不再写文件"],
  [["-0"], "-0 要与 --files-from 一起用"],
  [["--output", "x"], "check 不用 --output"],
  [["--nonsense"], "不认识的参数：--nonsense"],
])("%j is wrong usage, and said so", (args, sentence) => {
  const { status, stderr, stdout } = jixiao(["check", ...args, files]);
  expect({ status, stdout }).toEqual({ status: 64, stdout: "" });
  expect(stderr).toContain(sentence);
});
