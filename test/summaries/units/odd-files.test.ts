import type { BudgetRow } from "../../../src/model/documents";
import { valueOf } from "../../../src/model/field";
import { readWorkbook } from "../../../src/forms/read-workbook";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import type { UnitFile } from "../../../src/summaries/units/unit-file";
import type { UnitsPlan } from "../../../src/summaries/units/units-plan";
import { readSample } from "../../forms/samples";
import {
  changliFiles,
  fileOf,
  ledgerOfChangli,
  notes,
  planned,
  problems,
  unitSheets,
  unitsOfChangli,
} from "./units-kit";

const files = changliFiles(() => ({}), ["T3", "T6"]);
const [first, second, third] = files as [UnitFile, UnitFile, UnitFile];
const [firstLines] = [...unitsOfChangli().values()] as [ReturnType<typeof ledgerOfChangli>];
const T3 = "支出总表";

/** A file with one cell of its first sheet changed. */
function withCell(file: UnitFile, row: number, col: number, value: CellValue, name = file.name): UnitFile {
  const [sheet, ...others] = file.workbook.sheets as [SheetSnapshot, ...SheetSnapshot[]];
  const values = sheet.values.map((cells, at) =>
    cells.map((own, index) => (at === row && index === col ? value : own)),
  );
  return fileOf(name, [{ ...sheet, values }, ...others]);
}

/** The row of a code on the first sheet of a file. */
function rowOf(file: UnitFile, code: string): number {
  return file.workbook.sheets[0]!.values.findIndex((row) => row.includes(code));
}

function totalOf({ tables }: UnitsPlan, name = T3): string | undefined {
  return tables.find((table) => table.name === name)?.total;
}

const ALL = "29296.37万元";

test("the same file twice is counted once, and told", () => {
  const plan = planned([...files, fileOf("又一份.xlsx", first.workbook.sheets)]);
  expect(totalOf(plan)).toBe(ALL);
  expect(problems(plan)).toEqual([]);
  expect(
    plan.duplicates.map(({ table, isSame, taken, left }) => [table, isSame, taken.file, left.file]),
  ).toEqual([
    ["T3", true, first.name, "又一份.xlsx"],
    ["T6", true, first.name, "又一份.xlsx"],
  ]);
  expect(
    plan.files.at(-1)!.tables.every(({ isTaken, because }) => !isTaken && because === "与已汇入的一张相同"),
  ).toBe(true);
});

test("another version of a unit's table is left out as a problem with both places", () => {
  const plan = planned([...files, withCell(first, 5, 3, 1, "新稿.xlsx")]);
  expect(totalOf(plan)).toBe(ALL);
  expect(problems(plan)[0]).toBe(
    "“323001昌黎县人力资源和社会保障局本级”的支出总表有两张，数字不同：采用“昌黎县人力资源和社会保障局本级.xlsx”工作表“支出总表”的，没有采用“新稿.xlsx”工作表“支出总表”的。如果应当用后一张，请去掉前一张再汇总。",
  );
});

test("a copy that names no unit is known by its figures", () => {
  const copy = fileOf("未命名 - 副本.xlsx", unitSheets(firstLines, { year: "2023" }, ["T3", "T6"]));
  const plan = planned([copy, ...files]);
  expect(totalOf(plan)).toBe(ALL);
  expect(plan.units).toHaveLength(12);
  expect(problems(plan)).toEqual([
    "“323001昌黎县人力资源和社会保障局本级”与“未命名”的 2 张表数字完全相同，看作同一份：采用“昌黎县人力资源和社会保障局本级.xlsx”的，没有采用“未命名 - 副本.xlsx”的。",
  ]);
});

test("money in 元 is converted exactly, in both ways to show where figures come from", () => {
  const mixed = changliFiles((index) => (index % 2 === 0 ? { money: "元" } : {}), ["T3", "T6"]);
  for (const origin of ["columns", "sheets"] as const) {
    const plan = planned(mixed, { origin });
    expect(totalOf(plan)).toBe(ALL);
    expect(problems(plan)).toEqual([]);
    expect(notes(plan)[0]).toMatch(/^“323001.*不以万元为单位，已经准确换算成万元。$/);
  }
});

