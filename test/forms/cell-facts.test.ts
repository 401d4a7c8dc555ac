import { readSheet } from "../../src/forms/read-workbook";
import type { BudgetTable } from "../../src/model/documents";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";

const ROWS: readonly (readonly CellValue[])[] = [
  ["部门政府采购预算", null, null, null],
  ["323某县人力资源和社会保障局", null, null, "单位：万元"],
  ["项目名称", "采购物品名称", "合计", "一般公共预算拨款"],
  ["合计", null, 30, 30],
  ["办公设备购置", "台式计算机", "10", 10],
  ["档案数字化", "扫描服务", 20, { error: "#REF!" }],
];

const SHEET: SheetSnapshot = {
  name: "表",
  origin: { row: 10, col: 2 },
  values: ROWS,
  formulas: ROWS.map((row) => row.map(() => null)),
  numberFormats: ROWS.map((row) => row.map(() => "General")),
  merges: [],
  hiddenRows: [3, 15, 40],
  hiddenColumns: [0, 4, 9],
  protected: false,
  visible: "visible",
};

function tableOf(sheet: SheetSnapshot): BudgetTable {
  const [document] = readSheet(sheet).documents;
  if (document?.kind !== "BudgetTable") throw new Error("no budget table");
  return document;
}

test("a value tells whether a formula gives it, as a number or as a text", () => {
  const formulas = SHEET.formulas.map((row) => [...row]);
  formulas[3]![2] = "=SUM(E15:E16)";
  formulas[4]![2] = '=TEXT(10,"0")';
  formulas[5]![3] = "=E1000";
  const { rows } = tableOf({ ...SHEET, formulas });
  expect(rows.map(({ cells }) => [cells["total"], cells["general"]])).toMatchObject([
    [{ state: "given", kept: "number", computed: true }, { state: "given" }],
    [{ state: "given", kept: "text", computed: true }, { state: "given" }],
    [{ state: "given" }, { state: "unreadable" }],
  ]);
  const typed = [rows[0]!.cells["general"], rows[1]!.cells["general"], rows[2]!.cells["total"]];
  expect(typed.map((field) => field !== undefined && "computed" in field)).toEqual([false, false, false]);
});

test("a table tells which of its own rows and columns are hidden, and reads what stands in them", () => {
  const { source, rows } = tableOf(SHEET);
  expect(source).toMatchObject({ hiddenRows: [15], hiddenColumns: [4] });
  expect(rows[2]!.cells["total"]).toMatchObject({ value: { fen: 20_000_000 }, at: { row: 15, col: 4 } });
});
