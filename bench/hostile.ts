import { equationsIn } from "../src/model/expressions";
import { textFigures } from "../src/model/text-amounts";
import { HOSTILE } from "../test/model/growth";

const LENGTH = 100_000;
const RUNS = 15;
const SHOWN = 8;

/** The least processor time of some runs, in milliseconds: other programs on the machine do not count. */
function least(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

for (const [name, read] of Object.entries({ textFigures, equationsIn })) {
  const times = HOSTILE.map((piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    return { piece, time: least(() => void read(text)) };
  });
  const worst = times.sort((a, b) => b.time - a.time).slice(0, SHOWN);
  console.log(`| ${name} | ${worst.map(({ piece, time }) => `${piece} ${time.toFixed(0)}`).join("、")} |`);
}
