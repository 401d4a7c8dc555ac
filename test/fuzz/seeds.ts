import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { SMALL_WORKBOOKS } from "./small-workbooks";
import type { Unzipped } from "./mutate-zip";

/** A sound workbook to be spoilt. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: Unzipped;
}

const ROOT = join(__dirname, "../..");
const FOLDERS = ["assets/samples", "test/fixtures/xlsx", "test/fixtures/corpus"];
/** How often a small workbook stands among the seeds: most inputs should be quick. */
const TIMES_SMALL = 4;

/** The workbooks that inputs are made from: the published ones, the fixtures, and small ones with a bit of everything. */
export function readSeeds(): readonly Seed[] {
  const files = FOLDERS.map((folder) => join(ROOT, folder)).flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder).sort() : [])
      .filter((name) => /\.xls[xm]$/.test(name))
      .map((name) => seedOf(name, new Uint8Array(readFileSync(join(folder, name))))),
  );
  const small = SMALL_WORKBOOKS.map(([name, bytes]) => seedOf(name, bytes));
  return [...files, ...Array.from({ length: TIMES_SMALL }, () => small).flat()];
}

function seedOf(name: string, bytes: Uint8Array): Seed {
  return { name, bytes, parts: new Map(Object.entries(unzipSync(bytes))) };
}
