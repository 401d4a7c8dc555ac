import { readSheet } from "../../src/forms/read-workbook";
import { readQuantity } from "../../src/forms/read-quantity";
import { decimalToText } from "../../src/model/decimal";
import type { Field } from "../../src/model/field";
import type { CellValue } from "../../src/sheet/snapshot";
import { tableSheet } from "./table-sheet";

test.each([
  [5401, "5401"],
  [9782.37, "9782.37"],
  ["5401", "5401"],
  [" 5,401 ", "5401"],
  ["５４０１", "5401"],
  ["6台", "6"],
  ["6 辆", "6"],
  ["9782.37㎡", "9782.37"],
  ["9782.37平方米", "9782.37"],
  ["120人次", "120"],
  ["3万", undefined],
  ["3万台", undefined],
  ["若干", undefined],
  ["约6台", undefined],
  ["6台电脑和打印机", undefined],
  ["6.1.2", undefined],
  ["", undefined],
])("%p as a quantity is %s", (value, wanted) => {
  const quantity = readQuantity(value);
  expect(quantity && decimalToText(quantity)).toBe(wanted);
});

function purchases(rows: readonly (readonly CellValue[])[]): Record<string, Field<unknown>>[] {
  return readSheet(tableSheet(rows)).documents.flatMap((document) =>
    document.kind === "BudgetTable" ? document.rows.map(({ cells }) => cells) : [],
  );
}

const HEADER = ["项目名称", "采购物品名称", "数量"];

test("a quantity is kept exact; what is none is unreadable, and a dash is blank", () => {
  const cells = purchases([
    ["部门政府采购预算"],
    ["某局", "单位：万元"],
    [...HEADER, "单价", "合计"],
    ["甲", "打印机", 0.3, 1, 0.3],
    ["乙", "电脑", "—", 1, 1],
    ["丙", "家具", "一批", 1, 1],
    ["丁", "家具", true, 1, 1],
  ]).map(({ quantity }) => quantity);
  expect(cells).toMatchObject([
    { state: "given", kept: "number", value: { digits: 3n, scale: 1 } },
    { state: "blank", label: "数量" },
    { state: "unreadable", text: "一批", because: "“一批”不是数字" },
    { state: "unreadable", because: "“TRUE”不是数字" },
  ]);
});

test.each([
  ["单价（元）", "合计", [450_000, 675_000_000]],
  ["单价（单位：元）", "合计(金额单位：亿元)", [450_000, 6_750_000_000_000]],
  ["单价", "合计（元）", [4_500_000_000, 67_500]],
])("a column that declares its own unit has that: %s, %s", (price, total, fen) => {
  const [cells] = purchases([
    ["部门政府采购预算"],
    ["某局", "单位：万元"],
    [...HEADER, price, total],
    ["甲", "打印机", 3, 4500, 675],
  ]);
  expect([cells!["price"], cells!["total"]]).toMatchObject(
    fen.map((value) => ({ state: "given", value: { fen: value } })),
  );
});
