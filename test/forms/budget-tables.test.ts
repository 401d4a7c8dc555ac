import { readSheet, readWorkbook } from "../../src/forms/read-workbook";
import { decimalToText } from "../../src/model/decimal";
import type { BudgetTable, BudgetTableNumber } from "../../src/model/documents";
import { valueOf } from "../../src/model/field";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { mutationsOf } from "./mutations";
import { plain } from "./plain";
import { readSample, SAMPLES } from "./samples";
import { tableSheet } from "./table-sheet";

function budgetTables(sheet: SheetSnapshot): BudgetTable[] {
  return readSheet(sheet).documents.filter((document) => document.kind === "BudgetTable");
}

function changliTable(number: BudgetTableNumber): BudgetTable | undefined {
  return readWorkbook(readSample("昌黎县2023")).documents.find(
    (document): document is BudgetTable => document.kind === "BudgetTable" && document.table === number,
  );
}

/** The rows of a table as they say, name first. */
function says({ rows }: BudgetTable): (string | number | null)[][] {
  return rows.map(({ name, cells }) => [
    valueOf(name),
    ...Object.values(cells).map((cell) => {
      const value = valueOf(cell);
      if (value === null || typeof value === "string") return value;
      return "fen" in value ? value.fen : decimalToText(value);
    }),
  ]);
}

const HEADER = [
  ["政府采购项目来源", null, "采购物品名称", "政府采购目录序号", "计量单位", "数量", "单价"],
  ["项目名称", "预算资金"],
];
HEADER[0]!.push(
  "政府采购金额（当年部门预算安排资金）",
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  "2024年度预留中小微企业份额",
);
HEADER[1]!.push(
  null,
  null,
  null,
  null,
  null,
  "合计",
  "一般公共预算拨款",
  "基金预算拨款",
  "国有资本经营预算拨款",
);
HEADER[1]!.push("财政专户核拨", "单位资金", "财政拨款结转", "非财政拨款结转结余");

const PROCUREMENT = [
  ["2024年政府采购预算"],
  ["部门政府采购预算"],
  ["323某县人力资源和社会保障局", null, "预算年度：2024", "单位：万元"],
  ...HEADER,
  ["合计", 30, null, null, null, null, null, 12.5, 12.5],
  ["办公设备购置", 20, "台式计算机", "A02010105", "台", 15, 0.5, 7.5, 7.5],
  [null, null, "打印机", "A02021003", "台", 10, 0.3, 3, 3],
  ["档案数字化", 10, "扫描服务", "C99", "项", 1, 2, 2, 2, null, null, null, null, null, null, 2],
  ["注：1.涉密采购事项按照相关规定执行。"],
  ["备注：2.单价会因配置规格不同而变动。"],
];
const MERGED = [
  { top: 6, left: 0, bottom: 7, right: 0 },
  { top: 6, left: 1, bottom: 7, right: 1 },
];

test("昌黎's 部门机构设置情况 is read unit by unit", () => {
  const units = changliTable("T12");
  expect(units).toMatchObject({
    table: "T12",
    source: { sheet: "部门机构设置情况" },
    note: { state: "blank" },
  });
  expect(Object.values(units!.columns).map(({ label, state }) => [label, state])).toEqual([
    ["单位名称", "given"],
    ["单位性质", "given"],
    ["单位规格", "given"],
    ["经费保障形式", "given"],
  ]);
  expect(says(units!).slice(0, 2)).toEqual([
    ["昌黎县人力资源和社会保障局本级", "行政", "正科级", "财政拨款"],
    ["昌黎县劳动力人才交流服务中心", "事业", "股级", "财政性资金基本保证"],
  ]);
});

test("昌黎's 部门政府采购预算 is read as the empty table it is, with all its columns", () => {
  const procurement = changliTable("T10");
  expect(procurement).toMatchObject({ table: "T10", rows: [], amountUnit: { value: "万元" } });
  expect(valueOf(procurement!.unit)).toBe("323昌黎县人力资源和社会保障局");
  expect(Object.values(procurement!.columns).filter(({ state }) => state !== "given")).toEqual([]);
});

test.each([
  ["merged", MERGED],
  ["not merged", []],
])("items of one project stand under its name, %s", (_, merges) => {
  const [table] = budgetTables(tableSheet(PROCUREMENT, merges));
  expect(table).toMatchObject({ unit: { value: "323某县人力资源和社会保障局" }, year: { value: "2024" } });
  expect(
    says(table!).map(([name, , item, , , quantity, price, total]) => [name, item, quantity, price, total]),
  ).toEqual(
    [
      ["合计", null, null, null, 12_500_000],
      ["办公设备购置", "台式计算机", "15", 500_000, 7_500_000],
      ["办公设备购置", "打印机", "10", 300_000, 3_000_000],
      ["档案数字化", "扫描服务", "1", 2_000_000, 2_000_000],
    ].map(([name, item, quantity, price, total]) => [name, item, quantity, price, total]),
  );
  expect(says(table!)[3]?.at(-1)).toBe(2_000_000);
  expect(valueOf(table!.note)).toEqual([
    "1.涉密采购事项按照相关规定执行。",
    "2.单价会因配置规格不同而变动。",
  ]);
  expect(table!.strays).toEqual([]);
  expect(table!.source.area).toEqual({ top: 1, left: 0, bottom: 10, right: 15 });
});

