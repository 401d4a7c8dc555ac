import type { CellValue } from "../../../src/sheet/snapshot";
import { keyedRows } from "../../../src/summaries/made/row-keys";
import { sheetOf } from "./kit";

function keysOf(rows: readonly (readonly CellValue[])[], width = rows[0]!.length): string[] {
  return keyedRows(sheetOf(rows), width).map(({ key }) => key);
}

test.each<[string, CellValue[], CellValue[], string]>([
  ["a code", ["功能科目编码", "科目名称", "金额"], ["205", "教育支出", 1], "码 205"],
  ["a code that is a number", ["科目代码", "科目名称", "金额"], [205, "教育支出", 1], "码 205"],
  ["two codes", ["单位编码", "科目编码", "金额"], ["323001", "205", 1], "码 323001|205"],
  ["one of two codes", ["单位编码", "科目编码", "金额"], [null, "205", 1], "码 |205"],
  ["its name, without a code", ["科目编码", "科目名称", "金额"], [null, "合 计", 1], "名 合计"],
  ["both names", ["收入项目", "金额", "支出项目"], ["一、拨款", 1, "教育"], "名 一、拨款|教育"],
  ["an indicator", ["一级指标", "三级指标", "指标值"], ["产出", "培训人次", "≥100"], "名 培训人次"],
  ["a month", ["月份", "进度"], ["3月", "25%"], "名 3月"],
  ["a 单位", ["单位", "金额（万元）"], ["就业中心", 3], "名 就业中心"],
  ["what it says, a note", ["科目名称", "金额"], ["注：无", null], "行 '注：无|"],
  ["what it says, a numbered note", ["科目名称", "金额"], ["注2、无", null], "行 '注2、无|"],
  ["what it says, a remark", ["科目名称", "金额"], ["备注", "无"], "行 '备注|'无"],
  ["its name, 注 or not", ["科目名称", "金额"], ["注册会计师费", 2], "名 注册会计师费"],
  [
    "what it says, too long for a name",
    ["项目名称", "金额"],
    ["长".repeat(61), 2],
    `行 '${"长".repeat(61)}|#2`,
  ],
  ["a long name", ["项目名称", "金额"], ["长".repeat(60), 2], `名 ${"长".repeat(60)}`],
  ["what it says, without a name", ["项目名称", "金额"], [null, 2], "行 |#2"],
  ["what it says, with an error", ["项目名称", "金额"], [{ error: "#N/A" }, 2], "行 !#N/A|#2"],
])("a row is known by %s", (_, header, row, key) => {
  expect(keysOf([header, row])[1]).toBe(key);
});

test.each<[CellValue[], boolean]>([
  [["科目名称", "合计"], true],
  [["项目（一）", "合计"], true],
  [["科 目\n编码", null], false],
  [["科目名称", 2024], false],
  [["合计", "小计"], false],
  [["部门名称", "字".repeat(24)], true],
  [["部门名称", "字".repeat(25)], false],
  [["项目", "其他"], true],
  [["项目情况", "其他"], false],
])("%j is the header of a table: %s", (row, isHeader) => {
  const [found] = keyedRows(sheetOf([row]), row.length);
  expect(found!.isHeader).toBe(isHeader);
  expect(found!.isLine).toBe(false);
});

test("a header is known by its labels, however they are broken", () => {
  expect(keysOf([["科目\n名称", "合计（万元）", null]])).toEqual(["头 科目名称|合计|"]);
});

test("序号 counts lines of its own table only, also where it stands in the first row of a tall header", () => {
  const rows: CellValue[][] = [
    ["序号", "科目", null, "合计"],
    [null, "科目编码", "科目名称", null],
    ["1", "205", "教育支出", 3],
    [null, null, null, null],
    ["三级指标", "指标值", null, null],
    ["培训人次", "100", null, null],
  ];
  const found = keyedRows(sheetOf(rows), 4);
  expect(found.map(({ serial }) => serial)).toEqual([
    undefined,
    undefined,
    0,
    undefined,
    undefined,
    undefined,
  ]);
  expect(found.map(({ isLine }) => isLine)).toEqual([false, false, true, false, false, true]);
});

test.each([
  [0, 1],
  [2, 1],
  [3, undefined],
])("a header %i rows below 序号 is of that table: its lines count in column %s", (below, serial) => {
  const rows: CellValue[][] = [
    ["科目", "行次", "合计"],
    ...Array.from({ length: below }, (_, at) =>
      at === below - 1 ? ["名称", null, "金额"] : [null, null, "元"],
    ),
    ["教育支出", "1", 3],
  ];
  expect(keyedRows(sheetOf(rows), 3).at(-1)!.serial).toBe(serial);
});

test("only so many columns count, and blank rows at the end do not", () => {
  const rows: CellValue[][] = [
    ["科目编码", "合计", "我的编码"],
    ["205", 1, "A"],
    [null, null, null],
    [null, null, "我的"],
  ];
  expect(keysOf(rows, 2)).toEqual(["头 科目编码|合计", "码 205"]);
  expect(keysOf(rows, 3)).toEqual(["头 科目编码|合计|我的编码", "码 205|A", "", "码 |我的"]);
});

test("rows are counted as on the sheet, those above the block that was read are blank", () => {
  const sheet = {
    ...sheetOf([
      ["科目编码", "合计"],
      ["205", 1],
    ]),
    origin: { row: 2, col: 1 },
  };
  const found = keyedRows(sheet, 3);
  expect(found.map(({ row, key }) => [row, key])).toEqual([
    [0, ""],
    [1, ""],
    [2, "头 |科目编码|合计"],
    [3, "码 205"],
  ]);
});
