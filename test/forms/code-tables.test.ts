import { readSheet, readWorkbook } from "../../src/forms/read-workbook";
import type { BudgetRow, BudgetTable } from "../../src/model/documents";
import { valueOf } from "../../src/model/field";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";
import { plain } from "./plain";
import { tableSheet } from "./table-sheet";

const TITLE = "部门预算支出总表";
const HEAD = ["323某县人力资源和社会保障局", null, "预算年度：2023", "单位：万元"];
const LABELS = ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "经营支出"];
const BODY: readonly (readonly CellValue[])[] = [
  [null, "合计", 30, 10, 20],
  ["205", "教育支出", 20, 0, 20],
  ["20502", "普通教育", 20, null, 20],
  ["2050201", "学前教育", 20, null, 20],
  ["208", "社会保障和就业支出", 10, 10],
];
const PLAIN = [[TITLE], HEAD, LABELS, ...BODY];

function tables(sheet: SheetSnapshot): BudgetTable[] {
  return readSheet(sheet).documents.filter((document) => document.kind === "BudgetTable");
}

function only(rows: readonly (readonly CellValue[])[]): BudgetTable {
  const [table, ...others] = tables(tableSheet(rows));
  if (!table || others.length > 0) throw new Error("not one table");
  return table;
}

/** What a line says: code, name, figures in 分, what it is a part of. */
function says({ code, name, cells, parent }: BudgetRow): unknown[] {
  const figures = Object.values(cells).map((cell) => {
    const value = valueOf(cell);
    return typeof value === "object" && value && "fen" in value ? value.fen : value;
  });
  return [valueOf(code), valueOf(name), ...figures, parent];
}

const EXPECTED = only(PLAIN).rows.map(says);

test("lines have code, name, figures blank or 0, and the line that they are a part of", () => {
  const table = only(PLAIN);
  expect(table).toMatchObject({
    table: "T3",
    title: { value: TITLE },
    unit: { value: "323某县人力资源和社会保障局" },
    year: { value: "2023" },
    amountUnit: { value: "万元" },
    strays: [],
  });
  expect(table.rows.map(({ line }) => line)).toEqual(["total", null, null, null, null]);
  expect(EXPECTED).toEqual([
    [null, "合计", 30_000_000, 10_000_000, 20_000_000, null, null, null, null],
    ["205", "教育支出", 20_000_000, 0, 20_000_000, null, null, null, 0],
    ["20502", "普通教育", 20_000_000, null, 20_000_000, null, null, null, 1],
    ["2050201", "学前教育", 20_000_000, null, 20_000_000, null, null, null, 2],
    ["208", "社会保障和就业支出", 10_000_000, 10_000_000, null, null, null, null, 0],
  ]);
  expect(table.columns).toMatchObject({
    operating: { state: "given" },
    superior: { state: "absent" },
    subordinate: { state: "absent" },
  });
});

function columns(order: readonly number[], rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return rows.map((row) => order.map((col) => row[col] ?? null));
}

function codesAs(write: (code: string) => CellValue): CellValue[][] {
  return BODY.map(([code, ...rest]) => [typeof code === "string" ? write(code) : null, ...rest]);
}

const NUMBERED = ["栏次", 1, 2, 3, 4, 5];

