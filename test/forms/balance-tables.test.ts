import { readSheet } from "../../src/forms/read-workbook";
import type { BudgetTable } from "../../src/model/documents";
import { valueOf } from "../../src/model/field";
import type { CellValue } from "../../src/sheet/snapshot";
import { readSample } from "./samples";
import { tableSheet } from "./table-sheet";

const HEAD = ["323某县人力资源和社会保障局", null, "预算年度：2023", "单位：万元"];
const LABELS = ["项目", "预算数", "项目", "预算数"];

function only(rows: readonly (readonly CellValue[])[]): BudgetTable {
  const [table, ...others] = readSheet(tableSheet(rows)).documents;
  if (table?.kind !== "BudgetTable" || others.length > 0) throw new Error("not one budget table");
  return table;
}

/** Which line each is, with its figure in 万元 and the line that it is a part of. */
function says({ rows }: BudgetTable): unknown[] {
  return rows.map(({ line, name, cells, parent }) => {
    const figures = Object.values(cells).map((cell) => {
      const value = valueOf(cell);
      return typeof value === "object" && value && "fen" in value ? value.fen / 1_000_000 : value;
    });
    const of = parent === null ? [] : [`in ${rows[parent]?.line ?? ""}`];
    return [line ?? valueOf(name), ...figures, ...of];
  });
}

const BODY = [
  ["一、一般公共预算拨款收入", 9, "一、一般公共服务支出", null],
  ["二、政府性基金预算拨款收入", 0, "五、教育支出", 8],
  ["五、事业收入", 1, "三十二、某项新科目支出", 3],
  [null, null, "三十一、人行科目", null],
  ["本年收入合计", 10, "本年支出合计", 11],
  ["上年结转结余", 2, "年终结转结余", 1],
  ["收入总计", 12, "支出总计", 12],
];
const SAID = [
  ["general-income", 9],
  ["fund-income", 0],
  ["business-income", 1],
  ["income-of-year", 10],
  ["carried-in", 2],
  ["income-total", 12],
  ["class-201", null],
  ["class-205", 8],
  ["三十二、某项新科目支出", 3],
  ["central-bank", null],
  ["expenditure-of-year", 11],
  ["carried-out", 1],
  ["expenditure-total", 12],
];

function swapped(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return rows.map(([a, b, c, d]) => [c ?? null, d ?? null, a ?? null, b ?? null]);
}

function named(names: Readonly<Record<string, string>>): CellValue[][] {
  return BODY.map((row) => row.map((value) => names[String(value)] ?? value));
}

test.each<readonly [string, readonly (readonly CellValue[])[]]>([
  ["with 收入 and 支出 over the halves", [["收入", null, "支出"], LABELS, ...BODY]],
  ["with the halves in the other order", [["支出", null, "收入"], LABELS, ...swapped(BODY)]],
  [
    "with the lines counted and the columns numbered",
    [
      ["序号", "收入", null, "支出"],
      [null, ...LABELS],
      ["栏次", 1, 2, 3, 4],
      ...BODY.map((row, at) => [at + 1, ...row]),
    ],
  ],
  ["with one row of labels", [["收入项目", "预算数", "支出项目", "预算数"], ...BODY]],
  [
    "with 收入 and 支出 as labels of the columns",
    [["收入", "2023年预算数", "支出", "2023年预算数"], ...BODY],
  ],
  [
    "with lines under other names",
    [
      ["收入", null, "支出"],
      LABELS,
      ...named({
        "一、一般公共预算拨款收入": "1. 一般公共预算财政拨款",
        "二、政府性基金预算拨款收入": "（二）政府性基金收入",
        "五、教育支出": "教 育 支 出",
        本年收入合计: "收入合计",
        上年结转结余: "年初结转和结余",
        年终结转结余: "结转下年",
        收入总计: "总　计",
        支出总计: "总　计",
      }),
    ],
  ],
])("a table is read with both halves one after the other, %s", (_, rows) => {
  const table = only([["财务收支预算总表"], HEAD, ...rows]);
  expect(table).toMatchObject({ table: "T1", strays: [], unit: { value: HEAD[0] }, year: { value: "2023" } });
  expect(says(table)).toEqual(SAID);
});

