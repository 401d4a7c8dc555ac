import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import { unzipSync } from "fflate";
import { jixiao, scratchFolder, smallWorkbook } from "./program";

const folder = scratchFolder();
const names = ["甲 局,2023.xlsx", "100%，‘引’.xlsx", "a:b.xlsx", "x&y;z.xlsx"];
const files = join(folder, "来件");
const report = join(folder, "报告");

beforeAll(() => {
  mkdirSync(files);
  mkdirSync(report);
  names.forEach((name, index) => writeFileSync(join(files, name), smallWorkbook(index)));
  writeFileSync(join(files, "坏的.xlsx"), "PK");
});

test("both reports are written at once, and their links lead to the files", () => {
  const [page, workbook] = [join(report, "汇总.html"), join(report, "汇总.XLSX")];
  const { status, stderr } = jixiao([
    "check",
    "--format",
    "jsonl",
    "--quiet",
    "--report",
    page,
    "--report",
    workbook,
    files,
  ]);
  expect(status).toBe(2);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  const expected = new Set([...names, "坏的.xlsx"].map((name) => join(files, name)));

  const hrefs = [...readFileSync(page, "utf8").matchAll(/href="([^"]*)"/g)].map(([, href]) =>
    href!.replaceAll("&amp;", "&"),
  );
  const led = hrefs.map((href) => fileURLToPath(new URL(href, pathToFileURL(page))));
  expect(new Set(led)).toEqual(expected);

  const bytes = readFileSync(workbook);
  const read = readXlsx("汇总.xlsx", bytes);
  expect(read.ok && read.value.snapshot.sheets.map(({ name }) => name)).toEqual(["汇总", "文件", "问题"]);
  const parts = unzipSync(bytes);
  const targets = Object.entries(parts)
    .filter(([path]) => path.startsWith("xl/worksheets/_rels/"))
    .flatMap(([, part]) => [...new TextDecoder().decode(part).matchAll(/Target="([^"]*)"/g)])
    .map(([, target]) => resolve(dirname(workbook), decodeURI(target!.replaceAll("&amp;", "&"))));
  expect(new Set(targets)).toEqual(expected);
});

test("a report in the folder that is checked is not checked the next time, and no file is written over", () => {
  const workbook = join(files, "汇总.xlsx");
  const check = (): string =>
    jixiao(["check", "--format", "jsonl", "--quiet", "--report", workbook, files]).stdout;
  const first = check().split("\n").length;
  expect(check().split("\n")).toHaveLength(first);
  rmSync(workbook);
  const named = join(files, names[0]!);
  const before = readFileSync(named);
  const { status, stderr } = jixiao(["check", "--report", named, named]);
  expect(status).toBe(64);
  expect(stderr).toContain("会盖掉要检查的文件");
  expect(readFileSync(named)).toEqual(before);
});

test("a report that cannot be written is told before anything is checked", () => {
  const { status, stdout, stderr } = jixiao(["check", "--report", join(folder, "没有", "汇总.html"), files]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("写不进去");
});
