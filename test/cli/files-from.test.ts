import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { jixiao, PROGRAM, scratchFolder, smallWorkbook } from "./program";

const folder = scratchFolder();
const good = [1, 2, 3].map((index) => join(folder, `${index} 项目,2023.xlsx`));
const [one, two, three] = good as [string, string, string];
const bad = join(folder, "没有.xlsx");

beforeAll(() => good.forEach((path, index) => writeFileSync(path, smallWorkbook(index))));

/** The paths of the answers, those that were not checked with a "!". */
function answered(input: string, ...args: string[]): string[] {
  const { stdout } = jixiao(["check", "--files-from", "-", ...args], input);
  return stdout.split("\n").flatMap((line) => {
    if (line === "") return [];
    const { path, problem } = JSON.parse(line).file;
    return [problem ? `!${path}` : path];
  });
}

test.each([[["--jobs", "1"]], [["--jobs", "3"]]])(
  "with %j every line has its answer, in its order",
  (jobs) => {
    const lines = [one, bad, three, two, folder, one];
    const expected = [one, `!${bad}`, three, two, `!${folder}`, one];
    expect(answered(lines.join("\n"), ...jobs)).toEqual(expected);
    expect(answered(`\ufeff${lines.join("\r\n\r\n")}\r\n  \r\n`, ...jobs)).toEqual(expected);
    expect(answered(`${lines.join("\0")}\0`, "-0", ...jobs)).toEqual(expected);
  },
);

test("a list can be a file, and one that is not there is told", () => {
  const list = join(folder, "清单.txt");
  writeFileSync(list, `${two}\n${one}\n`);
  const run = jixiao(["check", "--files-from", list, "--format", "csv", "--quiet"]);
  expect(
    run.stdout
      .split("\r\n")
      .slice(1, -1)
      .map((line) => /项目,2023/.test(line)),
  ).not.toContain(false);
  const { status, stderr } = jixiao(["check", "--files-from", join(folder, "没有.txt")]);
  expect(status).toBe(2);
  expect(stderr).toContain("没有.txt”读不下去：没有这个文件");
});

test("an empty list is nothing to do, and a line that is no path does no harm", () => {
  expect(jixiao(["check", "--files-from", "-"], "\n\r\n")).toMatchObject({ status: 0, stdout: "" });
  const answers = answered(`${"长".repeat(400_000)}\n${one}\n`);
  expect(answers).toHaveLength(2);
  expect(answers[0]!.length).toBeLessThan(40_000);
  expect(answers[1]).toBe(one);
});

test.each(["1", "2"])(
  "as a coprocess with %s threads it answers each line before the next one comes",
  async (jobs) => {
    const child = spawn(process.execPath, [PROGRAM, "check", "--files-from", "-", "--quiet", "--jobs", jobs]);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ended = once(child, "exit");
    for (const path of [one, bad, two, three, one]) {
      child.stdin.write(`${path}\n`);
      const { value } = await lines.next();
      expect(JSON.parse(value).file.path).toBe(path);
    }
    child.stdin.end();
    expect(await ended).toEqual([2, null]);
  },
);
