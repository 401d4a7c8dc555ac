import type { CellValue } from "../../../src/sheet/snapshot";
import { fingerprintOf, readFingerprint } from "../../../src/summaries/made/fingerprint";
import { refreshSheet } from "../../../src/summaries/made/refresh-sheet";
import { plainFormula } from "../../../src/summaries/made/same-formula";
import { made, rowsAfter, sheetOf } from "./kit";

const HEAD: CellValue[][] = [
  ["某表", null, null, null],
  ["序号", "科目编码", "科目名称", "合计"],
];
const FIRST: CellValue[][] = [
  ...HEAD,
  ["1", null, "合计", "=SUM(D4:D5)"],
  ["2", "205", "教育支出", 10],
  ["3", "208", "社会保障和就业支出", 20],
];
const LATER: CellValue[][] = [
  ...HEAD,
  ["1", null, "合计", "=SUM(D4:D6)"],
  ["2", "204", "公共安全支出", 5],
  ["3", "205", "教育支出", 11],
  ["4", "210", "卫生健康支出", 7],
];

const last = fingerprintOf(made(FIRST));

test("rows come in at their place and go, and what is left is as it would be made", () => {
  const now = sheetOf(FIRST);
  const refresh = refreshSheet(now, made(LATER), last);
  expect(rowsAfter(now, refresh)).toEqual(LATER);
  expect(refresh).toMatchObject({ rowsAdded: 2, rowsRemoved: 1, overtyped: [], remarks: [] });
  expect(refresh.changes).toContainEqual({
    at: { sheet: "表", row: 4, col: 3 },
    label: "教育支出 · 合计",
    before: "10",
    after: "11",
  });
});

test("a second refresh changes nothing, with whatever the user put in", () => {
  const theirs = [
    ...LATER.slice(0, 4),
    [null, "注意", "我的"],
    ...LATER.slice(4),
    [null, null, null, null, "旁边"],
  ];
  const now = sheetOf(theirs);
  const { edit } = refreshSheet(now, made(LATER), fingerprintOf(made(LATER)));
  // Their row stands among those that are summed up, as in any program that put it in there.
  expect(edit).toEqual({
    cells: [
      expect.objectContaining({ at: { sheet: "表", row: 2, col: 3 }, content: { formula: "=SUM(D4:D7)" } }),
    ],
  });
  const again = sheetOf(
    theirs.map((row, index) => (index === 2 ? [...row.slice(0, 3), "=SUM(D4:D7)"] : row)),
  );
  expect(refreshSheet(again, made(LATER), fingerprintOf(made(LATER))).edit).toEqual({ cells: [] });
});

test("rows that the user sorted stay in their order, 序号 counts as they stand", () => {
  const now = sheetOf([
    ...FIRST.slice(0, 3),
    ["3", "208", "社会保障和就业支出", 20],
    ["2", "205", "教育支出", 10],
  ]);
  const fresh = [...FIRST.slice(0, 3), ["2", "205", "教育支出", 12], ["3", "208", "社会保障和就业支出", 20]];
  expect(rowsAfter(now, refreshSheet(now, made(fresh), last)).slice(3)).toEqual([
    ["2", "208", "社会保障和就业支出", 20],
    ["3", "205", "教育支出", 12],
  ]);
});

test("lines that look alike are told apart by the lines around them", () => {
  const before: CellValue[][] = [
    ["名称", "合计"],
    ["甲", 1],
    ["小计", 1],
    ["乙", 2],
    ["小计", 2],
  ];
  const after: CellValue[][] = [["名称", "合计"], ["子", 9], ["小计", 9], ...before.slice(1)];
  const now = sheetOf(before);
  const refresh = refreshSheet(now, made(after), fingerprintOf(made(before)));
  expect(rowsAfter(now, refresh)).toEqual(after);
  expect(refresh.changes.filter(({ before: text }) => text !== "")).toEqual([]);
});

test("a title that says something else now is written over, one that the user wrote is not", () => {
  const fresh = [["另一张表", null, null, null], ...FIRST.slice(1)];
  const now = sheetOf(FIRST);
  expect(rowsAfter(now, refreshSheet(now, made(fresh), last))[0]![0]).toBe("另一张表");
  const theirs = sheetOf([["我的标题"], ...FIRST.slice(1)]);
  const refresh = refreshSheet(theirs, made(fresh), last);
  expect(refresh.edit).toEqual({ cells: [] });
  expect(refresh.overtyped).toEqual([expect.objectContaining({ before: "我的标题", after: "另一张表" })]);
});

test("a figure where nothing was made is kept and told, words there are a note", () => {
  const made4 = made(FIRST.map((row) => [...row, null, "末列"]));
  const now = (inside: CellValue) =>
    sheetOf(FIRST.map((row, index) => [...row, index === 3 ? inside : null, "末列"]));
  const figure = refreshSheet(now(1.5), made4, fingerprintOf(made4));
  expect(figure.edit).toEqual({ cells: [] });
  expect(figure.overtyped).toEqual([expect.objectContaining({ before: "1.5", after: "" })]);
  const note = refreshSheet(now("待核"), made4, fingerprintOf(made4));
  expect(note).toMatchObject({ edit: { cells: [] }, overtyped: [] });
});

test("a column more is written beside, where nothing else stands", () => {
  const fresh = LATER.map((row, index) => [...row, index === 1 ? "备用" : index]);
  const now = sheetOf(LATER);
  expect(rowsAfter(now, refreshSheet(now, made(fresh), fingerprintOf(made(LATER))))).toEqual(
    sheetOf(fresh).values.map((row, r) => row.map((value, c) => sheetOf(fresh).formulas[r]![c] ?? value)),
  );
  const taken = sheetOf(LATER.map((row, index) => [...row, index === 4 ? "我的" : null]));
  expect(refreshSheet(taken, made(fresh), fingerprintOf(made(LATER))).because).toMatch(
    /E 列，那里已有别的内容/,
  );
});

test("a fingerprint knows what was made through moves, and nothing else", () => {
  const known = readFingerprint(last)!;
  expect(known.width).toBe(4);
  expect(known.hasCell("码 205", 3, "#10")).toBe(true);
  expect(known.hasCell("码 205", 3, "#11")).toBe(false);
  expect(known.hasRow("码 206")).toBe(false);
  expect(readFingerprint("1:3:4:ABCD")).toBeUndefined();
  expect(readFingerprint("随便")).toBeUndefined();
});

test("a sheet too large for a full fingerprint has a coarser one, and at last none", () => {
  const rows = (count: number) =>
    made([
      ["科目编码", "甲", "乙", "丙"],
      ...Array.from({ length: count }, (_, at) => [`${at}`, at, at, at]),
    ]);
  expect(fingerprintOf(rows(1500)).startsWith("1:3:")).toBe(true);
  expect(fingerprintOf(rows(2500)).startsWith("1:2:")).toBe(true);
  expect(fingerprintOf(rows(9000))).toBe("");
});

test.each([
  ["='预算明细'!A1+1", "=预算明细!a1 + 1"],
  ['=IF(A1="甲 乙",sum(B1:B2),"")', '=if( A1 ="甲 乙",SUM(B1:B2), "")'],
])("formulas that programs write in other ways are the same: %s", (one, other) => {
  expect(plainFormula(one)).toBe(plainFormula(other));
});

test("texts within formulas are no blanks and no names", () => {
  expect(plainFormula('="a b"')).not.toBe(plainFormula('="ab"'));
  expect(plainFormula("=表一!A1")).not.toBe(plainFormula("=表二!A1"));
});
