import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { openXlsx } from "../../src/hosts/xlsx/xlsx-host";
import { readOurs } from "../../src/hosts/xlsx/read-marks";
import { reviewSheets, type WrittenLine } from "../../src/reports/review-sheet";
import type { Edit } from "../../src/sheet/edit";
import { differingParts } from "../hosts/xlsx/saved-parts";
import { bytesOf, findingsOf, jixiao, SAMPLES, scratch } from "./change-kit";

const folder = scratch();
const [CHANGLI] = SAMPLES;
const SMALL = SAMPLES.at(-1)!;
const marked = join(folder, "marked.xlsx");
const cleared = join(folder, "cleared.xlsx");

function open(path: string) {
  const opened = openXlsx(basename(path), bytesOf(path));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

function linesOf(path: string): readonly WrittenLine[] {
  return reviewSheets(open(path).workbook().snapshot).flatMap(({ lines }) => lines);
}

/** Writes into a file as a person would. */
async function write(path: string, edit: Omit<Edit, "title">): Promise<void> {
  const file = open(path);
  const applied = await file.apply({ title: "改", ...edit });
  expect(applied).toMatchObject({ ok: true, value: { skipped: [] } });
  writeFileSync(path, file.save());
}

test.each(SAMPLES)("%s is marked and listed, and cleared to the bytes of every part", (path) => {
  const findings = findingsOf(path);
  const run = jixiao("mark", path, "-o", marked, "--notes");
  expect(run.status).toBe(findings.some(({ severity }) => severity === "error") ? 1 : 0);
  expect(run.stderr).toBe("");
  const cells = new Set(findings.map(({ sheet, cell }) => `${sheet}!${cell}`));
  expect(run.stdout).toContain(
    `${cells.size} 处标记，${findings.length} 条审核意见（审核意见：新增 ${findings.length}，已有 0），${cells.size} 格批注`,
  );
  const ours = readOurs("甲.xlsx", bytesOf(marked));
  expect(ours.ok && ours.value.notes).toHaveLength(cells.size);
  expect(linesOf(marked)).toHaveLength(findings.length);
  expect(findingsOf(marked)).toEqual(findings);
  expect(jixiao("mark", marked, "-o", cleared, "--clear")).toMatchObject({ status: 0, stderr: "" });
  expect(differingParts(bytesOf(path), bytesOf(cleared))).toEqual([]);
});

test("marking twice writes no line twice, and the same marks", () => {
  const twice = join(folder, "twice.xlsx");
  jixiao("mark", SMALL, "-o", marked);
  const run = jixiao("mark", marked, "-o", twice, "--format", "json");
  const count = findingsOf(SMALL).length;
  const told = JSON.parse(run.stdout);
  expect(told).toMatchObject({
    schemaVersion: 1,
    path: marked,
    output: twice,
    profile: "hebei-2023",
    review: { sheet: "审核意见", added: 0, known: count },
    notes: null,
    problems: [],
  });
  expect(Object.values(told.findings).reduce<number>((sum, each) => sum + Number(each), 0)).toBe(count);
  expect(readOurs("甲", bytesOf(twice))).toEqual(readOurs("甲", bytesOf(marked)));
  expect(linesOf(twice)).toHaveLength(count);
});

test("what a person wrote on the 审核意见 sheet is kept and said, and the marks go all the same", async () => {
  jixiao("mark", SMALL, "-o", marked);
  const [line] = linesOf(marked);
  const at = { sheet: line!.sheet, ...line!.cells.reason! };
  await write(marked, { cells: [{ at, expected: { value: null }, content: { value: "有批文" } }] });
  const run = jixiao("mark", marked, "-o", cleared, "--clear", "--format", "json");
  expect(run.status).toBe(0);
  expect(run.stderr).toMatch(/“审核意见”.*没有删除/);
  expect(JSON.parse(run.stdout)).toMatchObject({
    cleared: true,
    reviewsRemoved: [],
    problems: [expect.any(String)],
  });
  expect(linesOf(cleared)[0]).toMatchObject({ reason: "有批文" });
  expect(readOurs("甲", bytesOf(cleared))).toEqual({ ok: true, value: { marks: [], notes: [] } });
});

test("a remark below the lines keeps the sheet as well", async () => {
  jixiao("mark", SMALL, "-o", marked);
  const line = linesOf(marked).at(-1)!;
  const at = { sheet: line.sheet, row: line.row + 2, col: 0 };
  await write(marked, { cells: [{ at, expected: { value: null }, content: { value: "以上请核对" } }] });
  expect(jixiao("mark", marked, "-o", cleared, "--clear").stderr).toContain("没有删除");
  expect(linesOf(cleared).length).toBeGreaterThan(0);
});

test("a workbook with macros stays one, with every part that is not marked as it was", () => {
  const source = join(__dirname, "../fixtures/corpus/excel-macros.xlsm");
  const out = join(folder, "out.xlsm");
  const run = jixiao("mark", source, "-o", out);
  expect(run.status).toBe(findingsOf(source).some(({ severity }) => severity === "error") ? 1 : 0);
  const differing = differingParts(bytesOf(source), bytesOf(out));
  expect(differing.filter((name) => /vba|theme|docProps/i.test(name))).toEqual([]);
});

describe("the file to be written", () => {
  test.each([
    [["mark", SMALL], 64, "-o"],
    [["mark", SMALL, "-o", "out.xlsm"], 64, ".xlsx"],
    [["mark", "-o", "out.xlsx"], 64, "一个文件"],
    [["fix", SMALL, "-o", "out.xlsx", "--clear"], 64, "--clear"],
    [["mark", SMALL, "-o", join(folder, "没有", "out.xlsx")], 2, "先建好"],
    [["mark", join(folder, "没有.xlsx"), "-o", join(folder, "nothing.xlsx")], 2, "没有这个文件"],
    [["mark", SMALL, "-o", join(folder, "out.xlsx"), "--profile", "nowhere"], 64, "口径"],
  ])("%j ends with %i and a sentence", (args, status, words) => {
    const run = jixiao(...args);
    expect(run.status).toBe(status);
    expect(run.stderr).toContain(words);
    expect(run.stdout).toBe("");
  });

  test("is no folder", () => {
    const there = join(folder, "甲.xlsx");
    mkdirSync(there);
    expect(jixiao("mark", SMALL, "-o", there)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("文件夹"),
    });
  });

  test("stays as it was where the source cannot be read, and is replaced whole where it can", () => {
    const out = join(folder, "there.xlsx");
    const broken = join(folder, "broken.xlsx");
    writeFileSync(out, "早先的内容");
    writeFileSync(broken, bytesOf(SMALL).slice(0, 5_000));
    expect(jixiao("mark", broken, "-o", out).status).toBe(2);
    expect(String(Buffer.from(bytesOf(out)))).toBe("早先的内容");
    jixiao("mark", SMALL, "-o", out);
    expect(linesOf(out).length).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("may be the source itself, behind a link too, and keeps its rights", () => {
    const file = join(folder, "own.xlsx");
    const link = join(folder, "link.xlsx");
    copyFileSync(CHANGLI!, file);
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    jixiao("mark", link, "-o", link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(lstatSync(file).mode & 0o777).toBe(0o640);
    expect(linesOf(file).length).toBeGreaterThan(0);
    jixiao("mark", file, "-o", file, "--clear");
    expect(differingParts(bytesOf(file), bytesOf(CHANGLI!))).toEqual([]);
  });

  test("is not made where nothing could be done", () => {
    expect(existsSync(join(folder, "nothing.xlsx"))).toBe(false);
  });
});
