import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { PROGRAM } from "./program";

const [cache] = readdirSync(dirname(PROGRAM)).filter((name) => name.endsWith(".cache"));
const CACHE = join(dirname(PROGRAM), cache!);

test("the compiled code beside the program is of this program, and the engine takes it", () => {
  const launcher = readFileSync(PROGRAM, "utf8");
  expect(launcher).toContain(JSON.stringify(basename(CACHE)));
  const line = launcher.split("\n").find((each) => each.startsWith("const source = "))!;
  const source = JSON.parse(line.slice("const source = ".length, -1)) as string;
  const script = new Script(source, { filename: PROGRAM, cachedData: readFileSync(CACHE) });
  expect(script.cachedDataRejected).toBe(false);
  expect(readdirSync(dirname(PROGRAM)).sort()).toEqual([basename(CACHE), "jixiao.cjs"]);
});

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ["empty", () => Buffer.alloc(0)],
  [
    "of another engine",
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(4, 1), bytes.subarray(8)]),
  ],
  ["no code at all", () => Buffer.from("jixiao".repeat(1_000))],
])("code that is %s makes no difference but to the time", (_, spoilt) => {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  try {
    const copy = join(folder, "改了名.cjs");
    copyFileSync(PROGRAM, copy);
    writeFileSync(join(folder, basename(CACHE)), spoilt(readFileSync(CACHE)));
    const run = spawnSync(process.execPath, [copy, "--version"], { encoding: "utf8" });
    expect(run).toMatchObject({ status: 0, stdout: "0.1.0\n", stderr: "" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