test("a note may stand above the table, the header may have three rows and other labels (满城 2021)", () => {
  const [table] = budgetTables(
    tableSheet([
      ["第六部分：政府采购预算情况"],
      ["我部门2021年无政府采购预算，空表列示"],
      [null, null, null, "单位：万元"],
      [
        "政府采购项目来源",
        null,
        "采购物品名称",
        "政府采购目录序号",
        "数量单位",
        "数量",
        "单价",
        "政府采购金额",
      ],
      [
        "项目名称",
        "预算资金",
        null,
        null,
        null,
        null,
        null,
        "总计",
        "当年部门预算安排资金",
        null,
        null,
        null,
        "其他渠道资金",
      ],
      [
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "合计",
        "一般公共预算拨款",
        "基金预算拨款",
        "财政专户核拨",
      ],
      ["某项目", 3, "软件", "A0201", "套", 1, 3, 3, 3, 3],
    ]),
  );
  expect(valueOf(table!.note)).toEqual(["我部门2021年无政府采购预算，空表列示"]);
  expect(says(table!).map((cells) => cells.slice(0, 8))).toEqual([
    ["某项目", 3_000_000, "软件", "A0201", "套", "1", 3_000_000, 3_000_000],
  ]);
});

test("lines that were left to be filled in are no lines", () => {
  const [table] = budgetTables(
    tableSheet([
      ["编制单位：某局", "预算年度：2024", "2024-01-10", "单位：万元"],
      ["序号", "项目名称", "采购物品名称", "合计"],
      [1, "办公设备购置", "打印机", 3],
      [2, "——", "——", "——"],
      [3],
    ]),
  );
  expect(table?.rows).toHaveLength(1);
  expect(valueOf(table!.rows[0]!.cells["total"]!)).toMatchObject({ fen: 3_000_000 });
});

test("tables of other kinds that follow without a blank row are not read as lines", () => {
  const tables = budgetTables(
    tableSheet([
      ["部门机构设置情况"],
      ["单位名称", "单位性质", "单位规格", "经费保障形式"],
      ["某县人力资源和社会保障局", "行政", "正科级", "财政拨款"],
      ["部门政府采购预算"],
      ...PROCUREMENT.slice(2, 5),
      ["注：无政府采购预算，空表列示。"],
      ["部门固定资产占用情况表"],
      ["323某县人力资源和社会保障局", null, "截止时间：2022-12-31"],
      ["项   目", "数量", "价值（金额单位：万元）"],
      ["资产总额", null, 803.76],
    ]),
  );
  expect(tables.map(({ table, rows, strays }) => [table, rows.length, strays])).toEqual([
    ["T12", 1, []],
    ["T10", 0, []],
    ["T11", 1, []],
  ]);
});

test.each([
  [
    "a head with other places beside 单位名称",
    ["单位名称", "某局", "单位性质", "行政", "单位规格", "正科级"],
  ],
  ["two columns only", ["单位名称", "单位性质"]],
])("%s is no unit list", (_, row) => {
  expect(budgetTables(tableSheet([["部门机构设置情况"], row, ["某局", "行政"]]))).toEqual([]);
});

test.each(SAMPLES)("%s: project tables read the same with a unit list above them on their sheet", (name) => {
  const list = [
    ["部门机构设置情况"],
    ["序号", "单位名称", "单位性质", "单位规格", "经费保障形式"],
    [1, "某县人力资源和社会保障局", "行政", "正科级", "财政拨款"],
  ];
  for (const sheet of readSample(name)
    .sheets.filter(({ name: own }) => /^\d+\./.test(own))
    .slice(0, 3)) {
    const width = sheet.values[0]!.length;
    const above = tableSheet([...list, []], []).values.map((row) =>
      Array.from({ length: width }, (_, col) => row[col] ?? null),
    );
    const below = {
      ...sheet,
      values: [...above, ...sheet.values],
      formulas: [...above.map((row) => row.map(() => null)), ...sheet.formulas],
      numberFormats: [...above.map((row) => row.map(() => "General")), ...sheet.numberFormats],
      merges: sheet.merges.map((area) => ({ ...area, top: area.top + 4, bottom: area.bottom + 4 })),
    };
    const [units, ...projects] = readSheet(below).documents;
    expect(units).toMatchObject({
      kind: "BudgetTable",
      rows: [{ name: { value: "某县人力资源和社会保障局" } }],
    });
    expect(projects.map(plain)).toEqual(readSheet(sheet).documents.map(plain));
  }
});

test("whatever is taken away from a filled table, no line says what no line said", () => {
  const sheet = tableSheet(PROCUREMENT, MERGED);
  const said = budgetTables(sheet).flatMap(says);
  const mutations = mutationsOf(sheet);
  expect(mutations.length).toBeGreaterThan(30);
  for (const mutation of mutations) {
    const madeUp = budgetTables(mutation.sheet)
      .flatMap(says)
      .filter((line) => !said.some((other) => line.every((text, at) => text === null || text === other[at])));
    expect({ mutation: mutation.name, madeUp }).toEqual({ mutation: mutation.name, madeUp: [] });
  }
});
