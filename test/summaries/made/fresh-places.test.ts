import type { Area } from "../../../src/sheet/address";
import type { NewSheet } from "../../../src/sheet/edit";
import { finish } from "../../../src/model/steps";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { fingerprintOf } from "../../../src/summaries/made/fingerprint";
import { refreshSheet } from "../../../src/summaries/made/refresh-sheet";
import { refreshSheets } from "../../../src/summaries/made/refresh-sheets";
import { made, sheetOf } from "./kit";

const HEAD: CellValue[] = ["科目编码", "科目名称", "合计"];
const A: CellValue[] = ["205", "教育支出", 1];
const B: CellValue[] = ["208", "社会保障和就业支出", 2];
const C: CellValue[] = ["210", "卫生健康支出", 3];

function withMerges(sheet: NewSheet, merges: readonly Area[]): NewSheet {
  return { ...sheet, snapshot: { ...sheet.snapshot, merges } };
}

function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

/** A table with a note on its first line, and what stands below it. */
function noted(below: CellValue): CellValue[][] {
  return [
    [...HEAD, "备注"],
    [...A, "同一笔"],
    [...B, below],
  ];
}

describe("merged areas", () => {
  const fresh = made([HEAD, A, [null, null, 5], B]);
  const last = fingerprintOf(made([HEAD, A, B]));
  const wanted = area(1, 0, 2, 0);

  test("those that new rows ask for are made, those in their way taken apart", () => {
    const refresh = refreshSheet(sheetOf([HEAD, A, B]), withMerges(fresh, [wanted]), last);
    expect(refresh.edit.merges).toEqual([{ sheet: "表", split: [], merged: [wanted] }]);
    const now = { ...sheetOf([HEAD, [null, null, 5], A, B]), merges: [area(1, 1, 2, 1), area(0, 0, 0, 1)] };
    const again = refreshSheet(
      now,
      withMerges(made([HEAD, [null, null, 5], A, B]), [area(1, 1, 2, 2)]),
      last,
    );
    expect(again.edit.merges).toBeUndefined();
  });

  test("what the user took apart stays apart, what is merged already stays", () => {
    const known = made([HEAD, A, B]);
    const title = area(0, 1, 0, 2);
    expect(refreshSheet(sheetOf([HEAD, A, B]), withMerges(known, [title]), last).edit).toEqual({ cells: [] });
    const now = { ...sheetOf([HEAD, A, B]), merges: [title] };
    expect(refreshSheet(now, withMerges(known, [title]), last).edit).toEqual({ cells: [] });
  });

  test("a merged area that grew takes the place of the one that was", () => {
    const rows = noted(null);
    const before = withMerges(made(rows), [area(1, 3, 2, 3)]);
    const after = withMerges(made([...rows, [...C, null]]), [area(1, 3, 3, 3)]);
    const { edit } = refreshSheet(before.snapshot, after, fingerprintOf(before));
    expect(edit.merges).toEqual([{ sheet: "表", split: [area(1, 3, 2, 3)], merged: [area(1, 3, 3, 3)] }]);
  });

  test("nothing that somebody wrote is hidden below one", () => {
    const before = withMerges(made(noted(null)), [area(1, 3, 1, 3)]);
    const after = withMerges(made([...noted(null), [...C, null]]), [area(1, 3, 3, 3)]);
    const now = { ...sheetOf(noted("我的")), merges: [] };
    expect(refreshSheet(now, after, fingerprintOf(before)).edit.merges).toBeUndefined();
    expect(refreshSheet(sheetOf(noted(null)), after, fingerprintOf(before)).edit.merges).toHaveLength(1);
    expect(refreshSheet(sheetOf(noted("=A1")), after, fingerprintOf(before)).edit.merges).toBeUndefined();
  });

  test("rows of the user's in between belong to it", () => {
    const rows = noted(null);
    const before = withMerges(made(rows), [area(1, 3, 2, 3)]);
    const after = withMerges(made([...rows, [...C, null]]), [area(1, 3, 3, 3)]);
    const now = {
      ...sheetOf([rows[0]!, rows[1]!, [null, "我的", null, null], rows[2]!]),
      merges: [area(1, 3, 3, 3)],
    };
    expect(refreshSheet(now, after, fingerprintOf(before)).edit.merges).toEqual([
      { sheet: "表", split: [area(1, 3, 3, 3)], merged: [area(1, 3, 4, 3)] },
    ]);
  });
});