test("where all count in 元, so does the department", () => {
  const plan = planned(changliFiles(() => ({ money: "元" }), ["T3"]));
  expect(totalOf(plan)).toBe("292963700.00元");
  expect(notes(plan)).toEqual([]);
});

test("a unit without a table that others have is told", () => {
  const [sheet] = second.workbook.sheets;
  const plan = planned([first, fileOf(second.name, [sheet!]), third]);
  expect(plan.units[1]!.lacking).toEqual(["基本支出表"]);
  expect(problems(plan)).toContain(
    "“323002昌黎县劳动力人才交流服务中心”没有基本支出表，别的单位有，汇总里没有它的数（“昌黎县劳动力人才交流服务中心.xlsx”）。",
  );
});

test("a table with a cell that cannot be read is kept out with its place", () => {
  const row = rowOf(first, "2080109");
  const plan = planned([withCell(first, row, 3, "待定"), second, third]);
  expect(plan.tables.find(({ name }) => name === T3)!.units).toBe(2);
  expect(problems(plan)[0]).toMatch(
    new RegExp(
      `^“323001昌黎县人力资源和社会保障局本级”的支出总表没有汇入：“昌黎县人力资源和社会保障局本级.xlsx”工作表“支出总表”D${row + 1} 的“合计”读不出：`,
    ),
  );
  expect(plan.files[0]!.tables[0]!.isTaken).toBe(false);
});

test("what does not tie within a unit is listed with file, sheet and cell, and told of the sum too", () => {
  const row = rowOf(first, "208");
  const plan = planned([withCell(first, row, 3, 999), second, third]);
  expect(plan.untied.map(({ relation, file, at }) => [relation, file, at.sheet, at.row, at.col])).toEqual(
    expect.arrayContaining([["E05", first.name, "支出总表", row, 3]]),
  );
  expect(problems(plan).some((text) => text.startsWith("汇总后不平："))).toBe(true);
});

test("tables of another year are left out, and the year can be chosen", () => {
  const older = fileOf(
    "旧.xlsx",
    unitSheets(firstLines, { unit: "323001昌黎县人力资源和社会保障局本级", year: "2022" }, ["T3"]),
  );
  const plan = planned([older, ...files]);
  expect([plan.year, totalOf(plan)]).toEqual(["2023", ALL]);
  expect(problems(plan)[0]).toContain("的支出总表是 2022 年的，汇总的是 2023 年，没有汇入");
  expect(planned([older, ...files], { year: "2022" }).tables.map(({ total }) => total)).toEqual([
    "268.913333万元",
  ]);
});

test("the department itself among the files is left out unless it is asked for", () => {
  const whole = fileOf(
    "部门.xlsx",
    unitSheets(ledgerOfChangli(), { unit: "323昌黎县人力资源和社会保障局", year: "2023", isRounded: true }, [
      "T3",
    ]),
  );
  const plan = planned([...files, whole], { department: undefined as never });
  expect([totalOf(plan), plan.department]).toEqual([ALL, "323昌黎县人力资源和社会保障局"]);
  expect(notes(plan)[0]).toBe(
    "“部门.xlsx”里“323昌黎县人力资源和社会保障局”的表，合计等于其余 12 个单位之和，是部门自己的表，没有汇入。",
  );
  const asked = planned([...files, whole], { withDepartment: true });
  expect(totalOf(asked)).toBe("58592.74万元");
  expect(problems(asked).some((text) => text.includes("同一笔预算会算两次"))).toBe(true);
});

