import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { valueAt } from "../../../src/sheet/snapshot";
import { at, value } from "../contract-kit";
import { openInExcel, sheetOf, workbookOf, type OpenExcel } from "./kit";

const plain = (name: string) =>
  sheetOf(name, [
    ["项目", "金额"],
    [name, 1],
  ]);

/** Three sheets that keep to themselves, and one that adds up what another says. */
const total = sheetOf("汇总", [["合计", 1]], { formulas: [[null, "=甲!B2"]] });
const book = workbookOf(plain("甲"), plain("乙"), plain("丙"), total);

const named = (workbook: WorkbookSnapshot, name: string): SheetSnapshot =>
  workbook.sheets.find((sheet) => sheet.name === name)!;

describe("reading again what was edited", () => {
  let open: OpenExcel;
  let last: WorkbookSnapshot;
  beforeEach(async () => {
    open = openInExcel(book);
    last = await value(open.host.read());
    open.excel.recorder.reset();
  });

  const again = (...edited: string[]) => value(open.host.read({ last, edited }));

  test("takes two requests, and leaves the sheets as they are on which nothing can have changed", async () => {
    open.excel.user.type("甲", "B2", "5");
    const read = await again("甲");
    expect(open.excel.recorder.syncs()).toHaveLength(2);
    expect(valueAt(named(read, "甲"), at("B2"))).toBe(5);
    expect(valueAt(named(read, "汇总"), at("B1"))).toBe(5);
    expect(named(read, "乙")).toBe(named(last, "乙"));
    expect(named(read, "丙")).toBe(named(last, "丙"));
    expect(named(read, "汇总")).not.toBe(named(last, "汇总"));
  });

  test("asks for merged areas only where cells were moved, since that costs the user steps of Excel's undo", async () => {
    const merges = [{ top: 2, left: 0, bottom: 2, right: 1 }];
    const { excel, host } = openInExcel(workbookOf(sheetOf("甲", [["题"], ["项"], ["目"]], { merges })));
    const stop = host.watch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const asked = jest.spyOn(globalThis.Excel.Range.prototype, "getMergedAreasOrNullObject");
    const before = await value(host.read());
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockClear();
    excel.user.type("甲", "A1", "标题");
    const typed = await value(host.read({ last: before, edited: ["甲"] }));
    expect(asked).not.toHaveBeenCalled();
    expect(typed.sheets[0]!.merges).toEqual(merges);
    excel.user.insertRows("甲", 1, 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const moved = await value(host.read({ last: typed, edited: ["甲"] }));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(moved.sheets[0]!.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 1 }]);
    stop();
  });

  test("says again what was said where nothing was edited", async () => {
    const read = await again();
    expect(read).toEqual(last);
    expect(named(read, "甲")).toBe(named(last, "甲"));
  });

  test("knows a sheet by what it is, not by its name", async () => {
    open.excel.user.rename("乙", "旧乙");
    open.excel.user.rename("丙", "乙");
    const read = await again();
    expect(read.sheets.map(({ name }) => name)).toEqual(["甲", "旧乙", "乙", "汇总"]);
    expect(valueAt(named(read, "旧乙"), at("A2"))).toBe("乙");
    expect(valueAt(named(read, "乙"), at("A2"))).toBe("丙");
  });

  test("reads new sheets, and forgets those that are gone", async () => {
    const edit = { title: "换", cells: [], added: [{ snapshot: plain("丁"), look: bare }] };
    await value(open.host.apply(edit));
    const removed = { title: "换", cells: [], removed: [{ snapshot: named(last, "丙"), look: bare }] };
    await value(open.host.apply(removed));
    const read = await again();
    expect(read.sheets.map(({ name }) => name)).toEqual(["甲", "乙", "汇总", "丁"]);
    expect(valueAt(named(read, "丁"), at("A2"))).toBe("丁");
    expect(named(read, "乙")).toBe(named(last, "乙"));
  });

  test("sees that a sheet was hidden without reading its cells again", async () => {
    open.excel.machine.book.sheets[1]!.visibility = "Hidden";
    const read = await again();
    expect(named(read, "乙")).toEqual({ ...named(last, "乙"), visible: "hidden" });
    expect(named(read, "乙").values).toBe(named(last, "乙").values);
  });

  test("reads everything where the last reading is not its own", async () => {
    const read = await value(open.host.read({ last: structuredClone(last), edited: [] }));
    expect(read).toEqual(last);
    expect(named(read, "乙")).not.toBe(named(last, "乙"));
  });
});

const bare = { looks: [], cells: [], columnWidths: {}, rowHeights: {} };
