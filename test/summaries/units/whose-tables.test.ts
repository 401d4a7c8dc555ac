import type { BudgetTableNumber } from "../../../src/model/documents";
import { unitOfFile, whoseTables } from "../../../src/summaries/units/whose-tables";
import { fileOf, lineOf, planned, problems, unitSheets, type UnitAbout } from "./units-kit";

const LINES = [lineOf("2080101", 10), lineOf("2080505", 2.5, { kind: "项目支出" })];

function bring(file: string, about: UnitAbout, wanted: readonly BudgetTableNumber[] = ["T3"]) {
  return fileOf(file, unitSheets(LINES, about, wanted));
}

test.each([
  ["就业中心.xlsx", "就业中心"],
  ["C:\\部门\\2024\\就业中心.xls", "就业中心"],
  ["各单位/就业中心.xlsm", "就业中心"],
  ["就业中心 - 副本.xlsx", "就业中心"],
  ["就业中心-副本 (2).xlsx", "就业中心"],
  ["就业中心（3）.xlsx", "就业中心"],
  ["就业中心_复件.xlsx", "就业中心"],
  ["就业中心 — Copy(12).XLSX", "就业中心"],
  ["就业中心(本级).xlsx", "就业中心(本级)"],
  ["副本就业中心.xlsx", "副本就业中心"],
  ["v1.2就业中心", "v1.2就业中心"],
  ["副本.xlsx", "副本"],
  ["甲.init所.xlsx", "甲.init所"],
  ["就业中心副本.xlsx", "就业中心"],
  [" 就业中心 .xlsx", "就业中心"],
])("a file %s is of %s", (file, unit) => {
  expect(unitOfFile(file)).toBe(unit);
});

const [SHEET] = unitSheets(LINES, {}, ["T3"]);

test.each([
  ["甲所-支出总表", "甲所"],
  ["1.甲所 支出总表", "甲所"],
  ["支出总表（甲所）", "甲所"],
  ["03、甲所_部门预算支出总表", "甲所"],
  ["支出总表·甲所", "甲所"],
  ["甲_乙所 - 支出总表 -", "甲_乙所"],
  ["甲所（本级）支出总表", "甲所(本级)"],
  ["甲所", "甲所"],
  ["支出总表", "全部 支出总表"],
])("a sheet %s of a file with several units is of %s", (name, unit) => {
  const sheets = [name, "乙所支出总表"].map((each) => ({ ...SHEET!, name: each }));
  expect(whoseTables([fileOf("全部.xlsx", sheets)]).map((one) => [one.unit, one.isNamed])).toEqual([
    [unit, false],
    ["乙所", false],
  ]);
});

test("sheets of a file with one unit are of that which the file or one of them names", () => {
  const [t3, t6] = unitSheets(LINES, {}, ["T3", "T6"]);
  expect(whoseTables([fileOf("甲所.xlsx", [t3!, t6!])]).map(({ unit }) => unit)).toEqual(["甲所", "甲所"]);
  const [named] = unitSheets(LINES, { unit: "323001乙所" }, ["T6"]);
  expect(whoseTables([fileOf("甲所.xlsx", [t3!, named!])]).map((one) => [one.unit, one.isNamed])).toEqual([
    ["323001乙所", false],
    ["323001乙所", true],
  ]);
});

test.each([
  ["323001甲所", "甲所", true],
  ["323001甲所", "[323001]甲所", true],
  ["323001甲所", "323001甲所（新名）", true],
  ["323甲局", "323001甲局", true],
  ["323甲局", "323乙局", false],
  ["323001甲所", "323002甲所", false],
  ["323001甲所", "乙所", false],
  ["（原）甲所", "甲所", false],
  ["（原）甲所", "（原）甲所", true],
])("%s and %s: one unit is %s", (one, other, isSame) => {
  const tables = whoseTables([bring("1.xlsx", { unit: one }), bring("2.xlsx", { unit: other }, ["T6"])]);
  expect(new Set(tables.map(({ key }) => key)).size).toBe(isSame ? 1 : 2);
});

test("a name that stands with two codes is of neither where it has none", () => {
  const units = ["323001甲所", "323002甲所", "甲所", "323002甲所", "323001甲所"];
  const keys = whoseTables(units.map((unit, at) => bring(`${at}.xlsx`, { unit }))).map(({ key }) => key);
  expect(keys).toEqual(["323001", "323002", "甲所", "323002", "323001"]);
});

test("a table that says no year is of that of its unit's others in the file, else of that in the file's name", () => {
  const [t3] = unitSheets(LINES, { unit: "甲所" }, ["T3"]);
  const years = (file: string, ...of: string[]) =>
    whoseTables([
      fileOf(file, [
        t3!,
        ...of.flatMap((year, at) => unitSheets(LINES, { unit: "甲所", year }, [at === 0 ? "T6" : "T2"])),
      ]),
    ])[0]!.year;
  expect(years("甲所.xlsx", "2024")).toBe("2024");
  expect(years("甲所2025.xlsx", "2024", "2024")).toBe("2024");
  expect(years("甲所2025.xlsx")).toBe("2025");
  expect(years("2025甲所2025.xlsx")).toBe("2025");
  expect(years("甲所2024-2025.xlsx")).toBe("");
  expect(years("甲所2025.xlsx", "2024", "2023")).toBe("2025");
  expect(years("甲所.xlsx", "2024", "2023")).toBe("");
});

test("the years of other units and files say nothing", () => {
  const [t3] = unitSheets(LINES, { unit: "甲所" }, ["T3"]);
  const [other] = unitSheets(LINES, { unit: "乙所", year: "2024" }, ["T3"]);
  const own = bring("又.xlsx", { unit: "甲所", year: "2024" }, ["T6"]);
  expect(whoseTables([fileOf("合.xlsx", [t3!, other!]), own]).map(({ year }) => year)).toEqual([
    "",
    "2024",
    "2024",
  ]);
});

test("what does not tie is told of a unit by whichever of its names the table has", () => {
  const [t3] = unitSheets(LINES, { unit: "323001甲所", year: "2024" }, ["T3"]);
  const [t6] = unitSheets(LINES, { unit: "甲所", year: "2024" }, ["T6"]);
  const values = t6!.values.map((row) =>
    row.map((cell) => (row.includes("合计") && cell === 10 ? 11 : cell)),
  );
  const [other] = unitSheets(LINES, { unit: "乙所", year: "2024" }, ["T3"]);
  const plan = planned([fileOf("甲.xlsx", [t3!, { ...t6!, values }]), fileOf("乙.xlsx", [other!])]);
  expect(plan.units.map(({ name, tables }) => [name, tables])).toEqual([
    ["323001甲所", ["T3", "T6"]],
    ["乙所", ["T3"]],
  ]);
  const text = "合计行（合计） 11.00万元，不等于301 工资福利支出 10.00万元，相差 1.00万元";
  const at = { sheet: t6!.name, row: 4, col: 3 };
  expect(plan.untied).toEqual([{ unit: "323001甲所", relation: "E07", file: "甲.xlsx", at, text }]);
  expect(problems(plan)[0]).toBe(`“323001甲所”的表自己不平：“甲.xlsx”工作表“${t6!.name}”D5，${text}。`);
});
