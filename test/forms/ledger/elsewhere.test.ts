import { besideLedger } from "../../../src/forms/ledger/beside-ledger";
import { findLedger } from "../../../src/forms/ledger/find-ledger";
import { ledgerLines } from "../../../src/forms/ledger/ledger-lines";
import type { Ledger, LedgerLines } from "../../../src/model/ledger";
import { finish } from "../../../src/model/steps";
import type { Area, Cell } from "../../../src/sheet/address";
import {
  formatAt,
  formulaAt,
  valueAt,
  type CellValue,
  type SheetSnapshot,
} from "../../../src/sheet/snapshot";
import { sheetOf } from "../table-sheet";

const HEAD = [
  ["功能分类科目", null, "部门经济科目", null, "支出类别", "单位", "资金来源", "是否结转", "金额", "备注"],
  ["编码", "名称", "编码", "名称", null, null, null, null, null, null],
];

function line(code: string, unit: string | null, amount: CellValue, note: string | null = null): CellValue[] {
  return [code, "行政运行", "30101", "基本工资", "人员经费", unit, "一般公共预算", "否", amount, note];
}

function only(label: string, amount: number | null, col = 0): CellValue[] {
  return Array.from({ length: 10 }, (_, at) => (at === col ? label : at === 8 ? amount : null));
}

const FAR = only("单位：亿元", null, 8);

