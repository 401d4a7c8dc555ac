import { readFileSync } from "node:fs";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";
import { HOSTILE_FILES } from "../test/hosts/xlsx/hostile-files";

// How long it takes to refuse each file that is made to do harm, and how much memory: the more of the processor's time
// and of the process's growth in three tries.
const TRIES = 3;
const SHOWN = 12;
const MB = 1024 * 1024;

const sample = new Uint8Array(readFileSync("assets/samples/昌黎县2023.xlsx"));
for (let run = 0; run < 5; run++) readXlsx("样.xlsx", sample);

const measured = HOSTILE_FILES.map(({ name, make, code }) => {
  const bytes = make();
  let [milliseconds, memory] = [0, 0];
  for (let run = 0; run < TRIES; run++) {
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    const started = process.cpuUsage();
    const result = readXlsx("表.xlsx", bytes);
    const { user, system } = process.cpuUsage(started);
    if (result.ok || result.problem.code !== code) throw new Error(`${name} is not refused as ${code}`);
    milliseconds = Math.max(milliseconds, (user + system) / 1000);
    memory = Math.max(memory, process.memoryUsage.rss() - before);
  }
  return { name, size: bytes.length, milliseconds, memory };
});

console.log(`共 ${measured.length} 个文件；最慢的 ${SHOWN} 个（处理器毫秒，三次里最多的一次）\n`);
console.log("| 文件 | 大小 KB | 毫秒 | 内存增长 MB |\n| --- | --- | --- | --- |");
for (const { name, size, milliseconds, memory } of measured
  .sort((one, other) => other.milliseconds - one.milliseconds)
  .slice(0, SHOWN)) {
  console.log(
    `| ${name} | ${Math.ceil(size / 1024)} | ${milliseconds.toFixed(0)} | ${Math.round(memory / MB)} |`,
  );
}
const times = measured.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
console.log(`\n中位数 ${times[Math.floor(times.length / 2)]?.toFixed(1)} 毫秒`);
console.log(`内存增长最多 ${Math.round(Math.max(...measured.map(({ memory }) => memory)) / MB)} MB`);
console.log(`整个进程最多占用 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB（含生成这些文件）`);
