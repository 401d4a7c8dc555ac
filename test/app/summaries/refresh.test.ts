import { finish } from "../../../src/model/steps";
import { planRefresh } from "../../../src/app/summaries/plan-refresh";
import { planSummary } from "../../../src/app/summaries/plan-summary";
import { withEdit } from "../../../src/app/with-edit";
import type { XlsxFile } from "../../../src/hosts/xlsx/xlsx-host";
import { isEmptyEdit } from "../../../src/sheet/edit";
import { contentAt } from "../../../src/sheet/same-sheet";
import { valueAt, type WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { madeSheets } from "../../../src/summaries/made/made-sheets";
import {
  aboutOf,
  AMOUNT,
  apply,
  cellsOf,
  CODE,
  LEDGER,
  make,
  openLedger,
  read,
  refreshOf,
  removeRow,
  rowWith,
  sheetOf,
  T3,
  tablesOf,
  write,
} from "./kit";

/** Another amount, a line of a 项 that is new, and a 项 that is gone. */
async function changeLedger(file: XlsxFile): Promise<void> {
  const ledger = sheetOf(await read(file), LEDGER);
  const end = ledger.origin.row + ledger.values.length;
  const like = ledger.values.at(-1)!;
  await write(file, LEDGER, [
    { row: 1, col: AMOUNT, content: { value: 2_000_000 } },
    ...like.map((value, col) => ({
      row: end,
      col,
      content: { value: col === CODE ? "2050302" : col === AMOUNT ? 50_000 : value },
    })),
  ]);
  await removeRow(file, LEDGER, rowWith(sheetOf(await read(file), LEDGER), CODE, "2050303"));
}

/** What the same request makes where nothing of it stands yet. */
function madeAfresh(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const made = new Set([...madeSheets(workbook).map(({ sheet }) => sheet), "汇总来源"]);
  const bare = { ...workbook, sheets: workbook.sheets.filter(({ name }) => !made.has(name)) };
  const { edit } = finish(planSummary(tablesOf("formulas"), aboutOf(bare)));
  return { ...bare, sheets: (edit.added ?? []).map(({ snapshot }) => snapshot) };
}

const NAMES = [
  "部门预算收支总表",
  "部门预算收入总表",
  T3,
  "部门预算财政拨款收支总表",
  "部门预算一般公共预算财政拨款支出表",
  "部门预算一般公共预算财政拨款基本支出表",
  "部门预算政府性基金预算财政拨款支出表",
  "部门预算国有资本经营预算财政拨款支出表",
  "部门预算财政拨款“三公”经费支出表",
];

test("nine tables from a ledger, with their lines on 汇总来源, bring no new findings and are read as what they are", async () => {
  const file = openLedger();
  const before = aboutOf(await read(file)).report;
  await make(file, tablesOf("formulas"));
  const after = aboutOf(await read(file));
  const { reading, findings } = after.report;
  expect(reading.unrecognised).toEqual(before.reading.unrecognised);
  expect(reading.documents.map(({ source }) => source.sheet)).toEqual(NAMES);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const lines = madeSheets(after.workbook);
  expect(lines.map(({ sheet }) => sheet)).toEqual(NAMES);
  expect(lines[2]).toMatchObject({ isThere: true, kindName: "部门预算公开表", date: "2026-11-21" });
  expect(lines[2]!.from).toBe("“预算明细”预算明细 66 行，金额单位：元");
  expect(lines[2]!.options).toContain("年度：2023");
});

test("nothing is to be done while the source is as it was", async () => {
  const file = openLedger();
  await make(file, tablesOf("auto"));
  const { edit, sheets } = await refreshOf(file);
  expect(isEmptyEdit(edit)).toBe(true);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(NAMES);
  expect(sheets.every((sheet) => sheet.changes.length + sheet.overtyped.length === 0 && !sheet.because)).toBe(
    true,
  );
});

test("tables are brought up to date in their place, to what would be made afresh, and undo gives the bytes back", async () => {
  const file = openLedger();
  await make(file, tablesOf("formulas"));
  await changeLedger(file);
  const bytes = file.save();
  const plan = await refreshOf(file);
  const t3 = plan.sheets.find(({ sheet }) => sheet === T3)!;
  expect(t3).toMatchObject({ rowsAdded: 1, rowsRemoved: 1 });
  expect(t3.changes).toContainEqual(
    expect.objectContaining({ label: "机关事业单位基本养老保险缴费支出 · 基本支出" }),
  );
  const { inverse } = await apply(file, plan.edit);
  const now = await read(file);
  for (const fresh of madeAfresh(now).sheets.filter(({ name }) => name !== "汇总来源")) {
    expect(cellsOf(sheetOf(now, fresh.name))).toEqual(cellsOf(fresh));
    expect(sheetOf(now, fresh.name).merges).toHaveLength(fresh.merges.length);
  }
  expect(isEmptyEdit((await refreshOf(file)).edit)).toBe(true);
  await apply(file, inverse);
  expect(file.save()).toEqual(bytes);
});

test("what the user put beside, between and below the rows stays, and their formulas follow", async () => {
  const file = openLedger();
  await make(file, tablesOf("formulas", "T3"));
  const t3 = sheetOf(await read(file), T3);
  const [pension, end] = [rowWith(t3, 1, "2080505"), t3.origin.row + t3.values.length];
  await apply(file, {
    title: "插一行",
    rowsAdded: [{ sheet: T3, before: pension, count: 1, like: pension }],
    cells: [
      { at: { sheet: T3, row: pension, col: 2 }, expected: { value: null }, content: { value: "我的一行" } },
    ],
  });
  await write(file, T3, [
    { row: 2, col: 10, content: { value: "备注" } },
    { row: pension + 1, col: 10, content: { value: "请核对" } },
    { row: pension + 1, col: 11, content: { formula: `=D${pension + 2}*2` } },
    { row: end + 3, col: 2, content: { value: "制表人：王某" } },
  ]);
  expect(isEmptyEdit((await refreshOf(file)).edit)).toBe(true);
  await changeLedger(file);
  // One line in front of theirs comes, another goes.
  await removeRow(file, LEDGER, rowWith(sheetOf(await read(file), LEDGER), CODE, "2050201"));
  const plan = await refreshOf(file);
  expect(plan.sheets.find(({ sheet }) => sheet === T3)).toMatchObject({ rowsAdded: 1, rowsRemoved: 2 });
  await apply(file, plan.edit);
  const now = sheetOf(await read(file), T3);
  const there = rowWith(now, 1, "2080505");
  expect(there).toBe(pension);
  expect(valueAt(now, { row: 2, col: 10 })).toBe("备注");
  expect(valueAt(now, { row: there - 1, col: 2 })).toBe("我的一行");
  expect(valueAt(now, { row: there, col: 10 })).toBe("请核对");
  expect(contentAt(now, { row: there, col: 11 })).toEqual({ formula: `=D${there + 1}*2` });
  expect(valueAt(now, { row: end + 2, col: 2 })).toBe("制表人：王某");
  const serials = now.values.map((row) => row[0]).filter((value) => /^[0-9]+$/.test(String(value)));
  expect(serials.map(Number)).toEqual(serials.map((_, index) => index + 1));
  expect(isEmptyEdit((await refreshOf(file)).edit)).toBe(true);
});

test("a row that is gone stays while something of the user's stands in it, and counts no more", async () => {
  const file = openLedger();
  await make(file, tablesOf("values", "T3"));
  const row = rowWith(sheetOf(await read(file), T3), 1, "2050303");
  await write(file, T3, [{ row, col: 10, content: { value: "问财务" } }]);
  await removeRow(file, LEDGER, rowWith(sheetOf(await read(file), LEDGER), CODE, "2050303"));
  const plan = await refreshOf(file);
  expect(plan.remarks.map(({ text }) => text)).toContain(
    `“${T3}”的“技校教育”在来源里已经没有；行里有您写的内容，这一行留着，金额清空了，请您处理。`,
  );
  await apply(file, plan.edit);
  const now = sheetOf(await read(file), T3);
  const there = rowWith(now, 1, "2050303");
  expect(valueAt(now, { row: there, col: 10 })).toBe("问财务");
  expect(now.values[there]!.filter((value) => typeof value === "number")).toEqual([]);
  expect(isEmptyEdit((await refreshOf(file)).edit)).toBe(true);
});

test("a row that a formula of the user's reads stays as well", async () => {
  const file = openLedger();
  await make(file, tablesOf("values", "T3"));
  const row = rowWith(sheetOf(await read(file), T3), 1, "2050303");
  await write(file, LEDGER, [{ row: 1, col: 14, content: { formula: `='${T3}'!D${row + 1}` } }]);
  await removeRow(file, LEDGER, rowWith(sheetOf(await read(file), LEDGER), CODE, "2050303"));
  const plan = await refreshOf(file, [T3]);
  expect(plan.remarks.map(({ text }) => text)).toContain(
    `“${T3}”的“技校教育”在来源里已经没有；别处有公式引用它，这一行留着，金额清空了，请您处理。`,
  );
  expect(plan.sheets[0]).toMatchObject({ sheet: T3, rowsRemoved: 0 });
});

test("a cell that was written over is told and stays, until it is asked to write over it", async () => {
  const file = openLedger();
  await make(file, tablesOf("values", "T3"));
  const row = rowWith(sheetOf(await read(file), T3), 1, "2050201");
  await write(file, T3, [{ row, col: 5, content: { value: 12.34 } }]);
  const plan = await refreshOf(file);
  expect(isEmptyEdit(plan.edit)).toBe(true);
  const told = plan.sheets.find(({ sheet }) => sheet === T3)!.overtyped;
  expect(told).toEqual([
    { at: { sheet: T3, row, col: 5 }, label: "学前教育 · 项目支出", before: "12.34", after: "10.40" },
  ]);
  const overwritten = await refreshOf(file, [T3], { overwrite: (at) => at.row === row && at.col === 5 });
  expect(overwritten.edit.cells).toContainEqual({
    at: { sheet: T3, row, col: 5 },
    expected: { value: 12.34 },
    content: { value: 10.4 },
  });
});

test.each<[string, (workbook: WorkbookSnapshot) => WorkbookSnapshot, RegExp]>([
  ["protected", (book) => changed(book, (sheet) => ({ ...sheet, protected: true })), /有保护/],
  [
    "without its header",
    (book) => changed(book, (sheet) => ({ ...sheet, values: sheet.values.map((row) => [null, ...row]) })),
    /认不出/,
  ],
  ["gone", (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== T3) }), /不在本工作簿/],
])("a sheet that is %s is left alone with a sentence, and the others are done", (_, change, sentence) => {
  const made = madeBook();
  const about = aboutOf(change(withMoreMoney(made)));
  const { sheets, edit } = finish(planRefresh(about));
  expect(sheets.find(({ sheet }) => sheet === T3)!.because).toMatch(sentence);
  expect(edit.cells.filter(({ at }) => at.sheet === T3)).toEqual([]);
  expect(edit.cells.some(({ at }) => at.sheet === "部门预算收支总表")).toBe(true);
  expect(JSON.stringify(edit.cells)).not.toContain("#REF!");
});

