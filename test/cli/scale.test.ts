import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jixiao, PROGRAM, scratchFolder, smallWorkbook } from "./program";

const PAGE = readFileSync(join(__dirname, "../../docs/scale.md"), "utf8");
const SHARES = 3;

const folder = scratchFolder();
const list = join(folder, "清单.txt");
const out = join(folder, "结果");
const paths = Array.from({ length: 10 }, (_, index) => join(folder, `${index} 项目2023.xlsx`));

beforeAll(() => {
  mkdirSync(out);
  paths.forEach((path, index) => writeFileSync(path, index === 4 ? "PK" : smallWorkbook(index)));
  writeFileSync(list, paths.map((path) => `${path}\n`).join(""));
});

/** The script in the manifest, as a shell is given it. */
function script(): string {
  const [, block = ""] = /args:\n +- \|\n((?: {14}.*\n)+)/.exec(PAGE) ?? [];
  return block.replace(/^ {14}/gm, "");
}

function runShare(index: number): void {
  const env = {
    ...process.env,
    SHARES: String(SHARES),
    LIST: list,
    OUT: out,
    PROGRAM,
    JOB_COMPLETION_INDEX: String(index),
  };
  execFileSync("sh", ["-c", script()], { env, stdio: "pipe" });
}

/** What became of each file, by its path; how long it took is left out. */
function answers(text: string): Map<string, unknown> {
  const files = text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line).file]));
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  return new Map(files.map((file) => [file.path, { ...file, seconds: 0 }]));
}

function shares(): string {
  const names = readdirSync(out).filter((name) => name.endsWith(".jsonl"));
  expect(names).toHaveLength(SHARES);
  return names.map((name) => readFileSync(join(out, name), "utf8")).join("");
}

// There is no sh on Windows; the manifest is for Linux.
(process.platform === "win32" ? test.skip : test)(
  "the script of the manifest shares a list out, and all shares are the whole",
  () => {
    for (let index = 0; index < SHARES; index++) runShare(index);
    const first = shares();
    const whole = jixiao(["check", "--files-from", list, "--quiet"]);
    expect(whole.status).toBe(2);
    expect([...answers(first).keys()].sort()).toEqual([...paths].sort());
    expect(answers(first)).toEqual(answers(whole.stdout));

    // A pod that is started again takes all that it had, the seconds too.
    for (let index = 0; index < SHARES; index++) runShare(index);
    expect(shares()).toBe(first);

    const all = join(folder, "全部.resume");
    const kept = readdirSync(out).filter((name) => name.endsWith(".resume"));
    writeFileSync(all, kept.map((name) => readFileSync(join(out, name), "utf8")).join(""));
    const before = readFileSync(all, "utf8");
    const report = jixiao(["check", "--files-from", list, "--resume", all, "--quiet"]).stdout;
    expect(report.split("\n").sort()).toEqual(first.split("\n").sort());
    // Nothing was checked anew.
    expect(readFileSync(all, "utf8")).toBe(before);
  },
);

test("the manifest's shares are its completions", () => {
  const [, completions] = /completions: (\d+)/.exec(PAGE) ?? [];
  expect(PAGE).toContain(`{ name: SHARES, value: "${completions}" }`);
});
