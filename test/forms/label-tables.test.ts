import { fixedAssets } from "../../src/forms/official/fixed-assets";
import { threePublics } from "../../src/forms/official/three-publics";
import { threePublicsChange } from "../../src/forms/official/three-publics-change";
import { readSheet, readWorkbook } from "../../src/forms/read-workbook";
import { writeForm } from "../../src/forms/write-form";
import { decimalToText } from "../../src/model/decimal";
import type { BudgetTable, BudgetTableNumber, BudgetValue } from "../../src/model/documents";
import type { Field } from "../../src/model/field";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";
import { mutationsOf } from "./mutations";
import { readSample } from "./samples";
import { tableSheet } from "./table-sheet";

function budgetTables(sheet: SheetSnapshot): BudgetTable[] {
  return readSheet(sheet).documents.filter((document) => document.kind === "BudgetTable");
}

const WORKBOOKS = { 昌黎县2023: readSample("昌黎县2023"), 满城区2021: readSample("满城区2021") };
const READ = {
  昌黎县2023: readWorkbook(WORKBOOKS.昌黎县2023).documents,
  满城区2021: readWorkbook(WORKBOOKS.满城区2021).documents,
};

function published(name: keyof typeof READ, wanted: BudgetTableNumber): BudgetTable {
  const tables = READ[name].filter(
    (document) => document.kind === "BudgetTable" && document.table === wanted,
  );
  expect(tables).toHaveLength(1);
  return tables[0] as BudgetTable;
}

/** A cell as people would say it: the figure in 万元, null where nothing stands. */
function said(field: Field<BudgetValue>): string | number | null {
  if (field.state !== "given") return field.state === "blank" ? null : field.state;
  const { value } = field;
  if (typeof value === "string") return value;
  return "fen" in value ? value.fen / 1_000_000 : decimalToText(value);
}

/** Each line: which it is, the line that it is a part of, its cells. */
function linesOf({ rows }: BudgetTable): (string | number | null)[][] {
  return rows.map(({ line, parent, cells }) => [
    line,
    parent === null ? null : (rows[parent]?.line ?? "?"),
    ...Object.values(cells).map(said),
  ]);
}

test("昌黎 2023 T9 is read to the last cell", () => {
  const table = published("昌黎县2023", "T9");
  expect(linesOf(table)).toEqual([
    ["total", null, 12.6, 12.6, null, null],
    ["three-publics", null, 12.6, 12.6, null, null],
    ["abroad", "three-publics", null, null, null, null],
    ["abroad-teaching", "abroad", null, null, null, null],
    ["abroad-other", "abroad", null, null, null, null],
    ["vehicles", "three-publics", 12.6, 12.6, null, null],
    ["vehicle-purchase", "vehicles", null, null, null, null],
    ["vehicle-running", "vehicles", 12.6, 12.6, null, null],
    ["reception", "three-publics", null, null, null, null],
  ]);
  expect(Object.keys(table.rows[0]!.cells)).toEqual(["total", "general", "fund", "stateCapital"]);
  expect(table).toMatchObject({
    unit: { value: "323昌黎县人力资源和社会保障局" },
    year: { value: "2023" },
    amountUnit: { value: "万元" },
    strays: [],
  });
});

test("昌黎 2023 T11 is read to the last cell", () => {
  const table = published("昌黎县2023", "T11");
  expect(linesOf(table)).toEqual([
    ["total", null, null, 803.76],
    ["buildings", "total", "9782.37", 523.48],
    ["offices", "buildings", "5635.87", 164.95],
    ["vehicles", "total", "6", 10.5],
    ["equipment", "total", null, null],
    ["other", "total", "5401", 269.78],
  ]);
  expect(table).toMatchObject({ unit: { value: "323昌黎县人力资源和社会保障局" }, strays: [] });
});