test("lines above and 合计 that a unit does not list are the sums of what it lists below", () => {
  const [sheet, other] = first.workbook.sheets as [SheetSnapshot, SheetSnapshot];
  const kept = sheet.values.map(
    (row) =>
      !["208", "20801", "合计"].some((text) => row.includes(text)) ||
      row.includes("栏次") ||
      row.includes("科目编码"),
  );
  const pick = <T>(grid: readonly T[]): T[] => grid.filter((_, row) => kept[row]);
  const bare = {
    ...sheet,
    values: pick(sheet.values),
    formulas: pick(sheet.formulas),
    numberFormats: pick(sheet.numberFormats),
    merges: [],
  };
  const header = sheet.values.findIndex((row) => row.includes("合计"));
  const whole = {
    ...bare,
    values: [...bare.values.slice(0, header), sheet.values[header]!, ...bare.values.slice(header)],
    formulas: [...bare.formulas, bare.formulas[0]!],
    numberFormats: [...bare.numberFormats, bare.numberFormats[0]!],
  };
  const plan = planned([fileOf(first.name, [whole, other]), ...files.slice(1)]);
  expect(totalOf(plan)).toBe(ALL);
  expect(notes(plan)).toContain(
    "“323001昌黎县人力资源和社会保障局本级”的支出总表没有列“合计”、208、20801，按其下级之和汇入（“昌黎县人力资源和社会保障局本级.xlsx”）。",
  );
});

test("a unit that lists only 款 where others go on to 项, and two names of one code, are told", () => {
  const lines = firstLines.map((line) => ({
    ...line,
    functional: line.functional.slice(0, 5),
    functionalName: "就业补助",
  }));
  const shallow = fileOf("粗.xlsx", unitSheets(lines, { unit: "400001粗列单位", year: "2023" }, ["T3"]));
  const renamed = second.workbook.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((cell) => (cell === "就业补助" ? "就业补助支出" : cell))),
  }));
  const plan = planned([shallow, fileOf(second.name, renamed), ...files.slice(2)]);
  expect(
    problems(plan).some((text) => text.includes("“400001粗列单位”的支出总表的20801、20805、20807没有往下列")),
  ).toBe(true);
  expect(notes(plan).some((text) => text.includes("20807 有 2 种名称"))).toBe(true);
});

test("names are texts, whatever signs they begin with", () => {
  const hostile = fileOf("a.xlsx", unitSheets(firstLines, { unit: "=1+1'!A1", year: "2023" }, ["T3"]));
  for (const origin of ["columns", "sheets"] as const) {
    const plan = planned([hostile, second], { origin });
    expect(plan.units.map(({ name }) => name)).toContain("=1+1'!A1");
    expect(problems(plan).filter((text) => !text.includes("没有基本支出表"))).toEqual([]);
    const formulas = plan.sheets.flatMap(({ snapshot }) =>
      snapshot.formulas.flat().filter((text) => text !== null),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((text) => text.includes("1+1") && !text.includes("'=1+1!A1'!"))).toEqual([]);
  }
});

test("units on sheets of one workbook are told by what the sheets say or are called", () => {
  const sheets = [first, second].flatMap(({ workbook }, index) =>
    workbook.sheets.map((sheet) => ({
      ...sheet,
      name: `${index === 0 ? "甲所" : "乙所"}-${sheet.name}`,
      values: sheet.values.map((row, at) =>
        at === 1 ? row.map((cell, col) => (col === 0 ? null : cell)) : row,
      ),
    })),
  );
  const file = fileOf("全部.xlsx", sheets);
  expect(
    readWorkbook(file.workbook).documents.every(
      (one) => one.kind === "BudgetTable" && valueOf(one.unit) === null,
    ),
  ).toBe(true);
  const plan = planned([file]);
  expect(plan.units.map(({ name, tables }) => [name, tables])).toEqual([
    ["甲所", ["T3", "T6"]],
    ["乙所", ["T3", "T6"]],
  ]);
});