test.each([
  ["文化体育与传媒支出", "class-207"],
  ["医疗卫生与计划生育支出", "class-210"],
  ["资源勘探信息等支出", "class-215"],
  ["国土海洋气象等支出", "class-220"],
  ["十八、粮油物资储备支出", "class-222"],
  ["（八）社会保障和就业支出", "class-208"],
])("%s is the line of %s", (name, line) => {
  const table = only([["收支总表"], HEAD, ["收入", null, "支出"], LABELS, [null, null, name, 1]]);
  expect(says(table)).toEqual([[line, 1]]);
});

test("合计 after what was carried over is the total, and before it the sum of the year", () => {
  const lines = [
    ["上年结转", 1],
    ["合计", 3],
  ];
  const table = (rows: readonly CellValue[][]): unknown[] =>
    says(only([["收支总表"], HEAD, ["收入", null, "支出"], LABELS, ...rows]));
  expect(table(lines)).toEqual([
    ["carried-in", 1],
    ["income-total", 3],
  ]);
  expect(table([["合计", 2], ...lines])).toEqual([
    ["income-of-year", 2],
    ["carried-in", 1],
    ["income-total", 3],
  ]);
});

describe("单位资金 (河北 2025)", () => {
  const rows = (parts: readonly (readonly CellValue[])[]): unknown[] =>
    says(only([["收支总表"], HEAD, ["收入", null, "支出"], LABELS, ["五、单位资金", 3], ...parts]));

  test("stands alone", () => expect(rows([])).toEqual([["own-income", 3]]));

  test("has its parts below it", () =>
    expect(
      rows([
        ["事业收入", 1],
        ["（二）事业单位经营收入", 1],
        ["其他收入", 1],
        ["本年收入合计", 3],
      ]),
    ).toEqual([
      ["own-income", 3],
      ["own-business", 1, "in own-income"],
      ["own-operating", 1, "in own-income"],
      ["own-other", 1, "in own-income"],
      ["income-of-year", 3],
    ]));

  test("has none of the lines that are counted on after it", () =>
    expect(
      rows([
        ["六、事业收入", 1],
        ["七、其他收入", 1],
      ]),
    ).toEqual([
      ["own-income", 3],
      ["business-income", 1],
      ["other-income", 1],
    ]));
});

const FISCAL = [
  ["财政拨款收支预算总表"],
  HEAD,
  ["收入", null, "支出"],
  ["项目", "金额", "项目", "合计", "一般公共预算", "政府性基金预算"],
  ["一、一般公共预算拨款", 9, "五、教育支出", 8, 8],
  ["二、政府性基金预算拨款", 1, "十二、城乡社区支出", 2, null, 2],
  ["本年收入合计", 10, "本年支出合计", 10, 8, 2],
  ["年初财政拨款结转和结余", 2, "年末财政拨款结转和结余", 2, 2],
  ["一、一般公共预算拨款", 1],
  ["二、政府性基金预算拨款", 1],
  ["收入总计", 12, "支出总计", 12, 10, 2],
];

test("what was carried over from each source is part of it, though its lines are called as those of the year", () => {
  const table = only(FISCAL);
  expect(table).toMatchObject({ table: "T4", strays: [], columns: { capital: { state: "absent" } } });
  expect(says(table).slice(0, 7)).toEqual([
    ["general-income", 9],
    ["fund-income", 1],
    ["income-of-year", 10],
    ["carried-in", 2],
    ["carried-in-general", 1, "in carried-in"],
    ["carried-in-fund", 1, "in carried-in"],
    ["income-total", 12],
  ]);
  expect(says(table)[8]).toEqual(["class-212", 2, null, 2, null]);
});