test("满城 2021 T11 is read to the last cell, quantities kept as text and dashes too", () => {
  expect(linesOf(published("满城区2021", "T11"))).toEqual([
    ["total", null, null, 530.26],
    ["buildings", "total", "4515", 336.56],
    ["offices", "buildings", "3882", 289.37],
    ["business-rooms", "buildings", "633", 47.19],
    ["vehicles", "total", "3", 33.24],
    ["equipment", "total", null, 0],
    ["other", "total", null, 160.46],
  ]);
});

test("满城 2021 T13 is read to the last cell, like figures beside each other too", () => {
  const table = published("满城区2021", "T13");
  expect(linesOf(table)).toEqual([
    ["abroad", null, 0, 0, 0, "无增减变化"],
    ["vehicle-purchase", null, 0, 0, 0, "无增减变化"],
    ["vehicle-running", null, 10, 8, -2, "预算编制标准变化。"],
    ["reception", null, 0.41, 1.31, 0.9, "按比例计提"],
    ["total", null, 10.41, 9.31, -1.1, "按照“过紧日子”要求，严格压减支出"],
  ]);
  expect(table).toMatchObject({
    unit: { value: "保定市满城区人力资源和社会保障局" },
    amountUnit: { value: "万元" },
    strays: [],
  });
});

const CHANGES = [
  ["因公出国（境）费", 1, 2, 1, "增加"],
  ["公务接待费", 5, 3, -2, "压减"],
  ["合计", 6, 5, -1, "压减"],
];

function changes(last: string | null, current: string | null): (string | number | null)[][] {
  const [table] = budgetTables(
    tableSheet([
      ["“三公”经费预算情况及增减变化原因"],
      ["某局", null, null, null, "单位：万元"],
      ["项目名称", last, current, "增减金额", "变化原因"],
      ...CHANGES,
    ]),
  );
  return table!.rows.map(({ cells }) => [said(cells["last"]!), said(cells["current"]!)]);
}

test.each([
  ["2020年度预算", "2021年度预算"],
  ["2020年预算数", "2021年预算数"],
  ["2020年年初预算数", "2021年年初预算数"],
  ["上年预算数", "本年预算数"],
  ["上年预算数", "2021年预算数"],
  ["2020年预算数", "本年预算数"],
])("T13: %s stands for the last year, %s for the current one, whichever comes first", (last, current) => {
  expect(changes(last, current)).toEqual([
    [1, 2],
    [5, 3],
    [6, 5],
  ]);
  expect(changes(current, last)).toEqual([
    [2, 1],
    [3, 5],
    [5, 6],
  ]);
});

test("T13: one year alone does not tell whether it is the last or the current one", () => {
  const absent = CHANGES.map(() => ["absent", "absent"]);
  expect(changes("2020年度预算", null)).toEqual(absent);
  expect(changes(null, "2021年度预算")).toEqual(absent);
});

test("T13: the parts of 公务用车购置及运行费 are told from lines of their own", () => {
  const [table] = budgetTables(
    tableSheet([
      ["某县教育局2022年“三公”经费增减变化情况表"],
      ["项目", "2021年预算数", "2022年预算数", "增减变化", "增减原因"],
      ["因公出国（境）费", 1, 1, 0],
      ["公务用车购置及运行维护费", 7, 5, -2],
      ["其中：公务用车购置费", 2, 0, -2],
      ["公务用车运行维护费", 5, 5, 0],
      ["公务接待费", 1, 1, 0],
      ["合计", 9, 7, -2],
    ]),
  );
  expect(table!.rows.map(({ line, parent }) => [line, parent])).toEqual([
    ["abroad", null],
    ["vehicles", null],
    ["vehicle-purchase-part", 1],
    ["vehicle-running-part", 1],
    ["reception", null],
    ["total", null],
  ]);
  expect(table).toMatchObject({ table: "T13", year: { value: "2022" } });
});

