import { librarySource } from "./library";
import { bookObject } from "./memory/book-object";
import { isHostObject, type HostObject, type Link } from "./memory/objects";
import { onSheet, SHEET, twoSheets, withCode } from "./kit";

/** What the library itself says of its members: the ExcelApi set in which each came. */
function setsOfLibrary(): Map<string, number> {
  const calls = librarySource().matchAll(
    /_throwIfApiNotSupported\("(\w+\.\w+)", _defaultApiSetName, "1\.(\d+)", _hostName\)/g,
  );
  return new Map([...calls].map(([, member, minor]) => [member!, Number(minor)]));
}

/** One object of every kind that can be reached in a workbook with a bit of everything. */
function allKinds(): Map<string, HostObject> {
  const excel = twoSheets();
  excel.user.addRule(SHEET, "A1:B2", "=TRUE", "FF0000");
  excel.user.addNote(SHEET, "A1", "批注");
  excel.user.addComment(SHEET, "A2", "评论");
  excel.machine.book.settings.set("key", 1);
  excel.machine.book.names.set("name", "=表1!A1");
  const series = [{ id: "2", name: "系列1", values: null, categories: null }];
  excel.machine.book.sheets[0]!.charts = [
    { id: "1", name: "图表 1", type: "Line", title: "", legend: true, place: null, series },
  ];
  const kinds = new Map<string, HostObject>();
  const take = (object: unknown): void => {
    if (!isHostObject(object) || kinds.has(object.kind)) return;
    kinds.set(object.kind, object);
    object.items?.().forEach(take);
    for (const link of Object.values(object.links ?? {})) take(reached(link));
    for (const name of ["GetRange", "GetRanges", "GetSelectedRange"]) {
      const method = object.methods?.[name];
      if (method) take(method.call("A1:B2"));
    }
  };
  take(bookObject(excel.machine));
  return kinds;
}

/** Where a link leads; what another type of conditional format has cannot be reached. */
function reached({ to }: Link): HostObject | null {
  try {
    return to();
  } catch {
    return null;
  }
}

describe("the versions of members", () => {
  test("are those that the library has for them", () => {
    const sets = setsOfLibrary();
    const wrong: string[] = [];
    let compared = 0;
    for (const [kind, object] of allKinds()) {
      const members = { ...object.scalars, ...object.links, ...object.methods };
      for (const [name, { since = 1 }] of Object.entries(members)) {
        const member = `${kind}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
        const set = sets.get(member) ?? sets.get(`${kind}.${name}`);
        if (set === undefined) continue;
        compared += 1;
        if (set !== since) wrong.push(`${member} came with 1.${set}, not 1.${since}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(60);
  });

  test("a member above what the Excel claims is not found", async () => {
    const merged = (version: number) =>
      onSheet(twoSheets({ version }), async (sheet, context) => {
        sheet.getRange("A1").getMergedAreasOrNullObject();
        await context.sync();
      });
    await merged(13);
    await expect(merged(12)).rejects.toEqual(withCode("ApiNotFound"));
  });

  test("a load of everything gives only what the Excel has", async () => {
    await onSheet(twoSheets({ version: 6 }), async (sheet, context) => {
      const range = sheet.getRange("A1").load();
      await context.sync();
      expect(range.rowHidden).toBe(false);
      expect(() => range.isEntireRow).toThrow(withCode("PropertyNotLoaded"));
    });
  });

  test("requirement sets are the host's word, whatever the library has", () => {
    const { Office, Excel } = twoSheets({ version: 20 }).library;
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.18")).toBe(true);
    expect("notes" in Excel.Worksheet.prototype).toBe(false);
    expect(requirements.isSetSupported("ExcelApi", "1.21")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("KeyboardShortcuts", "1.1")).toBe(false);
    expect(
      twoSheets({ version: 9 }).library.Office.context.requirements.isSetSupported("ExcelApi", "1.10"),
    ).toBe(false);
  });
});