describe("new rows look like", () => {
  /** A sheet whose rows look as these numbers say. */
  function looking(rows: readonly (readonly CellValue[])[], looks: readonly number[]): NewSheet {
    const sheet = made(rows);
    const cells = rows.map((row, at) => row.map(() => looks[at]!));
    return { ...sheet, look: { ...sheet.look, cells } };
  }

  const rows = [HEAD, A, B, C];
  const last = fingerprintOf(made([HEAD, A, C]));

  test.each([
    [[0, 1, 1, 1], 1],
    [[0, 1, 2, 2], 2],
    [[0, 2, 1, 3], 1],
    [[0, 2, 0, 3], 0],
  ])("the one that looks the same, else the nearest: %j gives row %i", (looks, like) => {
    const refresh = refreshSheet(sheetOf([HEAD, A, C]), looking(rows, looks), last);
    expect(refresh.edit.rowsAdded).toEqual([{ sheet: "表", before: 2, count: 1, like }]);
  });

  test("the one whose numbers are shown alike", () => {
    const fresh = looking(rows, [0, 1, 1, 1]);
    const formats = [["@"], ["0.00"], ["@"], ["@"]].map(([format]) => [format!, "General", "0"]);
    const snapshot = { ...fresh.snapshot, numberFormats: formats };
    const { edit } = refreshSheet(sheetOf([HEAD, A, C]), { ...fresh, snapshot }, last);
    expect(edit.rowsAdded![0]!.like).toBe(2);
  });

  test("rows that look like others come in one run, those that do not by themselves", () => {
    const first = fingerprintOf(made([HEAD, A]));
    const run = refreshSheet(sheetOf([HEAD, A]), looking(rows, [0, 1, 1, 1]), first);
    expect(run.edit.rowsAdded).toEqual([{ sheet: "表", before: 2, count: 2, like: 1 }]);
    const two = refreshSheet(sheetOf([HEAD, A]), looking(rows, [0, 1, 1, 0]), first);
    expect(two.edit.rowsAdded).toEqual([
      { sheet: "表", before: 2, count: 1, like: 1 },
      { sheet: "表", before: 2, count: 1, like: 0 },
    ]);
    expect(two.rowsAdded).toBe(2);
  });
});

