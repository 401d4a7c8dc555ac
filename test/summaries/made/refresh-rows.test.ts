import { finish } from "../../../src/model/steps";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { fingerprintOf } from "../../../src/summaries/made/fingerprint";
import { refreshSheets } from "../../../src/summaries/made/refresh-sheets";
import { refreshSheet } from "../../../src/summaries/made/refresh-sheet";
import { made, rowsAfter, sheetOf } from "./kit";

const HEAD: CellValue[][] = [
  [null, "支出总表", null, null, null],
  [null, "序号", "科目编码", "科目名称", "合计"],
];
const FIRST: CellValue[][] = [
  [],
  ...HEAD,
  [null, "1", null, "合计", "=SUM(E5:E6)"],
  [null, "2", "205", "教育支出", 10],
  [null, "3", "208", "社会保障和就业支出", 20],
];
const LATER: CellValue[][] = [
  [],
  ...HEAD,
  [null, "1", null, "合计", "=SUM(E5:E7)"],
  [null, "2", "204", "公共安全支出", 5],
  [null, "3", "205", "教育支出", 11],
  [null, "4", "210", "卫生健康支出", 7],
];
const last = fingerprintOf(made(FIRST));

/** A sheet of which only the block that something stands in was read. */
function cropped(sheet: SheetSnapshot, top: number, left: number): SheetSnapshot {
  const cut = <T>(grid: readonly (readonly T[])[]): T[][] => grid.slice(top).map((row) => row.slice(left));
  return {
    ...sheet,
    origin: { row: top, col: left },
    values: cut(sheet.values),
    formulas: cut(sheet.formulas),
    numberFormats: cut(sheet.numberFormats),
  };
}

const THEIRS: readonly (readonly [string, CellValue[][]])[] = [
  ["nothing", FIRST],
  ["a note beside a row that goes", FIRST.map((row, at) => (at === 5 ? [...row, "问财务"] : row))],
  ["a figure over ours", FIRST.map((row, at) => (at === 4 ? [...row.slice(0, 4), 99] : row))],
  ["a row of their own", [...FIRST.slice(0, 5), [null, null, null, "我的"], ...FIRST.slice(5)]],
  ["a cleared name", FIRST.map((row, at) => (at === 5 ? [...row.slice(0, 3), null, 20] : row))],
];

test.each(THEIRS)("with %s of the user's, the block that was read may begin anywhere", (_, rows) => {
  const whole = sheetOf(rows);
  const { fresh: _fresh, moved: _moved, ...said } = refreshSheet(whole, made(LATER), last);
  expect(refreshSheet(cropped(whole, 1, 1), made(LATER), last)).toMatchObject(said);
  expect(said.because).toBeUndefined();
});

test("a row that is gone stays with what the user wrote beside it, without our figures", () => {
  const now = sheetOf(THEIRS[1]![1]);
  const refresh = refreshSheet(now, made(LATER), last);
  expect(rowsAfter(now, refresh).map((row) => row.slice(1))).toEqual([
    [null, null, null, null, null],
    ...HEAD.map((row) => [...row.slice(1), null]),
    ["1", null, "合计", "=SUM(E5:E7)", null],
    ["2", "204", "公共安全支出", 5, null],
    ["3", "205", "教育支出", 11, null],
    ["4", "210", "卫生健康支出", 7, null],
    ["3", "208", "社会保障和就业支出", null, "问财务"],
  ]);
  expect(refresh.remarks).toEqual([
    {
      text: "“表”的“社会保障和就业支出”在来源里已经没有；行里有您写的内容，这一行留着，金额清空了，请您处理。",
      at: { sheet: "表", row: 5, col: 0 },
      weight: "problem",
    },
  ]);
});

test("a row that goes takes all that stands in it along, a run of rows at once", () => {
  const now = sheetOf(FIRST);
  const { edit, rowsRemoved } = refreshSheet(now, made(FIRST.slice(0, 4)), last);
  expect(rowsRemoved).toBe(2);
  expect(edit.rowsRemoved).toEqual([
    {
      sheet: "表",
      from: 4,
      count: 2,
      expected: FIRST.slice(4).flatMap((row, at) =>
        row.flatMap((value, col) =>
          value === null ? [] : [{ at: { sheet: "表", row: 4 + at, col }, content: { value } }],
        ),
      ),
    },
  ]);
});