test("figures in 元 below 万元 are told by how far they are from those of the others", () => {
  const yuan = firstLines.map((line) => ({ ...line, fen: line.fen * 10_000 }));
  const wrong = fileOf(
    "元.xlsx",
    unitSheets(yuan, { unit: "323001昌黎县人力资源和社会保障局本级", year: "2023" }, ["T3"]),
  );
  const others = files.slice(1).map((file) => fileOf(file.name, file.workbook.sheets.slice(0, 1)));
  expect(problems(planned([wrong, ...others]))).toEqual([
    "“323001昌黎县人力资源和社会保障局本级”的支出总表合计 2689133.33万元，比一般单位大了上千倍，可能写错了金额单位（元写成万元，或相反），请核对“元.xlsx”工作表“支出总表”。",
  ]);
  expect(problems(planned(files)).filter((text) => text.includes("上千倍"))).toEqual([]);
});

describe("tables that not every unit has, of 昌黎 and 满城", () => {
  const [changli, mancheng] = [readSample("昌黎县2023"), readSample("满城区2021")].map(({ name, sheets }) =>
    fileOf(name.replace(/20\d\d/, ""), sheets),
  ) as [UnitFile, UnitFile];
  const plan = planned([changli, mancheng], { department: "两个局" });
  const made = readWorkbook({
    name: "",
    sheets: plan.sheets.slice(0, 13).map(({ snapshot }) => snapshot),
  }).documents;
  const rowsOf = (number: string): readonly BudgetRow[] =>
    made.flatMap((one) => (one.kind === "BudgetTable" && one.table === number ? one.rows : []));

  test("lists stand below each other", () => {
    expect(rowsOf("T12").map(({ name }) => valueOf(name))).toEqual(
      [changli, mancheng].flatMap(({ documents }) =>
        documents.flatMap((one) =>
          one.kind === "BudgetTable" && one.table === "T12" ? one.rows.map(({ name }) => valueOf(name)) : [],
        ),
      ),
    );
  });

  test("fixed lines are added up, quantities too, and a line that only one has is told", () => {
    const [total, buildings] = rowsOf("T11");
    expect(
      [total!.cells["value"], buildings!.cells["quantity"], buildings!.cells["value"]].map(
        (field) => field?.state === "given" && field.text,
      ),
    ).toEqual(["1,334.02", "14297.37", "860.04"]);
    expect(problems(plan)).toContain(
      "“323昌黎县人力资源和社会保障局”的固定资产占用情况表没有“业务用房（平方米）”，汇总的这些行没有它的数（“昌黎县.xlsx”）。",
    );
  });

  test("a change keeps its reason", () => {
    const running = rowsOf("T13").find(({ line }) => line === "vehicle-running")!;
    expect(valueOf(running.cells["reason"]!)).toBe("预算编制标准变化。");
  });

  test("an empty list says that it is one", () => {
    const procurement = made.find((one) => one.kind === "BudgetTable" && one.table === "T10");
    expect(procurement?.kind === "BudgetTable" && valueOf(procurement.note)).toEqual([
      "无政府采购预算，空表列示。",
    ]);
  });
});

test("where a formula would be too long for its cell the figure stands as a value, and that is told", () => {
  const some = firstLines.slice(0, 1);
  const name = "某某市某某区人力资源和社会保障局下属第";
  const many = Array.from({ length: 280 }, (_, index) =>
    fileOf(
      `${index}.xlsx`,
      unitSheets(some, { unit: `${400001 + index}${name}${index}中心`, year: "2023" }, ["T3"]),
    ),
  );
  const told = (origin: "columns" | "sheets"): string[] =>
    notes(planned(many, { origin })).filter((text) => text.includes("按数值列示"));
  expect(told("sheets")).toEqual([
    "“部门预算支出总表”有 1 格按数值列示：单位太多，公式写不下；改用每个单位一列就能列公式。",
  ]);
  expect(told("columns")).toEqual([]);
});

test("nothing to put together is said, not made", () => {
  const plan = planned([fileOf("空.xlsx", [])]);
  expect([plan.sheets, plan.tables]).toEqual([[], []]);
  expect(problems(plan)).toEqual(["没有可以汇总的表。请选取各单位的部门预算表。"]);
});