test("a sheet that was renamed is known by what stands on it, and 汇总来源 learns its name", () => {
  const made = changed(withMoreMoney(madeBook()), (sheet) => ({ ...sheet, name: "支出总表2023" }));
  const { sheets, edit } = finish(planRefresh(aboutOf(made)));
  expect(sheets[2]).toMatchObject({ sheet: "支出总表2023", rowsAdded: 0 });
  expect(sheets[2]!.because).toBeUndefined();
  expect(edit.cells).toContainEqual(
    expect.objectContaining({ expected: { value: T3 }, content: { value: "支出总表2023" } }),
  );
});

/** The ledger with its tables, in memory. */
function madeBook(): WorkbookSnapshot {
  const { snapshot } = openLedger().workbook();
  return withEdit(snapshot, finish(planSummary(tablesOf("values"), aboutOf(snapshot))).edit);
}

function withMoreMoney(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const at = { sheet: LEDGER, row: 1, col: AMOUNT };
  const expected = contentAt(sheetOf(workbook, LEDGER), at);
  return withEdit(workbook, { title: "", cells: [{ at, expected, content: { value: 2_000_000 } }] });
}

function changed(
  workbook: WorkbookSnapshot,
  change: (sheet: WorkbookSnapshot["sheets"][number]) => WorkbookSnapshot["sheets"][number],
): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === T3 ? change(sheet) : sheet)) };
}
