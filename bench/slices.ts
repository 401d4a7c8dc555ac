import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workbookChecker } from "../src/app/check-workbook";
import { inSlices } from "../src/app/in-slices";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";

const SAMPLES = ["高新区2024", "曹妃甸区2023", "满城区2021", "昌黎县2023", "宿州市2024"];
const RUNS = 9;

/** How long a check from scratch keeps the thread at a stretch, at the longest: what a timer has to wait, in ms. */
async function longestWait(check: () => Promise<unknown>): Promise<number> {
  let [longest, last, isRunning] = [0, performance.now(), true];
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isRunning) setTimeout(tick);
  };
  setTimeout(tick);
  await check();
  isRunning = false;
  tick();
  return longest;
}

async function measure(): Promise<void> {
  console.log("| 工作簿 | 头一次 | 之后，中位 |\n| --- | ---: | ---: |");
  for (const name of SAMPLES) {
    const read = readXlsx(name, readFileSync(join(__dirname, "../assets/samples", `${name}.xlsx`)));
    if (!read.ok) throw new Error(read.problem.message);
    const { snapshot } = read.value;
    const waits: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      waits.push(await longestWait(() => inSlices(workbookChecker()(snapshot))));
    }
    const [first, ...later] = waits;
    const median = later.sort((a, b) => a - b)[later.length >> 1];
    console.log(`| ${name} | ${first?.toFixed(0)} | ${median?.toFixed(0)} |`);
  }
}

void measure();