/** Another table, a ledger with all that may stand in it, and another table again. */
const ROWS: readonly (readonly CellValue[])[] = [
  ["部门预算政府性基金预算财政拨款支出表"],
  FAR,
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["2120801", "征地和拆迁补偿支出", 1, 1, null],
  [],
  ["2023年预算明细表"],
  only("单位：万元", null, 8),
  ...HEAD,
  ["栏次", 1, 2, 3, 4, 5, 6, 7, 8, 9],
  line("2080101", "局本级", 1, "见附件"),
  line("2080102", null, 2),
  line("2080103", null, "4"),
  only("小计", 7),
  ["2023年预算明细表"],
  only("单位：万元", null, 8),
  ...HEAD,
  ["栏次", 1, 2, 3, 4, 5, 6, 7, 8, 9],
  only("二、事业单位", null, 5),
  line("208010199", "就业中心", 8),
  line("50101", "就业中心", 16),
  line("2080106", "就业中心", -0.5),
  only("合计", 20),
  ["部门预算一般公共预算财政拨款支出表"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["2080101", "行政运行", 1, 1, null],
];
const MERGES: readonly Area[] = [
  { top: 0, bottom: 0, left: 0, right: 9 },
  { top: 3, bottom: 4, left: 1, right: 1 },
  { top: 5, bottom: 5, left: 0, right: 9 },
  { top: 7, bottom: 7, left: 0, right: 1 },
  { top: 7, bottom: 7, left: 2, right: 3 },
  ...[4, 5, 6, 7, 8, 9].map((col) => ({ top: 7, bottom: 8, left: col, right: col })),
  { top: 10, bottom: 11, left: 5, right: 5 },
  { top: 10, bottom: 12, left: 9, right: 9 },
  { top: 24, bottom: 24, left: 0, right: 4 },
];

const AT_A1: SheetSnapshot = {
  ...sheetOf("表", ROWS, MERGES),
  hiddenRows: [1, 4, 5, 11, 22, 23, 24],
  hiddenColumns: [1, 8, 9],
};

const byArea = (area: Area, { row, col }: Cell): Area => ({
  top: area.top + row,
  bottom: area.bottom + row,
  left: area.left + col,
  right: area.right + col,
});

/** The sheet with all that stands on it further down and to the right. */
function movedSheet(sheet: SheetSnapshot, by: Cell): SheetSnapshot {
  return {
    ...sheet,
    origin: by,
    merges: sheet.merges.map((area) => byArea(area, by)),
    hiddenRows: sheet.hiddenRows.map((row) => row + by.row),
    hiddenColumns: sheet.hiddenColumns.map((col) => col + by.col),
  };
}

function movedLedger(ledger: Ledger, by: Cell): Ledger {
  const { source, columns } = ledger;
  const moved = Object.entries(columns).map(([column, state]) => [
    column,
    "at" in state
      ? { ...state, at: { ...state.at, row: state.at.row + by.row, col: state.at.col + by.col } }
      : state,
  ]);
  return {
    ...ledger,
    source: {
      ...source,
      area: byArea(source.area, by),
      hiddenRows: source.hiddenRows.map((row) => row + by.row),
      hiddenColumns: source.hiddenColumns.map((col) => col + by.col),
    },
    columns: Object.fromEntries(moved) as Ledger["columns"],
    first: ledger.first + by.row,
    end: ledger.end + by.row,
  };
}

function movedLines(lines: LedgerLines, by: Cell): LedgerLines {
  const inText = (text: string) =>
    text.replace(
      /第 ([\d、]+) 行/g,
      (_, rows: string) =>
        `第 ${rows
          .split("、")
          .map((row) => Number(row) + by.row)
          .join("、")} 行`,
    );
  return {
    ...lines,
    rows: lines.rows.map((row) => row + by.row),
    problems: lines.problems.map(({ row, because }) => ({ row: row + by.row, because })),
    remarks: lines.remarks.map(inText),
  };
}

const readOf = (sheet: SheetSnapshot) => finish(ledgerLines(sheet, findLedger(sheet)!));

test("a ledger between other tables is read as it stands there", () => {
  expect(findLedger(AT_A1)).toMatchObject({
    amountUnit: "万元",
    year: "2023",
    first: 10,
    end: 24,
    source: {
      area: { top: 5, left: 0, bottom: 23, right: 8 },
      hiddenRows: [5, 11, 22, 23],
      hiddenColumns: [1, 8],
    },
  });
  expect(readOf(AT_A1)).toMatchObject({
    rows: [10, 11, 12, 20, 22],
    fen: [1_000_000, 2_000_000, 4_000_000, 8_000_000, -500_000],
    isPlain: [true, false, false, false, true],
    texts: { unitName: ["局本级", "局本级", "", "就业中心", "就业中心"] },
    problems: [{ row: 21, because: expect.stringContaining("“50101”") as string }],
    remarks: [
      "第 12、23 行被隐藏或筛选掉，照样计入",
      "第 14、24 行是合计或小计，已跳过，不重复计入",
      "第 15、16、17、18、19 行重复了表头，已跳过",
      "第 20 行没有功能科目编码和金额，当作标题或说明跳过",
      "第 21 行科目编码比统一科目还细，计入所属的项或款",
      "第 23 行金额是负数（调减），照数计入",
      "第 24 行“合计”是 20.00万元，计入的明细共 14.50万元，相差 5.50万元，请核对",
    ],
  });
});

test.each<Cell>([
  { row: 7, col: 0 },
  { row: 0, col: 3 },
  { row: 40, col: 30 },
])("a sheet whose first used cell stands %p further has the same ledger there", (by) => {
  const sheet = movedSheet(AT_A1, by);
  expect(findLedger(sheet)).toEqual(movedLedger(findLedger(AT_A1)!, by));
  expect(readOf(sheet)).toEqual(movedLines(readOf(AT_A1), by));
});

test("what stands above and below a ledger stays where it is, with its formulas, formats and merges", () => {
  const by = { row: 3, col: 2 };
  const told = (what: string) =>
    AT_A1.values.map((row, index) => row.map((_, col) => `${what} ${index} ${col}`));
  const sheet = movedSheet({ ...AT_A1, formulas: told("="), numberFormats: told("0") }, by);
  const ledger = findLedger(sheet)!;
  const { above, below } = besideLedger(sheet, ledger);
  expect([above?.values.length, below?.values.length]).toEqual([5, 3]);
  for (const [part, from, to] of [
    [above!, 3, 8],
    [below!, 27, 30],
  ] as const) {
    expect(part.origin).toEqual({ row: from, col: 2 });
    expect(part.formulas).toHaveLength(to - from);
    expect(part.numberFormats).toHaveLength(to - from);
    for (const at of [from, to - 1].map((row) => ({ row, col: 3 })))
      expect([valueAt(part, at), formulaAt(part, at), formatAt(part, at)]).toEqual([
        valueAt(sheet, at),
        formulaAt(sheet, at),
        formatAt(sheet, at),
      ]);
  }
  expect(above?.merges).toEqual(MERGES.slice(0, 2).map((area) => byArea(area, by)));
  expect(below?.merges).toEqual(MERGES.slice(-1).map((area) => byArea(area, by)));
});
