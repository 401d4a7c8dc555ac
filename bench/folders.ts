import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const SAMPLES = ["高新区2024", "曹妃甸区2023", "满城区2021", "昌黎县2023", "宿州市2024"];
const PROGRAM = join(__dirname, "../dist/cli/jixiao.cjs");
/** One file in so many cannot be read, as in every real folder. */
const BROKEN_EVERY = 100;

const [folder = "/tmp/jixiao-folders", count = "2000"] = process.argv.slice(2);

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A published workbook with some digits of its texts changed, as another unit's would have. */
function variation(name: string, seed: number): Uint8Array {
  const random = numbers(seed);
  const parts = unzipSync(readFileSync(join(__dirname, "../assets/samples", `${name}.xlsx`)));
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/.test(path)) continue;
    const text = strFromU8(bytes).replace(
      /(<t[^>]*>)([^<]*)(\d)([^<]*<\/t>)/g,
      (whole, head, before, digit, after) =>
        random(8) === 0 ? `${head}${before}${(Number(digit) + 1 + random(9)) % 10}${after}` : whole,
    );
    parts[path] = strToU8(text);
  }
  return zipSync(parts);
}

function makeFolder(): void {
  for (let index = 0; index < Number(count); index++) {
    const sample = SAMPLES[index % SAMPLES.length]!;
    const below = join(folder, `第${String(Math.floor(index / 100) + 1).padStart(2, "0")}批`);
    mkdirSync(below, { recursive: true });
    const bytes = variation(sample, index + 1);
    const isBroken = index % BROKEN_EVERY === BROKEN_EVERY - 1;
    const path = join(below, `${String(index + 1).padStart(4, "0")}-${sample}.xlsx`);
    writeFileSync(path, isBroken ? bytes.subarray(0, bytes.length / 2) : bytes);
  }
}

interface Run {
  readonly name: string;
  readonly shell: string;
}

const check = `"${process.execPath}" "${PROGRAM}" check --format jsonl --quiet`;
const list = `find "${folder}" -name '*.xlsx' -print0 | sort -z`;
const jobs = availableParallelism();
const RUNS: readonly Run[] = [
  { name: `一个进程，--jobs 1`, shell: `${check} --jobs 1 "${folder}"` },
  { name: `一个进程，--jobs ${jobs}`, shell: `${check} --jobs ${jobs} "${folder}"` },
  { name: `一个进程，--files-from -`, shell: `${list} | ${check} --jobs ${jobs} -0 --files-from -` },
  { name: `xargs -P ${jobs} -n 1`, shell: `${list} | xargs -0 -P ${jobs} -n 1 ${check} --jobs 1` },
  { name: `xargs -P ${jobs} -n 50`, shell: `${list} | xargs -0 -P ${jobs} -n 50 ${check} --jobs 1` },
];

/** The seconds of a run, its lines of JSON, and the megabytes of its largest process; GNU time measures it. */
function measure({ name, shell }: Run): string {
  const out = join(folder, "out.jsonl");
  const figures = join(folder, "time.txt");
  spawnSync("/usr/bin/time", [
    "-o",
    figures,
    "-f",
    "%e %M %U %S",
    "bash",
    "-c",
    `${shell} > "${out}" 2> "${out}.err"`,
  ]);
  const [seconds = 0, kilobytes = 0, user = 0, system = 0] = readFileSync(figures, "utf8")
    .trim()
    .split("\n")
    .at(-1)!
    .split(" ")
    .map(Number);
  const lines = readFileSync(out, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const broken = lines.filter((line) => !("findings" in JSON.parse(line).file)).length;
  rmSync(out);
  const cells = [
    name,
    seconds.toFixed(1),
    (lines.length / seconds).toFixed(1),
    (kilobytes / 1024).toFixed(0),
    (user + system).toFixed(1),
    lines.length,
    broken,
  ];
  return `| ${cells.join(" | ")} |`;
}

if (!existsSync(folder) || readdirSync(folder).length === 0) makeFolder();
console.log("| 做法 | 秒 | 文件/秒 | 最大的进程占内存 MB | 处理器秒 | 答了几行 | 其中没有查成 |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
const asked = process.argv[4];
for (const run of RUNS.filter(({ name }) => asked === undefined || name.includes(asked)))
  console.log(measure(run));