test.each<readonly [string, readonly (readonly CellValue[])[]]>([
  ["with columns in another order", [[TITLE], HEAD, ...columns([1, 0, 4, 2, 5, 3], [LABELS, ...BODY])]],
  ["with codes as numbers", [[TITLE], HEAD, LABELS, ...codesAs(Number)]],
  [
    "with blanks around and in codes",
    [[TITLE], HEAD, LABELS, ...codesAs((code) => ` ${code.slice(0, 3)} ${code.slice(3)}\u3000`)],
  ],
  [
    "with full-width codes",
    [
      [TITLE],
      HEAD,
      LABELS,
      ...codesAs((code) => code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
    ],
  ],
  ["with its columns numbered", [[TITLE], HEAD, LABELS, [null, null, 1, 2, 3, 4], ...BODY]],
  ["with 栏次 over code and name", [[TITLE], HEAD, LABELS, ["栏次", "栏次", 1, 2, 3, 4], ...BODY]],
  ["with 甲 and 乙 over code and name", [[TITLE], HEAD, LABELS, ["甲", "乙", 1, 2, 3, 4], ...BODY]],
  [
    "with sums named as formulas over the columns",
    [[TITLE], HEAD, LABELS, ["栏次", null, "1=2+3+4", 2, 3, 4], ...BODY],
  ],
  [
    "with lines counted",
    [[TITLE], HEAD, ["序号", ...LABELS], NUMBERED, ...BODY.map((row, at) => [at + 1, ...row])],
  ],
  [
    "with 科目 over code and name",
    [[TITLE], HEAD, ["功能分类科目", null, ...LABELS.slice(2)], LABELS.slice(0, 2), ...BODY],
  ],
  [
    "with other words for code and name",
    [[TITLE], HEAD, ["支出功能分类科目编码", "支出功能分类科目名称", ...LABELS.slice(2)], ...BODY],
  ],
  ["with 合计 under the code", [[TITLE], HEAD, LABELS, ["合计", null, 30, 10, 20], ...BODY.slice(1)]],
  ["with 合计 spread", [[TITLE], HEAD, LABELS, [null, "合   计", 30, 10, 20], ...BODY.slice(1)]],
  [
    "with unit, year and unit of money in rows of their own",
    [[TITLE], ["（2023年度）"], HEAD.slice(0, 1), [null, null, "金额单位：万元"], LABELS, ...BODY],
  ],
  [
    "with the unit of money in brackets",
    [[TITLE], ["单位：323某县人力资源和社会保障局", null, "2023年度", "（单位：万元）"], LABELS, ...BODY],
  ],
])("%s it reads the same", (_, rows) => {
  const table = only(rows);
  expect(table.rows.map(says)).toEqual(EXPECTED);
  expect(table).toMatchObject({
    table: "T3",
    unit: { value: "323某县人力资源和社会保障局" },
    year: { value: "2023" },
    amountUnit: { value: "万元" },
    strays: [],
  });
});

test("合计 merged over code and name is read as when filled into both", () => {
  const merged = tableSheet(
    [[TITLE], HEAD, LABELS, ["合计", null, 30, 10, 20], ...BODY.slice(1)],
    [{ top: 3, left: 0, bottom: 3, right: 1 }],
  );
  const filled = tableSheet([[TITLE], HEAD, LABELS, ["合计", "合计", 30, 10, 20], ...BODY.slice(1)]);
  for (const sheet of [merged, filled]) expect(tables(sheet)[0]?.rows.map(says)).toEqual(EXPECTED);
});

test("总计 is the sum as well, and stays so called", () => {
  const { rows } = only([[TITLE], HEAD, LABELS, [null, "总计", 30, 10, 20], ...BODY.slice(1)]);
  expect(rows[0]).toMatchObject({ name: { value: "总计" }, line: "total" });
  expect(rows[1]).toMatchObject({ parent: 0 });
});

test("a 款 without its 类 is a part of 合计, and without that of nothing", () => {
  const lines = [BODY[0]!, BODY[2]!, BODY[3]!];
  expect(only([[TITLE], HEAD, LABELS, ...lines]).rows.map(({ parent }) => parent)).toEqual([null, 0, 1]);
  expect(only([[TITLE], HEAD, LABELS, ...lines.slice(1)]).rows.map(({ parent }) => parent)).toEqual([
    null,
    0,
  ]);
});

test("a line of one unit belongs to the 类 above it, though the same stands further down for the next unit", () => {
  const { rows } = only([[TITLE], HEAD, LABELS, ...BODY, ...BODY.slice(1, 3)]);
  expect(rows.map(({ parent }) => parent)).toEqual([null, 0, 1, 2, 0, 0, 5]);
});

test("figures in 元 are as many 分", () => {
  const yuan = BODY.map((row) => row.map((value) => (typeof value === "number" ? value * 10_000 : value)));
  const table = only([[TITLE], [...HEAD.slice(0, 3), "单位：元"], LABELS, ...yuan]);
  expect(table.rows.map(says)).toEqual(EXPECTED);
  expect(table.amountUnit).toMatchObject({ value: "元" });
});

test("where no unit of money is told, no figure is", () => {
  const table = only([[TITLE], HEAD.slice(0, 3), LABELS, ...BODY]);
  expect(table.rows[0]?.cells["total"]).toMatchObject({ state: "unreadable" });
});

test("a table with a header and no line is one without lines", () => {
  expect(only([[TITLE], HEAD, LABELS, NUMBERED]).rows).toEqual([]);
  const noted = only([[TITLE], HEAD, LABELS, NUMBERED, ["注：本部门无此项支出，空表列示。"]]);
  expect(noted).toMatchObject({ rows: [], note: { value: ["本部门无此项支出，空表列示。"] } });
});

test("合计 alone below the header is a line, though it is a label of a column too", () => {
  expect(
    only([[TITLE], HEAD, ["功能分类科目", null, ...LABELS.slice(2)], LABELS.slice(0, 2), ["合计"]]).rows,
  ).toMatchObject([{ name: { value: "合计" }, line: "total" }]);
});

const SHORT = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];

