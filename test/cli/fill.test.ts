import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formJson } from "../../src/forms/own-form/form-json";
import { formOfTable } from "../../src/forms/own-form/form-of-table";
import { readWorkbook } from "../../src/forms/read-workbook";
import { newXlsx } from "../../src/hosts/xlsx/new-xlsx";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "../forms/samples";
import { sheetOf } from "../forms/table-sheet";
import { compareSheets } from "../templates/compare-sheets";
import { explain } from "../templates/explained";
import { publishedLists } from "../templates/published-lists";
import { bytesOf, jixiao, scratch, type Run } from "./change-kit";
import { toXlsx } from "./to-xlsx";

const folder = scratch();
const HEBEI = "project-target/hebei";

function at(name: string): string {
  return join(folder, name);
}

/** A file with a 项目清单 in 万元. */
function listFile(name: string, ...lines: readonly (readonly CellValue[])[]): string {
  const rows = [["项目编码", "项目名称", "预算数（万元）", "财政资金（万元）", "年度"], ...lines];
  writeFileSync(at(name), toXlsx({ name, sheets: [sheetOf("清单", rows)] }));
  return at(name);
}

function sheetsIn(path: string): readonly SheetSnapshot[] {
  const read = readXlsx("新表.xlsx", readFileSync(path));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.snapshot.sheets;
}

function fill(...args: readonly string[]): Run {
  return jixiao("fill", ...args);
}

const TWO = listFile("清单.xlsx", ["A1", "招聘经费", 99, 99, 2024], ["A2", "培训经费", 5, 5, 2024]);
const WITH_TEXT = listFile(
  "错的.xlsx",
  ["A1", "招聘经费", 99, 99],
  ["A2", "培训经费", "待定", 5],
  [null, "合计", 104, 104],
);

describe.each([
  ["昌黎县2023", "project-target/changli"],
  ["满城区2021", HEBEI],
] as const)("the tables of %s, from a file with lists", (name, form) => {
  test("are those that were published, but for what is explained", () => {
    const { sheets, published } = publishedLists(name);
    writeFileSync(at(`${name}.xlsx`), newXlsx(sheets));
    const run = fill("--form", form, "--list", at(`${name}.xlsx`), "-o", at(`${name}新.xlsx`));
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const made = sheetsIn(at(`${name}新.xlsx`));
    expect(made).toHaveLength(published.length);
    const compared = made.map((sheet, index) => compareSheets(published[index]!, sheet));
    const differences = compared.flatMap((one) => one.differences);
    expect(differences.filter((difference) => explain(difference) === undefined)).toEqual([]);
    expect(compared.flatMap(({ merges }) => merges)).toEqual([]);
  });
});

test("what each line gave is told to people", () => {
  const run = fill("--form", HEBEI, "--list", TWO, "-o", at("新.xlsx"));
  expect(run).toMatchObject({ status: 0, stderr: "" });
  const lines = run.stdout.trimEnd().split("\n");
  expect(lines[0]).toBe(`${TWO} → ${at("新.xlsx")}（表样 河北 项目绩效目标表，口径 河北 2023）`);
  expect(lines[1]).toMatch(/^ {2}清单!B2 {2}招聘经费 → 1\.招聘经费 {2}.*推荐了 \d+ 条指标；待填 \d+ 处：/);
  expect(lines.at(-1)).toBe("  清单 2 行：做了 2 张表");
  expect(sheetsIn(at("新.xlsx")).map(({ name }) => name)).toEqual(["1.招聘经费", "2.培训经费"]);
});

test("a line that cannot be made is told, the others are made, and the status says so", () => {
  const run = fill("--form", HEBEI, "--list", WITH_TEXT, "-o", at("一部分.xlsx"));
  expect(run.status).toBe(2);
  expect(run.stdout).toContain("清单!B3  培训经费  做不了：C3 的“预算数”“待定”不是金额");
  expect(run.stdout).toContain("清单 2 行：做了 1 张表，1 行做不了");
  expect(run.stdout).toContain("留意  清单：B4 是“合计”行，没有当作项目");
  expect(sheetsIn(at("一部分.xlsx"))).toHaveLength(1);
});

test("programs are told the same", () => {
  const run = fill("--form", HEBEI, "--list", WITH_TEXT, "-o", at("机读.xlsx"), "--format", "json");
  expect(run.status).toBe(2);
  expect(JSON.parse(run.stdout)).toMatchObject({
    schemaVersion: 1,
    tool: { name: "jixiao" },
    list: WITH_TEXT,
    output: at("机读.xlsx"),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    dryRun: false,
    form: HEBEI,
    profile: "hebei-2023",
    counts: { lines: 2, made: 1, unmade: 1 },
    lines: [
      {
        sheet: "清单",
        cell: "B2",
        name: "招聘经费",
        table: "1.招聘经费",
        pending: expect.arrayContaining([{ cell: "B8", label: "绩效目标" }]),
      },
      { sheet: "清单", cell: "B3", table: null, because: "C3 的“预算数”“待定”不是金额" },
    ],
    remarks: ["清单：B4 是“合计”行，没有当作项目"],
  });
});

