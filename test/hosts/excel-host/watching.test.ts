import type { HostEvent } from "../../../src/hosts/port";
import { EVENT } from "../excel/memory/events";
import { edit, mark, ref, value } from "../contract-kit";
import { contractWorkbook } from "../contract-workbook";
import { openInExcel, sheetOf, type OpenExcel } from "./kit";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is told while something is done, from when Excel has taken the handlers until nothing more can come. */
async function told({ host }: OpenExcel, act: () => unknown): Promise<HostEvent[]> {
  const events: HostEvent[] = [];
  const stop = host.watch((event) => events.push(event));
  await pause(50);
  await act();
  await pause(350);
  stop();
  await pause(50);
  return events;
}

const edited = (...sheets: string[]): HostEvent => ({ kind: "edited", sheets });
const NEW = {
  snapshot: sheetOf("新表", [["甲"]]),
  look: { looks: [], cells: [], columnWidths: {}, rowHeights: {} },
};

describe.each([9, 14, 20])("watching Excel with ExcelApi 1.%i", (version) => {
  let open: OpenExcel;
  beforeEach(() => {
    open = openInExcel(contractWorkbook, { version });
  });

  test("tells edits of the user and of others who work on the file, together and with the sheets' names", async () => {
    const events = await told(open, async () => {
      open.excel.user.type("备注", "A2", "x");
      open.excel.user.type("绩效目标表", "A8", "y", "coauthor");
      open.excel.user.type("备注", "A3", "z");
    });
    expect(events).toEqual([edited("备注", "绩效目标表")]);
  });

  test("tells nothing of what it writes, marks, adds and takes away itself", async () => {
    const events = await told(open, async () => {
      await value(open.host.apply({ title: "改", cells: [edit("C3", { value: 3000 }, { value: 1 })] }));
      await value(open.host.mark([mark("C3", "error")]));
      const done = await value(open.host.apply({ title: "加", cells: [], added: [NEW] }));
      await value(open.host.apply(done.inverse));
      await value(open.host.clearMarks());
    });
    expect(events).toEqual([]);
    expect(open.excel.machine.enableEvents).toBe(true);
  });

  test("tells the user's edit that comes right after a write of its own, and hears on after one that failed", async () => {
    const events = await told(open, async () => {
      open.excel.machine.failing = { name: "Formulas", code: "GeneralException" };
      const failed = await open.host.apply({
        title: "改",
        cells: [edit("C3", { value: 3000 }, { value: 1 })],
      });
      expect(failed.ok).toBe(false);
      open.excel.user.type("备注", "A2", "x");
    });
    expect(events).toEqual([edited("备注")]);
  });

  test("keeps what was written where Excel does not let it hear again, and says that edits are not heard", async () => {
    const sheet = { ...NEW, snapshot: { ...NEW.snapshot, name: "写成的" } };
    const events = await told(open, async () => {
      open.excel.machine.failing = { name: "EnableEvents", given: "true", code: "GeneralException" };
      const done = await value(open.host.apply({ title: "加", cells: [], added: [sheet] }));
      expect(done.inverse.removed).toHaveLength(1);
    });
    expect(events).toMatchObject([{ kind: "unheard", problem: { code: "excel-general-exception" } }]);
    expect(open.host.capabilities.events).toBe(false);
  });

  test("tells the cell that the user selects, and not the one it shows itself", async () => {
    const events = await told(open, async () => {
      await value(open.host.select(ref("C4")));
      await pause(320);
      open.excel.user.select("备注", "A2");
    });
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((event) => event.kind === "selected" && event.at.sheet === "备注")).toBe(true);
  });

  test("tells the cell that the user selects right behind one that it shows itself", async () => {
    const events = await told(open, async () => {
      await value(open.host.select(ref("A1", "备注")));
      open.excel.user.select("备注", "A2");
      await pause(20);
    });
    // Excel tells both that the sheet is shown and that the cell is selected.
    expect(new Set(events.map((event) => JSON.stringify(event)))).toEqual(
      new Set([JSON.stringify({ kind: "selected", at: ref("A2", "备注") })]),
    );
  });

  test("takes its handlers away when nobody watches any more", async () => {
    const heard: boolean[] = [];
    await told(open, () => heard.push(open.excel.machine.events.hears(EVENT.changed)));
    expect(heard).toEqual([true]);
    const kinds = [EVENT.changed, EVENT.added, EVENT.deleted, EVENT.selectionChanged, EVENT.activated];
    expect(kinds.filter((kind) => open.excel.machine.events.hears(kind))).toEqual([]);
  });
});

describe("watching Excel", () => {
  test("hears of hidden rows from ExcelApi 1.11 on", async () => {
    const hide = async (version: number) => {
      const open = openInExcel(contractWorkbook, { version });
      return told(open, () => open.excel.user.hideRows("藏行藏列", 3, 1));
    };
    expect(await hide(10)).toEqual([]);
    expect(await hide(11)).toEqual([edited("藏行藏列")]);
  });

  test("calls a sheet what the last reading calls it, so that no edit of a renamed one is lost", async () => {
    const open = openInExcel(contractWorkbook, { version: 16 });
    const last = await value(open.host.read());
    const events = await told(open, () => {
      open.excel.user.rename("备注", "说明");
      open.excel.user.type("说明", "A2", "x");
    });
    expect(events).toEqual([edited("备注")]);
    const read = await value(open.host.read({ last, edited: ["备注"] }));
    const again = await told(open, () => open.excel.user.type("说明", "A3", "y"));
    expect(again).toEqual([edited("说明")]);
    const both = await value(open.host.read({ last: read, edited: ["说明"] }));
    expect(both.sheets[1]).toMatchObject({ name: "说明", values: [["说明"], ["x"], ["y"]] });
    expect(both.sheets[0]).toBe(read.sheets[0]);
  });

  test("tells of all sheets where Excel does not say which one it was", async () => {
    const open = openInExcel(contractWorkbook);
    await value(open.host.read());
    const events = await told(open, async () => {
      await value(open.host.apply({ title: "加", cells: [], added: [NEW] }));
      open.excel.user.type("新表", "A2", "x");
      await pause(50);
      Object.assign(globalThis, {
        Excel: { ...globalThis.Excel, run: () => Promise.reject(new Error("gone")) },
      });
    });
    expect(events).toEqual([edited(...contractWorkbook.sheets.map(({ name }) => name))]);
    Object.assign(globalThis, open.excel.library);
  });

  test("says that it does not follow edits where Excel refuses a handler, and hears the others", async () => {
    const open = openInExcel(contractWorkbook);
    const { WorksheetCollection } = globalThis.Excel;
    Object.defineProperty(WorksheetCollection.prototype, "onAdded", {
      get: () => {
        throw Object.assign(new Error("not there"), { code: "ApiNotFound" });
      },
    });
    const events = await told(open, () => {
      expect(open.host.capabilities.events).toBe(false);
      open.excel.user.type("备注", "A2", "x");
    });
    expect(events).toEqual([{ kind: "unheard", problem: expect.anything() }, edited("备注")]);
    expect(events[0]).toMatchObject({ problem: { code: "excel-api-not-found" } });
    const [{ problem }] = events as [Extract<HostEvent, { kind: "unheard" }>];
    expect(problem.message).toMatch(/改完请点“重新检查”.*升级/);
    expect(problem.detail).toContain("not there");
  });
});