test.each([
  ["T3", "某县人力资源和社会保障局2023年部门支出预算总表"],
  ["T5", "2023年一般公共预算支出表"],
  ["T5", "表5 部门一般公共预算财政拨款支出情况表"],
  ["T7", "部门预算政府基金预算财政拨款支出表"],
  ["T7", "某局政府性基金预算支出表（空表）"],
  ["T8", "国有资本经营预算财政拨款支出表"],
] as const)("tables with one header between them: %s is %s", (number, title) => {
  const table = only([[title], HEAD, SHORT, ...BODY]);
  expect(table).toMatchObject({ table: number, title: { text: title } });
});

test.each(["一般公共预算支出总表", "项目支出总表", "一般公共预算项目支出表"])(
  "%s is none of them",
  (title) => {
    expect(tables(tableSheet([[title], HEAD, SHORT, ...BODY]))).toEqual([]);
  },
);

const INCOME_LABELS = ["科目编码", "科目名称", "合计", "小计", "财政拨款收入", "上年结转"];
const INCOME_LINE = [null, "合计", 10, 9, 9, 1];

test("under a title that is not known a table is read only if its columns are just those of one", () => {
  const read = (labels: readonly string[]): unknown[] =>
    tables(tableSheet([["部门预算收人总表"], HEAD, labels, INCOME_LINE])).map(({ table }) => table);
  expect(read(INCOME_LABELS)).toEqual(["T2"]);
  expect(read(INCOME_LABELS.slice(0, 5))).toEqual([]);
  expect(read([...INCOME_LABELS, "年末结转"])).toEqual([]);
});

test("without any title most of its columns are enough", () => {
  expect(tables(tableSheet([HEAD, INCOME_LABELS.slice(0, 5), INCOME_LINE]))).toMatchObject([{ table: "T2" }]);
});

test("without a title the sheet's name tells which it is", () => {
  const sheet = { ...tableSheet([HEAD, SHORT, ...BODY]), name: "07政府性基金预算支出表" };
  expect(tables(sheet)).toMatchObject([{ table: "T7", title: { state: "absent" } }]);
});

test("where nothing tells which it is, none is taken and that is said", () => {
  const { documents, unrecognised } = readSheet(tableSheet([HEAD, SHORT, ...BODY]));
  expect(documents).toEqual([]);
  expect(unrecognised.map(({ because }) => because)).toEqual([
    "第 2 行起的表没有认识的表名，工作表名也看不出，分不清是“部门预算支出总表”、“部门预算一般公共预算财政拨款支出表”、“部门预算政府性基金预算财政拨款支出表”、“部门预算国有资本经营预算财政拨款支出表”中的哪一张",
  ]);
  const below = readSheet(tableSheet([...PLAIN, [], HEAD, SHORT, ...BODY]));
  expect(below.documents).toHaveLength(1);
  expect(below.unrecognised).toHaveLength(1);
});

test("a column that only one table has tells as well", () => {
  expect(tables(tableSheet([HEAD, LABELS, ...BODY]))).toMatchObject([{ table: "T3" }]);
});

