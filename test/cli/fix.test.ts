import { join } from "node:path";
import { toA1 } from "../../src/sheet/address";
import { valueAt } from "../../src/sheet/snapshot";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import { differingParts } from "../hosts/xlsx/saved-parts";
import { bytesOf, findingsOf, jixiao, SAMPLES, scratch, type ToldFinding } from "./change-kit";

const folder = scratch();
const out = join(folder, "fixed.xlsx");

/** A change as `fix --format json` tells it. */
interface ToldChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly rules: readonly string[];
  readonly safety: string;
}

function placesOf(findings: readonly ToldFinding[]): Set<string> {
  return new Set(findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`));
}

function snapshotOf(path: string) {
  const read = readXlsx("甲.xlsx", bytesOf(path));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.snapshot;
}

describe.each(SAMPLES)("%s", (path) => {
  const before = () => findingsOf(path);

  test.each([[[]], [["--confirm"]]])("mended with %j has fewer problems and no new ones", (options) => {
    const run = jixiao("fix", path, "-o", out, "--format", "json", ...options);
    const told = JSON.parse(run.stdout);
    const changes: readonly ToldChange[] = told.changes;
    const left = findingsOf(out);
    const known = before();
    expect(told.after.findings).toMatchObject(left);
    expect(run.status).toBe(left.some(({ severity }) => severity === "error") ? 1 : 0);
    const places = placesOf(known);
    expect([...placesOf(left)].filter((place) => !places.has(place))).toEqual([]);
    const isMended = changes.length > 0;
    expect(left.length < known.length).toBe(isMended);
    expect(left.filter(({ fixes }) => fixes.some(({ safety }) => safety === "safe"))).toEqual([]);
    if (options.length === 0) expect(changes.every(({ safety }) => safety === "safe")).toBe(true);
    expect(told.problems).toEqual([]);
    expect(changedCells(path)).toEqual(
      changes.map(({ sheet, cell, before: old, after }) => ({ sheet, cell, old, after })).sort(byPlace),
    );
    const sheets = differingParts(bytesOf(path), bytesOf(out)).filter((name) => /worksheets/.test(name));
    expect(sheets).toHaveLength(new Set(changes.map(({ sheet }) => sheet)).size);
  });
});

/** The cells in which the mended file differs from its source. */
function changedCells(path: string) {
  const [source, mended] = [snapshotOf(path), snapshotOf(out)];
  expect(mended.sheets.map(({ name }) => name)).toEqual(source.sheets.map(({ name }) => name));
  return mended.sheets
    .flatMap((sheet, index) =>
      sheet.values.flatMap((row, r) =>
        row.flatMap((after, c) => {
          const at = { row: sheet.origin.row + r, col: sheet.origin.col + c };
          const old = valueAt(source.sheets[index]!, at);
          return Object.is(old, after) ? [] : [{ sheet: sheet.name, cell: toA1(at), old, after }];
        }),
      ),
    )
    .sort(byPlace);
}

interface Placed {
  readonly sheet: string;
  readonly cell: string;
}

function byPlace(one: Placed, other: Placed): number {
  const [a, b] = [one, other].map(({ sheet, cell }) => `${sheet}!${cell}`) as [string, string];
  return a < b ? -1 : Number(a > b);
}

test("each change is told with its rule, and what is left", () => {
  const [path] = SAMPLES.slice(-1);
  const { stdout } = jixiao("fix", path!, "-o", out);
  expect(stdout).toMatch(/^.*高新区2024\.xlsx → .*fixed\.xlsx：改了 22 格\n/);
  expect(stdout).toContain("  1.被征地农民社会保障费!F10  “≧5个” → “≥5个”  [operator-glyph]\n");
  expect(stdout).toMatch(/\n {2}还有 \d+ 处有修改建议，看过以后可以加 --confirm 一并修复\n改后：\n/);
  expect(stdout).toMatch(/错误 5，警告 34，提示 22/);
  expect(jixiao("fix", out, "-o", out).stdout).toContain("改了 0 格");
});

test("a file with nothing to mend is written as it is", () => {
  const path = SAMPLES[0]!;
  expect(jixiao("fix", path, "-o", out).stdout).toContain("改了 0 格");
  expect(Buffer.compare(bytesOf(path), bytesOf(out))).toBe(0);
});

test("only the packs that are asked for are mended", () => {
  const path = SAMPLES.at(-1)!;
  const run = jixiao("fix", path, "-o", out, "--pack", "文字", "--format", "json");
  const changes: readonly ToldChange[] = JSON.parse(run.stdout).changes;
  expect(changes.filter(({ rules }) => rules.includes("operator-glyph"))).toEqual([]);
});