test("rows that go apart from each other go each by itself", () => {
  const rows = [...FIRST, [null, "4", "210", "卫生健康支出", 30]];
  const fresh = rows.filter((_, at) => at !== 4 && at !== 6);
  const { edit } = refreshSheet(sheetOf(rows), made(fresh), fingerprintOf(made(rows)));
  expect(edit.rowsRemoved!.map(({ from, count }) => [from, count])).toEqual([
    [4, 1],
    [6, 1],
  ]);
});

test("a row without a name that stays is told by its number", () => {
  const rows: CellValue[][] = [
    ["项目代码", "金额"],
    ["205", 1],
    ["208", 2],
  ];
  const now = sheetOf(rows.map((row, at) => [...row, at === 2 ? "留" : null]));
  const { remarks } = refreshSheet(now, made(rows.slice(0, 2)), fingerprintOf(made(rows)));
  expect(remarks.map(({ text }) => text)).toEqual([
    "“表”的第 3 行在来源里已经没有；行里有您写的内容，这一行留着，金额清空了，请您处理。",
  ]);
});

test("a row stays for a formula that reads no row but such as go, and goes with a formula that reads others too", () => {
  const now = { ...sheetOf(FIRST), name: "支出" };
  const reading = (formula: string) => {
    const mine = { ...sheetOf([[formula]]), name: "我的" };
    const book = { name: "", sheets: [now, mine] };
    const fresh = made(FIRST.slice(0, 4));
    return refreshSheet(now, fresh, last, book);
  };
  expect(reading("=支出!E5").edit.rowsRemoved!.map(({ from, count }) => [from, count])).toEqual([[5, 1]]);
  expect(reading("=SUM(支出!E5:E6)").edit.rowsRemoved).toBeUndefined();
  expect(reading("=SUM(支出!E4:E6)").rowsRemoved).toBe(2);
  expect(reading("=SUM(别的!E5:E6)").rowsRemoved).toBe(2);
  const { remarks, edit } = reading("=SUM(支出!E5:E6)");
  expect(remarks.map(({ text }) => text)).toEqual(
    ["教育支出", "社会保障和就业支出"].map(
      (name) => `“支出”的“${name}”在来源里已经没有；别处有公式引用它，这一行留着，金额清空了，请您处理。`,
    ),
  );
  expect(edit.cells.slice(-2).map(({ at, content }) => [at.row, at.col, content])).toEqual([
    [4, 4, { value: null }],
    [5, 4, { value: null }],
  ]);
});

test("what somebody wrote over is told by its cell, ten at most", () => {
  const rows = (figure: (at: number) => CellValue): CellValue[][] => [
    ["科目编码", "科目名称", "合计"],
    ...Array.from({ length: 13 }, (_, at) => [`${201 + at}`, `支出${at}`, figure(at)]),
  ];
  const theirs = (count: number) => {
    const now = sheetOf(rows((at) => (at === 0 ? null : at < count ? 0.5 : at + 1)));
    const fresh = made(rows((at) => at + 1));
    return refreshSheet(now, fresh, fingerprintOf(fresh));
  };
  const { remarks, edit, overtyped } = theirs(12);
  expect([edit, overtyped.length]).toEqual([{ cells: [] }, 12]);
  expect(remarks).toHaveLength(11);
  expect(remarks[0]).toEqual({
    text: "“表”C2（支出0 · 合计）有人清空了，按来源是“1”，没有覆盖。",
    at: { sheet: "表", row: 1, col: 2 },
    weight: "note",
  });
  expect(remarks[1]!.text).toBe("“表”C3（支出1 · 合计）有人改成了“0.5”，按来源是“2”，没有覆盖。");
  expect(remarks[10]).toEqual({ text: "“表”还有 2 处有人改过的，没有覆盖。", weight: "note" });
  expect(theirs(10).remarks).toHaveLength(10);
});