describe("a sheet that is left alone", () => {
  const rows = [["支出总表", null, null], HEAD, A, B];
  const last = fingerprintOf(made(rows));
  const later = made([...rows, C]);
  const because = (now: SheetSnapshot, fresh = later, known = last): string | undefined =>
    refreshSheet(now, fresh, known).because;

  test.each<[string, CellValue[], boolean]>([
    ["half of its header", ["科目编码", "改了", "改了"], true],
    ["two thirds of it", ["科目编码", "科目名称", "改了"], false],
    ["blank labels", ["科目编码", null, null], true],
  ])("changes nothing with %s", (_, header, isAlone) => {
    const refresh = refreshSheet(sheetOf([rows[0]!, header, A, B]), later, last);
    if (isAlone) {
      expect(refresh.because).toBe(
        "表头和生成时不一样了，认不出哪些格是生成的，没有重新汇总。请恢复表头，或删掉这张表后重新生成。",
      );
      expect(refresh).toMatchObject({
        edit: { cells: [] },
        changes: [],
        rowsAdded: 0,
        rowsRemoved: 0,
        remarks: [],
      });
    } else expect(refresh.because).toBeUndefined();
  });

  test("says why", () => {
    expect(because({ ...sheetOf(rows), protected: true })).toBe(
      "工作表有保护，没有重新汇总。请先在“审阅”里撤销工作表保护，再点“重新汇总”。",
    );
    const unread = { code: "x", message: "这张表读不出来。" };
    expect(because({ ...sheetOf(rows), unread })).toBe("这张表读不出来。");
    expect(because(sheetOf(rows))).toBeUndefined();
  });

  test("sheets without a header are known by any of their rows", () => {
    const text = [["情况说明"], ["一、收入"], ["二、支出"]];
    const known = fingerprintOf(made(text));
    const fresh = made([...text, ["三、增减"]]);
    expect(because(sheetOf([["我的标题"], ["一、收入"]]), fresh, known)).toBeUndefined();
    expect(because(sheetOf([["甲"], [null], ["乙"], ["丙"], ["丁"], ["戊"]]), fresh, known)).toMatch(
      /^表头和生成时不一样/,
    );
  });

  test("a further column is written only where nothing else stands", () => {
    const wide = made(rows.map((row, at) => [...row, at === 1 ? "备注" : at]));
    const beside = (...cells: CellValue[]) => sheetOf(rows.map((row, at) => [...row, cells[at] ?? null]));
    expect(because(beside(), wide)).toBeUndefined();
    expect(because(beside(null, "备注"), wide)).toBeUndefined();
    expect(because(beside(null, "我的"), wide)).toBe(
      "新表多出的一列要写在 D 列，那里已有别的内容，没有重新汇总。请把右边的内容移开，或删掉这张表后重新生成。",
    );
    const two = made(rows.map((row, at) => [...row, ...(at === 1 ? ["备注", "说明"] : [at, at])]));
    const theirs = sheetOf(rows.map((row, at) => [...row, null, at === 3 ? "我的" : null]));
    expect(because(theirs, two)).toContain("要写在 E 列");
  });

  test("a reason of the caller's goes before, and others' formulas name its cells all the same", () => {
    const now = sheetOf(rows);
    const [refresh] = finish(
      refreshSheets({ name: "", sheets: [now] }, [{ now, fresh: later, last, because: "没有要求。" }]),
    );
    expect(refresh).toMatchObject({ sheet: "表", because: "没有要求。", edit: { cells: [] } });
    expect(refresh!.fresh.rows.line(2)).toBe(2);
    expect(refresh!.fresh.rows.line(4)).toBeUndefined();
    expect(refresh!.moved.rows.line(9)).toBe(9);
  });
});

describe("formulas that name cells of sheets made together", () => {
  const other = (rows: readonly (readonly CellValue[])[]): NewSheet => {
    const sheet = made(rows);
    return { ...sheet, snapshot: { ...sheet.snapshot, name: "总表" } };
  };
  const total = (formula: string) =>
    other([
      ["项目", "金额"],
      ["合计", formula],
    ]);
  const refreshed = (now: SheetSnapshot, was: NewSheet, fresh: NewSheet, first: string, second: string) => {
    const sheet = { ...now, name: "支出" };
    const made = { ...fresh, snapshot: { ...fresh.snapshot, name: "支出" } };
    const before = total(first).snapshot;
    return finish(
      refreshSheets({ name: "", sheets: [sheet, before] }, [
        { now: sheet, fresh: made, last: fingerprintOf(was) },
        { now: before, fresh: total(second), last: fingerprintOf(total(first)) },
      ]),
    )[1]!.edit.cells.map(({ content }) => content);
  };

  test("follow them to where they stand in the end", () => {
    const theirs = sheetOf([["我的一行", null, null], HEAD, A, B]);
    expect(refreshed(theirs, made([HEAD, A, B]), made([HEAD, A, B]), "=支出!C3", "=支出!C3")).toEqual([
      { formula: "=支出!C4" },
    ]);
    expect(
      refreshed(theirs, made([HEAD, A, B]), made([HEAD, A, B]), "=SUM(支出!C2:C3)", "=SUM(支出!C2:C3)"),
    ).toEqual([{ formula: "=SUM(支出!C3:C4)" }]);
  });

  test("give way to the figure where what they read no longer stands together", () => {
    const sorted = sheetOf([HEAD, A, C, B]);
    const [was, fresh] = [made([HEAD, A, B, C]), made([HEAD, A, B, C])];
    expect(refreshed(sorted, was, fresh, "=SUM(支出!C2:C3)", "=SUM(支出!C2:C3)")).toEqual([{ value: 0 }]);
    expect(refreshed(sorted, was, fresh, "=SUM(支出!C3:C4)", "=SUM(支出!C3:C4)")).toEqual([]);
  });
});
