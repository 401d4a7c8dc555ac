import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMALL_WORKBOOKS } from "../fuzz/small-workbooks";
import { HOSTILE_FILES } from "../hosts/xlsx/hostile-files";
import { jixiao, scratchFolder } from "./program";

const folder = scratchFolder();
const outside = join(folder, "对外.xlsx");
const plain = join(folder, "一张.xlsx");

beforeAll(() => {
  writeFileSync(outside, new Map(SMALL_WORKBOOKS).get("对外")!);
  writeFileSync(plain, new Map(SMALL_WORKBOOKS).get("一张目标表")!);
});

test("what a file brings that leads out of it is told, in text and in JSON", () => {
  const { stdout } = jixiao(["check", outside]);
  expect(stdout).toContain("  留意  “对外.xlsx”里有 DDE 或 OLE 链接 2 处（cmd|/c calc、工作表“表一”的 D4");
  const json = JSON.parse(jixiao(["check", "--format", "json", outside, plain]).stdout);
  expect(json.files[0].notices.map(({ code }: { code: string }) => code)).toEqual([
    "dde",
    "connections",
    "hyperlinks",
  ]);
  expect(json.files[1].notices).toEqual([]);
});

test.each([
  ["--max-cells", "3", "单元格已超过 3 个"],
  ["--max-inflated-mb", "1", undefined],
  ["--max-file-mb", "1", undefined],
])("%s %s is held to by every command that opens a file", (option, value, words) => {
  const out = ["-o", join(folder, "改后.xlsx")];
  for (const command of [["check"], ["read"], ["mark", ...out], ["fix", ...out]]) {
    const { status, stderr } = jixiao([...command, option, value, plain]);
    if (words === undefined) expect(stderr).toBe("");
    else expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  }
});

test("a limit that is no number is wrong usage", () => {
  const { status, stderr } = jixiao(["check", "--max-cells", "多", plain]);
  expect(status).toBe(64);
  expect(stderr).toContain("--max-cells 要写 1 到 100000000 的整数");
});

test("a bomb is refused in a sentence and stops no other file", () => {
  const bomb = join(folder, "炸弹.xlsx");
  writeFileSync(bomb, HOSTILE_FILES.find(({ name }) => name.startsWith("a bomb: 300 MB"))!.make());
  const { status, stdout, stderr } = jixiao(["check", "--format", "jsonl", "--quiet", bomb, plain]);
  expect(status).toBe(2);
  expect(stderr).toContain(`“${bomb}”中工作表“表一”解压后会胀到 300 MB`);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).file.problem?.code)).toEqual(["hostile", undefined]);
});