test("without the line that they are part of they are not taken for it, nor for those of the year", () => {
  const table = only(FISCAL.filter(([name]) => !String(name).startsWith("年初")));
  expect(says(table).slice(0, 6)).toEqual([
    ["general-income", 9],
    ["fund-income", 1],
    ["income-of-year", 10],
    ["一、一般公共预算拨款", 1],
    ["二、政府性基金预算拨款", 1],
    ["income-total", 12],
  ]);
});

test("sums may stand above what they sum up, which is part of them", () => {
  const table = only([
    ["财政拨款收支总表"],
    HEAD,
    ["收　　入", null, "支　　出"],
    ["项　　目", "金额", "项　　目", "合计", "一般公共预算财政拨款"],
    ["一、本年收入", 9, "一、本年支出", 8, 8],
    ["（一）一般公共预算拨款", 9, "（一）教育支出", 5, 5],
    ["（二）政府性基金预算拨款", null, "（二）住房保障支出", 3, 3],
    ["二、上年结转"],
    ["（一）一般公共预算拨款", null, "二、结转下年", 1, 1],
    ["收 入 总 计", 9, "支 出 总 计", 9, 9],
  ]);
  expect(table.strays).toEqual([]);
  expect(says(table)).toEqual([
    ["income-of-year", 9],
    ["general-income", 9, "in income-of-year"],
    ["fund-income", null, "in income-of-year"],
    ["carried-in", null],
    ["carried-in-general", null, "in carried-in"],
    ["income-total", 9],
    ["expenditure-of-year", 8, 8, null, null],
    ["class-205", 5, 5, null, null, "in expenditure-of-year"],
    ["class-221", 3, 3, null, null, "in expenditure-of-year"],
    ["carried-out", 1, 1, null, null],
    ["expenditure-total", 9, 9, null, null],
  ]);
});

test("a third column of names beside the two halves does not disturb them", () => {
  const table = only([
    ["部门收支总表"],
    HEAD,
    ["收入", null, "支出"],
    ["项目", "预算数", "项目（按功能分类）", "预算数", "项目（按支出性质）", "预算数"],
    ["一、一般公共预算拨款收入", 9, "五、教育支出", 9, "一、基本支出", 4],
    [null, null, null, null, "二、项目支出", 5],
    ["收入总计", 9, "支出总计", 9, "支出总计", 9],
  ]);
  expect(says(table)).toEqual([
    ["general-income", 9],
    ["income-total", 9],
    ["class-205", 9],
    ["expenditure-total", 9],
  ]);
  expect(table.strays.map(({ text }) => text)).toEqual([
    "项目（按支出性质）",
    "一、基本支出",
    "4",
    "二、项目支出",
    "5",
    "支出总计",
    "9",
  ]);
});

test("a half whose label is missing is not read, and the other one is", () => {
  const table = only(FISCAL.map((row) => row.map((value) => (value === "收入" ? null : value))));
  expect(table.columns).toMatchObject({
    incomeName: { state: "absent" },
    incomeAmount: { state: "absent" },
    expenditureName: { state: "given" },
    total: { state: "given" },
  });
  expect(table.rows.filter(({ line }) => line !== null).map(({ line }) => line)).toEqual([
    "class-205",
    "class-212",
    "expenditure-of-year",
    "carried-out",
    "expenditure-total",
  ]);
});

test("昌黎's 31 类 and 13 sums are all known, none twice", () => {
  for (const name of ["收支总表", "财政拨款收支总表"]) {
    const sheet = readSample("昌黎县2023").sheets.find((one) => one.name === name);
    const [table] = sheet ? readSheet(sheet).documents : [];
    const lines = table?.kind === "BudgetTable" ? table.rows.map(({ line }) => line) : [];
    expect(lines).not.toContain(null);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line?.startsWith("class-"))).toHaveLength(30);
  }
});
