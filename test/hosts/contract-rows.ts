import { areaToA1, parseArea, type Area } from "../../src/sheet/address";
import type { CellContent, CellEdit, Edit, MergesChanged, NewSheet, RowsAdded } from "../../src/sheet/edit";
import { contentAt } from "../../src/sheet/same-sheet";
import {
  formatAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/sheet/snapshot";
import type { ProgramLimits } from "./contract-driver";
import { at, edit, filled, LOCKED, mark, settled, TARGETS, value, type ContractKit } from "./contract-kit";

const SHEET = "整体 绩效";

/** A table of indicators: groups merged down, descriptions over two columns, a sum below. */
const VALUES: CellValue[][] = [
  ["绩效目标", null, null, null, null, null],
  ["一级指标", "二级指标", "三级指标", "描述", null, "指标值"],
  ["产出指标", "数量指标", "甲", "甲述", null, 10],
  [null, null, "乙", "乙述", null, 20],
  [null, "质量指标", "丙", "丙述", null, 30],
  ["效益指标", "社会效益", "丁", "丁述", null, 40],
  [null, null, "戊", "戊述", null, 50],
  ["合计", null, null, null, null, 150],
];
const MERGES = "A1:F1 D2:E2 A3:A5 B3:B4 A6:A7 B6:B7 D3:E3 D4:E4 D5:E5 D6:E6 D7:E7".split(" ");

const table: NewSheet = {
  snapshot: {
    name: SHEET,
    origin: { row: 0, col: 0 },
    values: VALUES,
    formulas: VALUES.map((row, r) => row.map((_, c) => (r === 7 && c === 5 ? "=SUM(F3:F7)" : null))),
    numberFormats: VALUES.map((row, r) => row.map((_, c) => (r > 1 && c === 5 ? "#,##0.00" : "General"))),
    merges: MERGES.map(area),
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  },
  look: {
    looks: [{}, { fill: "DDEBF7" }, { fill: "FFF2CC" }],
    cells: VALUES.map((row, r) => row.map(() => (r === 4 ? 2 : 1))),
    columnWidths: {},
    rowHeights: { 3: 36, 4: 48 },
  },
  extras: {
    validations: [
      {
        areas: [area("C3:C7")],
        allow: { kind: "list", items: ["甲", "乙"] },
        message: "请选择。",
        isStrict: false,
      },
    ],
  },
};

/** The part of the contract that says how rows come and go, and how merged areas change. */
export function describeRows(kit: ContractKit, limits: ProgramLimits): void {
  const apply = (parts: Partial<Edit>) => value(kit.host.apply({ title: "改表", cells: [], ...parts }));
  const now = () => kit.sheet(SHEET);
  const book = async () => sorted(await value(kit.host.read()));
  const contents = async (col: number) => {
    const sheet = await now();
    return sheet.values.map((row) => row[col - sheet.origin.col] ?? null);
  };
  const known = (name: string, body: () => Promise<void>) => test(name, whereMergesAreKnown(kit, body));
  const open = async () => {
    await apply({ added: [table] });
    await kit.apply(
      edit("A8", { value: null }, { formula: `='${SHEET}'!F8` }),
      edit("B8", { value: null }, { formula: `=SUM('${SHEET}'!F4:F5)` }),
    );
  };

  describe("rows that come and go", () => {
    beforeEach(open);

    known("come into the middle of merged areas, which grow, and formulas follow", async () => {
      const done = await apply(middle());
      expect(done).toMatchObject({ changed: 3, skipped: [], kept: [] });
      expect(done.refused ?? []).toEqual([]);
      const sheet = await now();
      expect(merged(sheet)).toEqual(
        "A1:F1 A3:A6 A7:A8 B3:B5 B7:B8 D2:E2 D3:E3 D4:E4 D5:E5 D6:E6 D7:E7 D8:E8".split(" "),
      );
      expect(await contents(2)).toEqual([null, "三级指标", "甲", "=新", "乙", "丙", "丁", "戊", null]);
      expect(contentAt(sheet, at("F9"))).toEqual({ formula: "=SUM(F3:F8)" });
      const other = await kit.sheet(TARGETS);
      expect(contentAt(other, at("A8"))).toEqual({ formula: `='${SHEET}'!F9` });
      expect(contentAt(other, at("B8"))).toEqual({ formula: `=SUM('${SHEET}'!F5:F6)` });
      if (!limits.computesLater) expect(await kit.cell("F9", SHEET)).toBe(155);
    });

    known("take look, number format and drop-down of the row that they are like", async () => {
      await apply({ rowsAdded: [added(3, 2, 4)] });
      const sheet = await now();
      for (const row of [4, 5]) {
        expect(formatAt(sheet, at(`F${row}`))).toBe("#,##0.00");
        expect(await kit.driver.shownFill(SHEET, `F${row}`)).toBe("FFF2CC");
        expect(await kit.driver.shownFill(SHEET, `C${row}`)).toBe("FFF2CC");
      }
      expect(await kit.driver.shownFill(SHEET, "F6")).toBe("DDEBF7");
      expect(await kit.driver.heightOf(SHEET, 4)).toBe(48);
      await apply({ rowsAdded: [added(9, 1, 8)] });
      // Merged areas of several rows go over the row that this one is like.
      for (const col of "ABCF") expect(await kit.driver.shownFill(SHEET, `${col}10`)).toBe("DDEBF7");
      if (!kit.driver.validationOf) return;
      for (const cell of ["C4", "C10"])
        expect(await kit.driver.validationOf(SHEET, cell)).toMatchObject({
          allow: { items: ["甲", "乙"] },
        });
      expect(await kit.driver.validationOf(SHEET, "C11")).toBeUndefined();
    });

    known("come to the end of a merged group, which is merged anew over them", async () => {
      await apply(groupEnd());
      const sheet = await now();
      expect(merged(sheet)).toEqual(
        "A1:F1 A3:A6 A7:A8 B3:B4 B5:B6 B7:B8 D2:E2 D3:E3 D4:E4 D5:E5 D6:E6 D7:E7 D8:E8".split(" "),
      );
      expect(await contents(0)).toEqual([
        "绩效目标",
        "一级指标",
        "产出指标",
        null,
        null,
        null,
        "效益指标",
        null,
        "合计",
      ]);
    });

    known("come in two places at once, cells counted once all are there", async () => {
      await apply(twoPlaces());
      expect(await contents(2)).toEqual([
        null,
        "三级指标",
        "甲",
        "乙",
        "丙",
        "一",
        "二",
        "丁",
        "己",
        "三",
        null,
      ]);
      expect(contentAt(await now(), at("F11"))).toEqual({ formula: "=SUM(F3:F9)" });
      expect(merged(await now())).toEqual(expect.arrayContaining(["A8:A10", "B8:B10", "D6:E6", "D10:E10"]));
    });

    const changes: readonly (readonly [string, () => Partial<Edit>])[] = [
      ["come into the middle", middle],
      ["come to the end of a group", groupEnd],
      ["come in two places", twoPlaces],
      ["go", gone],
      ["go from the head of a group", headGone],
      ["stay while merged areas change", split],
    ];
    for (const [what, change] of changes) {
      known(`are taken back exactly, and done again, where they ${what}`, async () => {
        const before = await book();
        const done = await apply(change());
        const after = await book();
        const undone = await value(kit.host.apply(done.inverse));
        expect(undone).toMatchObject({ skipped: [], kept: [] });
        expect(undone.refused ?? []).toEqual([]);
        expect(await book()).toEqual(before);
        const again = await value(kit.host.apply(undone.inverse));
        expect(await book()).toEqual(after);
        await value(kit.host.apply(again.inverse));
        expect(await book()).toEqual(before);
      });
    }

    known("give the look back that they had been given", async () => {
      const done = await apply({ rowsAdded: [added(3, 1, 4)] });
      const undone = await value(kit.host.apply(done.inverse));
      await value(kit.host.apply(undone.inverse));
      expect(await kit.driver.shownFill(SHEET, "F4")).toBe("FFF2CC");
      expect(await kit.driver.heightOf(SHEET, 3)).toBe(48);
      expect(await kit.driver.heightOf(SHEET, 4)).toBe(36);
    });

    known("take the text of a merged area along where its first row goes", async () => {
      await apply(headGone());
      expect(merged(await now())).toEqual("A1:F1 A3:A4 A5:A6 B5:B6 D2:E2 D3:E3 D4:E4 D5:E5 D6:E6".split(" "));
      expect(await contents(0)).toEqual(["绩效目标", "一级指标", null, null, "效益指标", null, "合计"]);
      expect(await contents(1)).toEqual([null, "二级指标", null, "质量指标", "社会效益", null, null]);
    });

    known("go only while they hold what is expected", async () => {
      const before = await book();
      const wrong = await apply({
        ...gone(),
        rowsRemoved: [{ ...gone().rowsRemoved![0]!, expected: row4.slice(1) }],
      });
      expect(wrong).toMatchObject({ changed: 0, refused: [{ sheet: SHEET }] });
      expect(wrong.skipped).toEqual([{ at: row4[0]!.at, expected: { value: null }, found: { value: "乙" } }]);
      expect(await book()).toEqual(before);
      await apply(gone());
      expect(await contents(2)).toEqual([null, "三级指标", "甲", "丙", "丁", "戊", null]);
      expect(merged(await now())).toEqual("A1:F1 A3:A4 A5:A6 B5:B6 D2:E2 D3:E3 D4:E4 D5:E5 D6:E6".split(" "));
      expect(contentAt(await now(), at("F7"))).toEqual({ formula: "=SUM(F3:F6)" });
    });

    known("stay where someone has typed into them since", async () => {
      const done = await apply(middle());
      await kit.driver.typeInto(SHEET, "D4", "我的话");
      const before = await book();
      const undone = await value(kit.host.apply(done.inverse));
      expect(undone).toMatchObject({ changed: 0, refused: [{ sheet: SHEET }] });
      expect(undone.refused![0]!.because).toMatch(/D4.*变了/);
      expect(undone.skipped).toEqual([
        { at: { sheet: SHEET, ...at("D4") }, expected: { value: null }, found: { value: "我的话" } },
      ]);
      expect(await book()).toEqual(before);
    });

    known("stay away, as does all else on the sheet, where one cell is stale", async () => {
      await kit.driver.typeInto(SHEET, "F7", "51");
      const before = await book();
      const done = await apply({
        ...groupEnd(),
        cells: [...groupEnd().cells!, cell("F8", 50, 52), edit("C3", { value: 3000 }, { value: 1 })],
      });
      expect(done.changed).toBe(1);
      expect(done.skipped).toEqual([
        { at: { sheet: SHEET, ...at("F7") }, expected: { value: 50 }, found: { value: 51 } },
      ]);
      expect(await kit.cell("C3")).toBe(1);
      await value(kit.host.apply(done.inverse));
      expect(await book()).toEqual(before);
    });

    known("stay away from a protected sheet, which is told", async () => {
      const before = await book();
      const rowsAdded = [{ sheet: LOCKED, before: 1, count: 1, like: 0 }];
      const refused = await kit.host.apply({ title: "改表", cells: [], ...groupEnd(), rowsAdded });
      expect(refused).toMatchObject({ ok: false, problem: { code: "sheet-protected" } });
      expect(await book()).toEqual(before);
    });

    known("are not reported as a user's, and marks go along", async () => {
      await value(kit.host.mark([mark("F5", "error", SHEET), mark("F3", "notice", SHEET)]));
      await settled();
      const events: unknown[] = [];
      const stop = kit.host.watch((event) => events.push(event));
      await apply(middle());
      await settled();
      stop();
      expect(events.filter((event) => (event as { kind: string }).kind !== "selected")).toEqual([]);
      const marks = await kit.driver.marks(SHEET);
      expect(marks.find(({ severity }) => severity === "error")?.areas).toEqual(["F6"]);
    });
  });

  describe("merged areas", () => {
    beforeEach(open);

    known("are taken apart and made by themselves", async () => {
      await apply(split());
      expect(merged(await now())).toEqual(expect.arrayContaining(["A3:B3", "A4:A5"]));
      expect(await kit.cell("A4", SHEET)).toBe("另一级");
    });

    test.each<[string, MergesChanged, RegExp]>([
      ["is not merged so", merges("A3:A4", ""), /A3:A4 已经不是原来的合并单元格/],
      ["cuts another", merges("", "C5:D5"), /C5:D5.*D5:E5.*重叠/],
      ["would swallow a text", merges("", "C3:C4"), /盖住 C4/],
    ])("stay as they are where one %s", async (_, change, because) => {
      if (!kit.host.capabilities.merges) return;
      const before = await book();
      const done = await apply({ merges: [change], rowsAdded: [added(8, 1, 7)] });
      expect(done.refused).toEqual([{ sheet: SHEET, because: expect.stringMatching(because) }]);
      expect(await book()).toEqual(before);
    });
  });
}

/** A program that does not tell its merged areas would cut them: there nothing is done, and the user is told. */
function whereMergesAreKnown(kit: ContractKit, body: () => Promise<void>): () => Promise<void> {
  return async () => {
    if (kit.host.capabilities.merges) return body();
    const before = await value(kit.host.read());
    const refused = await kit.host.apply({ title: "改表", cells: [], ...middle() });
    expect(refused).toMatchObject({ ok: false, problem: { code: "merges-unknown" } });
    expect(await value(kit.host.read())).toEqual(before);
  };
}

/** A row between the first and the second. */
function middle(): Partial<Edit> {
  return {
    rowsAdded: [added(3, 1, 2)],
    cells: [cell("C4", null, "=新"), cell("F4", null, 5), cell("A3", "产出指标", "产出指标")],
  };
}

/** A row behind the last one of the first group. */
function groupEnd(): Partial<Edit> {
  return {
    rowsAdded: [added(5, 1, 4)],
    cells: [cell("C6", null, "新")],
    merges: [merges("A3:A5", "A3:A6 B5:B6")],
  };
}

/** Two rows behind the first group, and one behind the second. */
function twoPlaces(): Partial<Edit> {
  return {
    rowsAdded: [added(7, 1, 6), added(5, 2, 4)],
    cells: [cell("C6", null, "一"), cell("C7", null, "二"), cell("C10", null, "三"), cell("C9", "戊", "己")],
    merges: [merges("A8:A9 B8:B9", "A8:A10 B8:B10")],
  };
}

/** What stands in the fourth row. */
const row4 = [holding("C4", { value: "乙" }), holding("D4", { value: "乙述" }), holding("F4", { value: 20 })];

/** The fourth row is taken out. */
function gone(): Partial<Edit> {
  return { rowsRemoved: [{ sheet: SHEET, from: 3, count: 1, expected: row4 }] };
}

/** The third row is taken out, with the names of its groups. */
function headGone(): Partial<Edit> {
  const texts = { A3: "产出指标", B3: "数量指标", C3: "甲", D3: "甲述", F3: 10 };
  const expected = Object.entries(texts).map(([a1, each]) => holding(a1, { value: each }));
  return { rowsRemoved: [{ sheet: SHEET, from: 2, count: 1, expected }] };
}

/** A group is taken apart and merged otherwise. */
function split(): Partial<Edit> {
  return {
    cells: [cell("A4", null, "另一级"), cell("B3", "数量指标", null)],
    merges: [merges("A3:A5 B3:B4", "A3:B3 A4:A5")],
  };
}

function holding(a1: string, content: CellContent) {
  return { at: { sheet: SHEET, ...at(a1) }, content };
}

function added(before: number, count: number, like: number): RowsAdded {
  return { sheet: SHEET, before, count, like };
}

function merges(split: string, join: string): MergesChanged {
  const areas = (list: string) => (list === "" ? [] : list.split(" ").map(area));
  return { sheet: SHEET, split: areas(split), merged: areas(join) };
}

function cell(a1: string, expected: CellValue, content: CellValue): CellEdit {
  return edit(a1, { value: expected }, { value: content }, SHEET);
}

function merged(sheet: SheetSnapshot): string[] {
  return sheet.merges.map(areaToA1).sort();
}

/** What stands in a workbook, in whatever order it tells merged areas. */
function sorted(workbook: WorkbookSnapshot): unknown {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    merges: [...sheet.merges].sort((one, other) => (areaToA1(one) < areaToA1(other) ? -1 : 1)),
  }));
  return filled({ ...workbook, sheets });
}

function area(a1: string): Area {
  const found = parseArea(a1);
  if (!found) throw new Error(`no area: ${a1}`);
  return found;
}