test("T9 with one amount a line, other names, and 会议费 and 培训费 below", () => {
  const [table] = budgetTables(
    tableSheet([
      ["2024年一般公共预算“三公”经费支出表"],
      ["单位：某县教育局", "单位：万元"],
      ["项目", "2024年预算数"],
      ["“三公”经费合计", 9],
      ["1.因公出国（境）费用", 1],
      ["2.公务接待费用", 3],
      ["3.公务用车购置及运行维护费", 5],
      ["  其中：（1）公务用车运行费", 4],
      ["       （2）公务用车购置", 1],
      ["会议费", 2],
      ["培训费", null],
    ]),
  );
  expect(linesOf(table!).map((line) => line.slice(0, 3))).toEqual([
    ["three-publics", null, 9],
    ["abroad", "three-publics", 1],
    ["reception", "three-publics", 3],
    ["vehicles", "three-publics", 5],
    ["vehicle-running", "vehicles", 4],
    ["vehicle-purchase", "vehicles", 1],
    ["meetings", null, 2],
    ["training", null, null],
  ]);
  expect(table).toMatchObject({ table: "T9", unit: { value: "某县教育局" }, strays: [] });
  expect(table!.columns).toMatchObject({ total: { state: "given" }, general: { state: "absent" } });
});

test("T11 with a unit in its head, equipment from another price, and other names", () => {
  const [table] = budgetTables(
    tableSheet([
      ["国有资产占用情况表"],
      ["某县教育局", "截止日期：2023年12月31日", "单位：元"],
      ["项目", "数量", "资产价值"],
      ["固定资产合计", null, 1_000_000],
      ["其中：房屋", "100平方米", 500_000],
      ["     车辆", "2辆", 200_000],
      ["     单价50万元（含）以上设备", 1, 300_000],
    ]),
  );
  expect(linesOf(table!)).toEqual([
    ["total", null, null, 100],
    ["buildings", "total", "100", 50],
    ["vehicles", "total", "2", 20],
    ["equipment", "total", "1", 30],
  ]);
  expect(table).toMatchObject({ amountUnit: { value: "元" }, unit: { value: "某县教育局" }, strays: [] });
});

test.each([
  [
    "项目 and 预算数",
    [
      ["项目", "预算数"],
      ["办公费", 3],
      ["差旅费", 2],
      ["合计", 5],
    ],
  ],
  [
    "项目, 数量 and 价值",
    [
      ["项目", "数量", "价值"],
      ["电脑", 3, 2],
      ["打印机", 2, 1],
      ["合计", 5, 3],
    ],
  ],
  [
    "项目 with two years",
    [
      ["项目", "2020年预算数", "2021年预算数", "增减金额"],
      ["办公费", 3, 2, -1],
    ],
  ],
])("a table with the columns %s, but neither title nor lines, is none of these", (_, rows) => {
  expect(budgetTables(tableSheet([["某某表"], ["单位：万元"], ...rows]))).toEqual([]);
});

test("a table without its title is known by its lines", () => {
  for (const [name, number] of [
    ["昌黎县2023", "T9"],
    ["昌黎县2023", "T11"],
    ["满城区2021", "T13"],
  ] as const) {
    const { source, rows } = published(name, number);
    const sheet = WORKBOOKS[name].sheets.find((one) => one.name === source.sheet)!;
    const values: CellValue[][] = sheet.values.map((row, index) =>
      index === 0 ? row.map(() => null) : [...row],
    );
    const [table] = budgetTables({ ...sheet, name: "Sheet1", values });
    expect(table?.table).toBe(number);
    expect(table?.rows.length).toBe(rows.length);
  }
});

test.each([
  [
    "T9",
    threePublics,
    [
      ["total", null],
      ["three-publics", null],
      ["abroad", "three-publics"],
      ["abroad-teaching", "abroad"],
      ["abroad-other", "abroad"],
      ["vehicles", "three-publics"],
      ["vehicle-purchase", "vehicles"],
      ["vehicle-running", "vehicles"],
      ["reception", "three-publics"],
    ],
  ],
  [
    "T11",
    fixedAssets,
    [
      ["total", null],
      ["buildings", "total"],
      ["offices", "buildings"],
      ["vehicles", "total"],
      ["equipment", "total"],
      ["other", "total"],
    ],
  ],
  [
    "T13",
    threePublicsChange,
    [
      ["abroad", null],
      ["vehicle-purchase", null],
      ["vehicle-running", null],
      ["reception", null],
      ["total", null],
    ],
  ],
] as const)(
  "%s that is still to be filled in has all its lines, each under its own",
  (number, form, lines) => {
    const written = writeForm(form, { fields: { amountUnit: "万元" }, tables: {} }, "表");
    const [table] = budgetTables(written);
    expect(table).toMatchObject({ table: number, strays: [] });
    expect(linesOf(table!).map((line) => line.slice(0, 2))).toEqual(lines);
  },
);