test("cells that somebody wrote over are written over where it is asked for, as they stand now", () => {
  const now = sheetOf(THEIRS[2]![1]);
  const fresh = made(LATER);
  const asked: string[] = [];
  const overwrite = ({ row, col }: { row: number; col: number }): boolean => {
    asked.push(`${row} ${col}`);
    return true;
  };
  const [refresh] = finish(refreshSheets({ name: "", sheets: [now] }, [{ now, fresh, last }], { overwrite }));
  expect(asked).toEqual(["4 4"]);
  expect(rowsAfter(now, refresh!)).toEqual(
    LATER.map((row) => (row.length === 0 ? Array(5).fill(null) : row)),
  );
  expect(refresh!.overtyped).toEqual([
    { at: { sheet: "表", row: 5, col: 4 }, label: "教育支出 · 合计", before: "99", after: "11" },
  ]);
});

test("links of new rows are told, for an edit brings none along", () => {
  const fresh = made(LATER);
  const links = [4, 5, 6].map((row) => ({
    at: { row, col: 3 },
    to: { sheet: "表", cell: { row: 0, col: 0 } },
  }));
  const { remarks } = refreshSheet(sheetOf(FIRST), { ...fresh, extras: { links } }, last);
  expect(remarks).toEqual([
    {
      text: "“表”新加的行里有 2 处没有设超链接，需要时请自己加，或删掉这张表后重新生成。",
      weight: "note",
    },
  ]);
  const same = refreshSheet(sheetOf(LATER), { ...fresh, extras: { links } }, fingerprintOf(fresh));
  expect(same.remarks).toEqual([]);
});

test("formulas that are written anew and give what they gave are counted, not told as changes", () => {
  const rows = (formula: string): CellValue[][] => [
    ["科目编码", "科目名称", "合计"],
    ["205", "教育支出", formula],
    ["208", "社会保障和就业支出", "=SUM(明细!B:B)"],
  ];
  const [now, fresh] = [sheetOf(rows("=SUM(明细!A1:A9)")), made(rows("=SUM(明细!A1:A10)"))];
  const refresh = refreshSheet(now, fresh, fingerprintOf(made(rows("=SUM(明细!A1:A9)"))));
  expect(refresh).toMatchObject({ formulas: 1, changes: [], overtyped: [] });
  expect(refresh.edit.cells.map(({ at, content }) => [at.row, at.col, content])).toEqual([
    [1, 2, { formula: "=SUM(明细!A1:A10)" }],
  ]);
});

test("what formulas give is news where something was changed, and none where nothing was computed", () => {
  const rows = (total: CellValue): CellValue[][] => [
    ["科目编码", "科目名称", "合计"],
    ["205", "教育支出", total],
  ];
  const worth = (value: CellValue) => {
    const sheet = sheetOf([...rows("=SUM(明细!A:A)"), ["208", "社会保障和就业支出", 1]]);
    return {
      ...sheet,
      values: sheet.values.map((row, at) => (at === 1 ? [...row.slice(0, 2), value] : row)),
    };
  };
  const fresh = (value: CellValue, other: number) => {
    const snapshot = worth(value);
    const values = snapshot.values.map((row, at) => (at === 2 ? [...row.slice(0, 2), other] : row));
    return { ...made(rows(null)), snapshot: { ...snapshot, values } };
  };
  const told = (before: CellValue, after: CellValue, other: number) =>
    refreshSheet(
      worth(before),
      { ...made([...rows(1), ["208", "社", 1]]), snapshot: fresh(after, other).snapshot },
      fingerprintOf(fresh(before, 1)),
    ).changes.map((change) => [change.label, change.before, change.after]);
  expect(told(10, 11, 2)).toEqual([
    ["教育支出 · 合计", "10", "11"],
    ["社会保障和就业支出 · 合计", "1", "2"],
  ]);
  expect(told(10, 11, 1)).toEqual([]);
  expect(told(null, 11, 2)).toEqual([["社会保障和就业支出 · 合计", "1", "2"]]);
  expect(told(10, 10, 2)).toEqual([["社会保障和就业支出 · 合计", "1", "2"]]);
});

test("without a fingerprint everything that differs is ours, and no row is taken out", () => {
  const now = sheetOf(FIRST);
  const refresh = refreshSheet(now, made(LATER));
  expect(refresh).toMatchObject({ rowsAdded: 2, rowsRemoved: 0, overtyped: [], remarks: [] });
  expect(rowsAfter(now, refresh).map((row) => row[3])).toEqual([
    null,
    null,
    "科目名称",
    "合计",
    "公共安全支出",
    "教育支出",
    "卫生健康支出",
    "社会保障和就业支出",
  ]);
});
