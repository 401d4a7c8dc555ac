import type { NewSheet } from "../../src/sheet/edit";
import { formatAt, formulaAt, valueAt } from "../../src/sheet/snapshot";
import type { ProgramLimits } from "./contract-driver";
import {
  TARGETS,
  NOTES,
  LOCKED,
  at,
  edit,
  filled,
  ref,
  same,
  sentence,
  value,
  type ContractKit,
} from "./contract-kit";

/** A sheet that is not in the workbook: a filled head over two columns, a text that looks like a formula. */
const newSheet: NewSheet = {
  snapshot: {
    name: "新表",
    origin: { row: 0, col: 0 },
    values: [
      ["标题", null],
      ["=1+1", 12.5],
    ],
    formulas: [
      [null, null],
      [null, null],
    ],
    numberFormats: [
      ["General", "General"],
      ["General", "0.00"],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    hiddenRows: [],
    hiddenColumns: [1],
    protected: false,
    visible: "visible",
  },
  look: {
    looks: [{ fill: "DDEBF7", bold: true }, {}],
    cells: [
      [0, 0],
      [1, 1],
    ],
    columnWidths: { 0: 20 },
    rowHeights: {},
  },
};

/** The part of the contract that says how edits are applied and taken back. */
export function describeApplying(kit: ContractKit, limits: ProgramLimits): void {
  /** What a formula shows behind an edit that it follows from; without a program, nothing. */
  const computed = (value: number): number | null => (limits.computesLater ? null : value);

  describe("applying an edit", () => {
    test(`writes values and formulas, which ${limits.computesLater ? "have no value any more" : "are computed at once"}`, async () => {
      const done = await kit.apply(
        edit("C3", { value: 3000 }, { value: 5000 }),
        edit("D3", { value: null }, { formula: "=C3*2" }),
      );
      expect(done.changed).toBe(2);
      expect(done.skipped).toEqual([]);
      expect(await kit.cell("C3")).toBe(5000);
      expect(formulaAt(await kit.sheet(TARGETS), at("D3"))).toBe("=C3*2");
      expect(await kit.cell("D3")).toBe(computed(10000));
      expect(await kit.cell("C5")).toBe(computed(6000.5));
    });

    test("leaves number format, merges and other cells as they were", async () => {
      const before = await kit.sheet(TARGETS);
      await kit.apply(edit("C3", { value: 3000 }, { value: 5000 }));
      const after = await kit.sheet(TARGETS);
      expect(after.numberFormats).toEqual(before.numberFormats);
      expect(after.merges).toEqual(before.merges);
      expect(after.values.flat().filter((each, index) => !same(each, before.values.flat()[index]))).toEqual([
        5000,
        ...(limits.computesLater ? [null, null] : [6000.5]),
      ]);
    });

    test.each(["=1+1", "+86", "-5", "@SUM(A1)", "'x", "001", "1e5", "TRUE", "#N/A", "2024-01-01", "50%"])(
      "keeps the text %s as text, never a formula or a number",
      async (text) => {
        await kit.apply(edit("A8", { value: null }, { value: text }));
        const read = await kit.sheet(TARGETS);
        expect(valueAt(read, at("A8"))).toBe(text);
        expect(formulaAt(read, at("A8"))).toBeNull();
      },
    );

    test("keeps line breaks, truth values and long numbers", async () => {
      await kit.apply(
        edit("A8", { value: null }, { value: "第一行\n第二行" }),
        edit("B8", { value: null }, { value: true }),
        edit("C8", { value: null }, { value: 123456789012.34 }),
      );
      expect(await kit.cell("A8")).toBe("第一行\n第二行");
      expect(await kit.cell("B8")).toBe(true);
      expect(await kit.cell("C8")).toBe(123456789012.34);
    });

    test("empties a cell that is given nothing", async () => {
      await kit.apply(edit("A3", { value: "预算数" }, { value: null }));
      expect(await kit.cell("A3")).toBeNull();
    });

    test("its inverse restores the workbook exactly", async () => {
      const before = await value(kit.host.read());
      const done = await kit.apply(
        edit("B3", { value: "001" }, { value: 1 }),
        edit("C3", { value: 3000 }, { value: "三千" }),
        edit("C5", { formula: "=C3+C4" }, { value: 4000.5 }),
        edit("A8", { value: null }, { value: "=x" }),
        edit("C8", { value: null }, { formula: "=C3" }),
        edit("A1", { value: "说明" }, { value: "改了" }, NOTES),
      );
      const undone = await value(kit.host.apply(done.inverse));
      expect(undone).toMatchObject({ changed: 6, skipped: [] });
      expect(filled(await value(kit.host.read()))).toEqual(filled(before));
    });

    test("the inverse of the inverse does the edit again", async () => {
      const done = await kit.apply(edit("C3", { value: 3000 }, { value: 5000 }));
      const undone = await value(kit.host.apply(done.inverse));
      await value(kit.host.apply(undone.inverse));
      expect(await kit.cell("C3")).toBe(5000);
    });

    test("skips and reports a cell that no longer holds what was expected, and writes the others", async () => {
      await kit.driver.typeInto(TARGETS, "C3", "3100");
      const done = await kit.apply(
        edit("C3", { value: 3000 }, { value: 5000 }),
        edit("C4", { value: 1000.5 }, { value: 2000 }),
        edit("C5", { value: 4000.5 }, { value: 0 }),
      );
      expect(done.changed).toBe(1);
      expect(done.skipped).toEqual([
        { at: ref("C3"), expected: { value: 3000 }, found: { value: 3100 } },
        { at: ref("C5"), expected: { value: 4000.5 }, found: { formula: "=C3+C4" } },
      ]);
      expect(await kit.cell("C3")).toBe(3100);
      expect(await kit.cell("C4")).toBe(2000);
      expect(done.inverse.cells.map((each) => each.at)).toEqual([ref("C4")]);
    });

    test("does not take text for a number of the same look", async () => {
      const done = await kit.apply(edit("B3", { value: 1 }, { value: 2 }));
      expect(done.skipped).toHaveLength(1);
      expect(await kit.cell("B3")).toBe("001");
    });

    test("refuses a protected sheet with a sentence that says what to do, and writes nothing", async () => {
      const refused = await kit.host.apply({
        title: "改",
        cells: [
          edit("C3", { value: 3000 }, { value: 1 }),
          edit("A1", { value: "锁住的内容" }, { value: "x" }, LOCKED),
        ],
      });
      expect(refused).toMatchObject({ ok: false, problem: { code: "sheet-protected" } });
      expect(sentence(refused)).toMatch(/“已保护”.*受保护.*撤销工作表保护/);
      expect(await kit.cell("C3")).toBe(3000);
    });

    test("refuses a sheet that is not there", async () => {
      const refused = await kit.host.apply({
        title: "改",
        cells: [edit("A1", { value: null }, { value: 1 }, "没有的表")],
      });
      expect(refused).toMatchObject({ ok: false, problem: { code: "sheet-missing" } });
      expect(sentence(refused)).toContain("没有的表");
    });

    test("adds a sheet behind the others, with texts as texts, and leaves the shown one in front", async () => {
      await kit.driver.selectAsUser(NOTES, "A1");
      const done = await value(kit.host.apply({ title: "加表", cells: [], added: [newSheet] }));
      expect(done).toMatchObject({ changed: 0, skipped: [], kept: [] });
      const { sheets } = await value(kit.host.read());
      expect(sheets.at(-1)).toMatchObject({
        name: "新表",
        visible: "visible",
        merges: kit.known(newSheet.snapshot.merges),
        hiddenRows: [],
        hiddenColumns: [1],
      });
      expect(await kit.cell("A2", "新表")).toBe("=1+1");
      expect(await kit.cell("B2", "新表")).toBe(12.5);
      expect(formatAt(sheets.at(-1)!, at("B2"))).toBe("0.00");
      expect(await kit.driver.shownFill("新表", "A1")).toBe("DDEBF7");
      expect(await value(kit.host.selection())).toEqual(ref("A1", NOTES));
    });

    test("its inverse takes the sheet away again, and the inverse of that brings it back", async () => {
      const before = await value(kit.host.read());
      const done = await value(kit.host.apply({ title: "加表", cells: [], added: [newSheet] }));
      const undone = await value(kit.host.apply(done.inverse));
      expect(filled(await value(kit.host.read()))).toEqual(filled(before));
      await value(kit.host.apply(undone.inverse));
      expect(await kit.cell("A2", "新表")).toBe("=1+1");
    });

    test("keeps a sheet that someone has written on since, and says so", async () => {
      const done = await value(kit.host.apply({ title: "加表", cells: [], added: [newSheet] }));
      await kit.driver.typeInto("新表", "C9", "我的话");
      const undone = await value(kit.host.apply(done.inverse));
      expect(undone.kept).toEqual(["新表"]);
      expect(await kit.cell("C9", "新表")).toBe("我的话");
    });

    test("refuses to add a sheet whose name is taken, and writes nothing", async () => {
      const taken = { ...newSheet, snapshot: { ...newSheet.snapshot, name: NOTES } };
      const refused = await kit.host.apply({
        title: "加表",
        cells: [edit("C3", { value: 3000 }, { value: 1 })],
        added: [taken],
      });
      expect(refused).toMatchObject({ ok: false, problem: { code: "sheet-taken" } });
      expect(sentence(refused)).toContain(`“${NOTES}”`);
      expect(await kit.cell("C3")).toBe(3000);
    });

    test("writes on hidden sheets too", async () => {
      await kit.apply(edit("A1", { value: "藏着" }, { value: "改过" }, "隐藏表"));
      expect(await kit.cell("A1", "隐藏表")).toBe("改过");
    });
  });
}
