import fc from "fast-check";
import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { jixiao, PROGRAM, scratchFolder, smallWorkbook } from "./program";

const folder = scratchFolder();
const files = join(folder, "来件");
const COUNT = 60;

beforeAll(() => {
  mkdirSync(files);
  for (let index = 0; index < COUNT; index++) {
    const bytes = smallWorkbook(index);
    const name = `${String(index).padStart(2, "0")}-2023.xlsx`;
    writeFileSync(join(files, name), index % 20 === 7 ? bytes.subarray(0, 600) : bytes);
  }
});

interface Outputs {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  readonly page: string;
}

/** A run to its end, with a report. */
function run(format: string, memory: string, ...args: string[]): Outputs {
  const report = join(folder, "报告.html");
  const { stdout, stderr, status } = jixiao([
    "check",
    "--format",
    format,
    "--jobs",
    "2",
    "--resume",
    memory,
    "--report",
    report,
    ...args,
    files,
  ]);
  const page = readFileSync(report, "utf8");
  rmSync(report);
  return { stdout, stderr, status, page };
}

/** Starts a run and kills it as soon as it has kept so many bytes. */
async function killedAt(memory: string, bytes: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, "check", "--jobs", "2", "--resume", memory, files], {
    stdio: "ignore",
  });
  const gone = new Promise((resolve) => child.on("exit", resolve));
  while (child.exitCode === null && !(existsSync(memory) && statSync(memory).size >= bytes)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill("SIGKILL");
  await gone;
}

/** How long a file took is another matter each time, and so is which was the slowest. */
function withoutSeconds({ stdout, stderr, status, page }: Outputs): Outputs {
  const even = (text: string): string =>
    text
      .replace(/"seconds": ?[\d.]+/g, '"seconds":0')
      .replace(/"slowest": \[[^\]]*\]/, "")
      .replace(/^ +[\d.]+ 秒 .*$/gm, "")
      .replace(/<h2>最慢的文件[^]*?<\/table>/, "");
  return { stdout: even(stdout), stderr: even(stderr), status, page: even(page) };
}

/** The paths in a file for --resume, in the order in which they were answered. */
function kept(memory: string): string[] {
  return readFileSync(memory, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line).path as string];
      } catch {
        return [];
      }
    });
}

test("a run that was killed goes on where it stopped, and says all that one says that runs through", async () => {
  const formats = ["text", "json", "jsonl", "csv", "sarif"];
  const through = new Map(
    formats.map((format) => [format, withoutSeconds(run(format, join(folder, `${format}.resume`)))]),
  );
  const whole = statSync(join(folder, "text.resume")).size;
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...formats),
      fc.double({ min: 0.02, max: 0.95, noNaN: true }),
      fc.integer({ min: 0, max: 400 }),
      async (format, share, cut) => {
        const memory = join(folder, `${count++}.resume`);
        await killedAt(memory, whole * share);
        // As if the machine had stopped in the middle of a line.
        truncateSync(memory, Math.max(0, statSync(memory).size - cut));
        const before = kept(memory);
        const resumed = run(format, memory);
        expect(withoutSeconds(resumed)).toEqual(through.get(format));
        // What was answered is not asked again.
        const after = kept(memory);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(new Set(after).size).toBe(after.length);
        // And now that all is kept, every byte is, the seconds too.
        expect(run(format, memory)).toEqual(resumed);
        expect(kept(memory)).toEqual(after);
      },
    ),
    // A line that lost no more than its end is still an answer.
    { numRuns: 6, examples: [["text", 0.02, 1]] },
  );
});

describe("what is kept", () => {
  const memory = join(folder, "记着.resume");
  const changed = join(files, "03-2023.xlsx");

  beforeAll(() => void run("text", memory));
  afterAll(() => writeFileSync(changed, smallWorkbook(3)));

  /** The files that a run checks anew. */
  function anew(...args: string[]): string[] {
    const copy = join(folder, "副本.resume");
    copyFileSync(memory, copy);
    const before = kept(copy).length;
    run("jsonl", copy, ...args);
    return kept(copy).slice(before);
  }

  test("holds for the same files only", () => {
    expect(kept(memory)).toHaveLength(COUNT);
    expect(anew()).toEqual([]);
    utimesSync(changed, new Date(), new Date());
    expect(anew()).toEqual([]);
    writeFileSync(changed, smallWorkbook(333_333));
    expect(anew()).toEqual([changed]);
    expect(anew("--format", "json")).toEqual([changed]);
  });

  test("holds for the same profile, packs and codes only", () => {
    writeFileSync(changed, smallWorkbook(3));
    const codes = join(folder, "科目.csv");
    writeFileSync(codes, "科目编码,科目名称\n2080101,行政运行\n");
    for (const args of [
      ["--profile", "hebei-2021"],
      ["--pack", "文字"],
      ["--codes", codes],
    ]) {
      expect(new Set(anew(...args)).size).toBe(COUNT);
    }
  });
});

test("files that could not be opened are tried again", () => {
  const memory = join(folder, "再试.resume");
  const path = join(folder, "后来才有.xlsx");
  const check = (): { status: number | null } => jixiao(["check", "--resume", memory, path]);
  expect(check().status).toBe(2);
  writeFileSync(path, smallWorkbook(1));
  expect(check().status).toBe(1);
});

test("a file that is something else is left alone", () => {
  for (const content of ["重要的内容\n", "{}\n", "\n", '{"jixiao":"别的"}']) {
    const memory = join(folder, "不是断点.txt");
    writeFileSync(memory, content);
    const { status, stderr, stdout } = jixiao(["check", "--resume", memory, files]);
    expect({ status, stdout }).toEqual({ status: 64, stdout: "" });
    expect(stderr).toContain("不是 --resume 写的断点文件");
    expect(readFileSync(memory, "utf8")).toBe(content);
  }
});