test("T11 declares the unit of its 价值 in that column, and keeps another one beside the figure", () => {
  const value = [
    { fen: 803_760_000, decimals: 2, unit: "万元" },
    { fen: 803_760_000, decimals: 0, unit: "元" },
  ] as const;
  const rows = value.map((amount) => ({ name: "资产总额", value: amount }));
  const written = writeForm(fixedAssets, { fields: {}, tables: { rows: { rows } } }, "表");
  const column = written.values[2]!.indexOf("价值（单位：万元）");
  expect(written.values.slice(3).map((row) => row[column])).toEqual([803.76, 8_037_600]);
  expect(written.numberFormats.slice(3).map((row) => row[column])).toEqual(["#,##0.00", 'General"元"']);
  const [table] = budgetTables(written);
  expect(table!.rows.map(({ cells }) => cells["value"])).toMatchObject(
    value.map((amount) => ({ value: amount })),
  );
});

test("whatever is taken away from these tables, no line says what no line said", () => {
  for (const [name, number] of [
    ["昌黎县2023", "T9"],
    ["昌黎县2023", "T11"],
    ["满城区2021", "T11"],
    ["满城区2021", "T13"],
  ] as const) {
    const whole = published(name, number);
    const sheet = WORKBOOKS[name].sheets.find((one) => one.name === whole.source.sheet)!;
    const cells = (table: BudgetTable): (string | number | null)[][] =>
      table.rows.map((row) =>
        Object.values(row.cells).map((cell) => (cell.state === "given" ? said(cell) : null)),
      );
    const once = cells(whole);
    const mutations = mutationsOf(sheet);
    expect(mutations.length).toBeGreaterThan(10);
    for (const mutation of mutations) {
      const madeUp = budgetTables(mutation.sheet)
        .filter(({ table }) => table === number)
        .flatMap(cells)
        .filter(
          (line) => !once.some((other) => line.every((text, at) => text === null || text === other[at])),
        );
      expect({ mutation: mutation.name, madeUp }).toEqual({ mutation: mutation.name, madeUp: [] });
    }
  }
});

test("every cell of the published sheets is a title, a label, or stands in the table", () => {
  for (const [name, number, others] of [
    ["昌黎县2023", "T9", []],
    ["昌黎县2023", "T11", []],
    // The sheet says its name twice; the second one, with the unit, is the table's title.
    ["满城区2021", "T11", ["固定资产占用情况表"]],
    ["满城区2021", "T13", []],
  ] as const) {
    const table = published(name, number);
    const { area } = table.source;
    const sheet = WORKBOOKS[name].sheets.find((one) => one.name === table.source.sheet)!;
    const outside = sheet.values.flatMap((row, index) =>
      index < area.top || index > area.bottom ? row : [],
    );
    expect(outside.filter((value) => value !== null && value !== "")).toEqual(others);
    expect(table.strays).toEqual([]);
    const held = table.rows.flatMap(({ name: label, cells }) =>
      [label, ...Object.values(cells)].filter((field) => "at" in field),
    );
    const body = held.map((field) => ("at" in field ? `${field.at.row}:${field.at.col}` : ""));
    const first = Math.min(...held.map((field) => ("at" in field ? field.at.row : Infinity)));
    const serial = number === "T9" ? 1 : 0;
    const missed = sheet.values
      .slice(first)
      .flatMap((row, index) =>
        row.flatMap((value, col) =>
          value === null || col < serial || body.includes(`${first + index}:${col}`) ? [] : [value],
        ),
      );
    expect(missed).toEqual([]);
  }
});