test("the name of a table counts, not what stands above or below it", () => {
  const title = "政府性基金预算支出表";
  for (const other of ["某县人力资源和社会保障局2023年部门预算公开表", "附件7", "某局2023年部门预算"]) {
    expect(only([[other], [title], HEAD, SHORT, ...BODY])).toMatchObject({
      table: "T7",
      title: { value: title },
    });
    expect(only([[title], [other], HEAD, SHORT, ...BODY])).toMatchObject({
      table: "T7",
      title: { value: title },
    });
  }
});

test("the year is read where it shares its cell with the unit of money", () => {
  const table = only([[TITLE], ["某局", null, "预算年度：2023 单位：万元"], LABELS, ...BODY]);
  expect(table).toMatchObject({
    year: { value: "2023" },
    rows: [{ cells: { total: { value: { unit: "万元" } } } }, {}, {}, {}, {}],
  });
});

test("stacked tables are each read with their own lines", () => {
  const rows = [
    ...PLAIN,
    ["政府性基金预算支出表"],
    HEAD,
    SHORT,
    [],
    ["国有资本经营预算支出表"],
    HEAD,
    SHORT,
    ...BODY,
  ];
  expect(tables(tableSheet(rows)).map(({ table, rows: { length } }) => [table, length])).toEqual([
    ["T3", 5],
    ["T7", 0],
    ["T8", 5],
  ]);
});

const INCOME = [
  ["2025年部门收入总表"],
  ["323某县人力资源和社会保障局", null, null, "单位：万元"],
  ["科目编码", "科目名称", "合计", "本年收入", null, null, null, null, null, "上年结转"],
  [null, null, null, "小计", "财政拨款收入", "财政专户管理资金收入", "单位资金"],
];

test("单位资金 (河北 2025) is a column of its own, and the year of the title is that of the table", () => {
  const table = only([...INCOME, [null, "合计", 10, 9, 5, 1, 3, null, null, 1]]);
  expect(table).toMatchObject({ table: "T2", year: { value: "2025" }, strays: [] });
  expect(says(table.rows[0]!)).toEqual([
    null,
    "合计",
    10_000_000,
    9_000_000,
    5_000_000,
    null,
    null,
    1_000_000,
    null,
    null,
    null,
    null,
    null,
    3_000_000,
    1_000_000,
    null,
  ]);
});

test("财政拨款 by its sources is read source by source", () => {
  const labels = ["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "事业收入"];
  const table = only([
    ...INCOME.slice(0, 3),
    [null, null, null, "小计", ...labels],
    [null, "合计", 11, 10, 4, 3, 2, 1, null, 1],
  ]);
  expect(table.strays).toEqual([]);
  expect(table.rows[0]?.cells).toMatchObject({
    fiscal: { value: { fen: 4_000_000 } },
    fund: { value: { fen: 3_000_000 } },
    capital: { value: { fen: 2_000_000 } },
    business: { value: { fen: 1_000_000 } },
  });
});

test("单位资金 over its parts is no column, and takes no figure of theirs", () => {
  const parts = [...Array.from({ length: 6 }, () => null), "事业收入", "其他收入"];
  const table = only([...INCOME, parts, [null, "合计", 10, 9, 5, 1, 2, 1, null, 1]]);
  expect(table.columns).toMatchObject({ own: { state: "absent" }, business: { state: "given" } });
  expect(table.rows[0]?.cells).toMatchObject({
    business: { value: { fen: 2_000_000 } },
    other: { value: { fen: 1_000_000 } },
  });
});

test("a column without its label is not read", () => {
  const table = only([[TITLE], HEAD, LABELS.map((label) => (label === "基本支出" ? null : label)), ...BODY]);
  expect(table.columns["basic"]).toMatchObject({ state: "absent" });
  expect(table.rows.every(({ cells }) => cells["basic"]?.state === "absent")).toBe(true);
  expect(table.strays.map(({ text }) => text)).toEqual(["10", "0", "10"]);
});

test("several sheets of one workbook read as they do alone", () => {
  const sheets = [tableSheet(PLAIN), tableSheet([...INCOME, [null, "合计", 10, 9]])];
  const { documents } = readWorkbook({ name: "表.xlsx", sheets });
  expect(documents.map(plain)).toEqual(sheets.flatMap((sheet) => readSheet(sheet).documents).map(plain));
});
