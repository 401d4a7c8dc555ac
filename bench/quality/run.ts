import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cleanBooks } from "./clean/clean-books";
import { FAULTS } from "./faults/all";
import { checked, recallOf } from "./measure";
import { report } from "./report";

const SEEDS = [20231, 20242, 20253, 20264];

const books = SEEDS.flatMap(cleanBooks).map(checked);
const recalls = FAULTS.map((fault, index) => recallOf(fault, books, (SEEDS[0] ?? 0) + index));
const page = report(SEEDS, books, recalls);
writeFileSync(join(__dirname, "../../docs/quality.md"), page);
console.log(page);