test("a dry run tells the same and writes nothing", () => {
  const told = JSON.parse(fill("--form", HEBEI, "--list", TWO, "--dry-run", "--format", "json").stdout);
  const written = JSON.parse(
    fill("--form", HEBEI, "--list", TWO, "-o", at("真.xlsx"), "--format", "json").stdout,
  );
  expect(told).toEqual({ ...written, dryRun: true, output: null, sha256: null });
  const text = fill("--form", HEBEI, "--list", TWO, "--dry-run", "-o", at("没有.xlsx"));
  expect(text.stdout).toContain("（只看，不写文件）");
  expect(existsSync(at("没有.xlsx"))).toBe(false);
});

test("the same list gives the same bytes", () => {
  for (const name of ["一.xlsx", "二.xlsx"]) fill("--form", HEBEI, "--list", TWO, "-o", at(name));
  expect(bytesOf(at("一.xlsx"))).toEqual(bytesOf(at("二.xlsx")));
});

test("the year and the profile can be named", () => {
  const list = listFile("不写年度.xlsx", [null, "甲", 1, 1]);
  const form = ["--form", "project-target/suzhou", "--list", list, "-o", at("宿州.xlsx"), "--year", "2025"];
  const run = fill(...form, "--profile", "anhui-2024", "--format", "json");
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({ profile: "anhui-2024" });
  const { documents } = readWorkbook({ name: "", sheets: sheetsIn(at("宿州.xlsx")) });
  expect(documents).toMatchObject([{ source: { form: "project-target/suzhou" }, year: { value: "2025" } }]);
  const older = fill("--form", HEBEI, "--list", list, "--dry-run", "--year", "2021", "--format", "json");
  expect(JSON.parse(older.stdout)).toMatchObject({ profile: "hebei-2021" });
});

test("a form of one's own is taken from its file, and one that is wrong is told", () => {
  const { sheets } = readSample("曹妃甸区2023");
  const source = sheets.find(({ name }) => name === "8.招聘经费")!;
  const [document] = readWorkbook({ name: "", sheets: [source] }).documents;
  if (document?.kind !== "ProjectTarget") throw new Error("no project");
  writeFileSync(at("表样.json"), formJson(formOfTable(source, document)));
  const run = fill("--form", at("表样.json"), "--list", TWO, "-o", at("自己的.xlsx"));
  expect(run).toMatchObject({ status: 0, stderr: "" });
  const { documents } = readWorkbook({ name: "", sheets: sheetsIn(at("自己的.xlsx")) });
  expect(documents).toMatchObject([{ name: { value: "招聘经费" } }, { name: { value: "培训经费" } }]);
  writeFileSync(at("坏的.json"), `{"id": "x"}`);
  const wrong = fill("--form", at("坏的.json"), "--list", TWO, "-o", at("自己的.xlsx"));
  expect(wrong).toMatchObject({ status: 2, stdout: "" });
  expect(wrong.stderr).toContain(`表样文件“${at("坏的.json")}”：表样写得不对`);
});

test.each([
  [["--form", HEBEI, "--list", TWO], 64, "或者用 --dry-run 只看不写"],
  [["--form", HEBEI, "--list", TWO, "-o", TWO], 64, "-o 不能就是清单的文件"],
  [["--form", HEBEI, "--list", TWO, "-o", at("x.xls")], 64, "要以 .xlsx 结尾"],
  [["--form", HEBEI, "--list", TWO, "-o", at("x.xlsx"), "--year", "24"], 64, "--year 要写四位的年份"],
  [["--form", "nothing", "--list", TWO, "-o", at("x.xlsx")], 64, "没有“nothing”这个表样"],
  [["--form", "department-target/suzhou", "--list", TWO, "-o", at("x.xlsx")], 64, "不是项目绩效目标表"],
  [["--form", HEBEI, "--list", TWO, "-o", at("x.xlsx"), "--profile", "nothing"], 64, "没有“nothing”这个口径"],
  [["--form", HEBEI, "--list", at("没有.xlsx"), "-o", at("x.xlsx")], 2, "没有这个文件"],
  [["--form", HEBEI, "--list", TWO, "-o", at("没有/x.xlsx")], 2, "没有这个文件夹"],
])("%j is refused with status %i", (args, status, sentence) => {
  const run = fill(...args);
  expect(run).toMatchObject({ status, stdout: "" });
  expect(run.stderr).toContain(sentence);
});

test("a workbook without a list gives no file", () => {
  writeFileSync(at("别的.xlsx"), toXlsx({ name: "", sheets: [sheetOf("别的", [["通讯录"], ["张三", 1]])] }));
  const run = fill("--form", HEBEI, "--list", at("别的.xlsx"), "-o", at("空.xlsx"));
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("没有找到项目清单");
  expect(existsSync(at("空.xlsx"))).toBe(false);
});
