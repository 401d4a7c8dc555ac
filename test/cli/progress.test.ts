import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { progressText } from "../../src/cli/check/progress";
import { PROGRAM, scratchFolder, smallWorkbook } from "./program";

test("the line tells how much is done, what was found, and how long it will take", () => {
  const state = { done: 500, total: 2000, problems: 3456, unread: 2, fresh: 400, seconds: 40 };
  expect(progressText(state)).toBe(
    "已查 500/2000 个文件（25%），问题 3456 处，没有查成 2 个，约剩 2 分 30 秒",
  );
  expect(progressText({ ...state, unread: 0, seconds: 4000 })).toBe(
    "已查 500/2000 个文件（25%），问题 3456 处，约剩 4 小时 10 分",
  );
  expect(progressText({ ...state, done: 2000 })).toBe(
    "已查 2000/2000 个文件（100%），问题 3456 处，没有查成 2 个",
  );
  // Nothing was checked yet, all was remembered: nobody knows.
  expect(progressText({ ...state, fresh: 0 })).not.toContain("约剩");
  expect(progressText({ ...state, total: undefined })).toBe("已查 500 个文件，问题 3456 处，没有查成 2 个");
});

const hasScript = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

// A terminal is made by util-linux's script.
(hasScript ? describe : describe.skip)("on a terminal", () => {
  const folder = scratchFolder();
  beforeAll(() => {
    for (let index = 0; index < 4; index++)
      writeFileSync(join(folder, `${index}.xlsx`), smallWorkbook(index));
  });

  function onTerminal(...args: string[]): string {
    const command = [process.execPath, PROGRAM, "check", "--format", "jsonl", ...args, folder].join(" ");
    return spawnSync("script", ["-qec", `${command} > /dev/null`, "/dev/null"], {
      encoding: "utf8",
      input: "",
    }).stdout;
  }

  test("one line is written anew, and is gone when all is done", () => {
    const said = onTerminal();
    expect(said).toContain("\r\u001b[K已查 1/4 个文件（25%）");
    const [last = "", rest = ""] = said.split("\r\u001b[K").slice(-2);
    expect(last).toMatch(/^已查 \d\/4 个文件/);
    expect(rest).toMatch(/^汇总：4 个文件/);
    expect(said.slice(0, said.indexOf("汇总"))).not.toContain("\n");
  });

  test("nothing is written when it is to be quiet", () => {
    expect(onTerminal("--quiet")).toBe("");
  });
});
