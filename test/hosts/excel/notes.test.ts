import { onSheet, SHEET, twoSheets, withCode } from "./kit";
import { addNotes } from "./newer-members";
import type { ExcelOptions } from "./memory/excel";

function withNotes(options?: ExcelOptions) {
  const excel = twoSheets(options);
  addNotes(excel.library);
  excel.user.addNote(SHEET, "A1", "用户的");
  return excel;
}

describe("notes, by stand-ins for what the library of npm lacks", () => {
  test("are listed, added and deleted", async () => {
    const excel = withNotes();
    await onSheet(excel, async (sheet, context) => {
      sheet.notes.add("B2", "甲");
      sheet.notes.add("B3", "乙");
      const { notes } = sheet;
      notes.load("items/content");
      const missing = notes.getItemOrNullObject("C9");
      const found = notes.getItem("B2").load("content");
      expect(() => found.content).toThrow(withCode("PropertyNotLoaded"));
      await context.sync();
      expect(notes.items.map(({ content }) => content)).toEqual(["用户的", "甲", "乙"]);
      expect([missing.isNullObject, found.content]).toEqual([true, "甲"]);
      const place = notes.items[2]!.getLocation().load("address");
      await context.sync();
      expect(place.address).toBe("表1!B3");
      for (const note of [...notes.items].slice(1).reverse()) note.delete();
      await context.sync();
    });
    expect(excel.machine.book.sheets[0]!.notes.map(({ content }) => content)).toEqual(["用户的"]);
  });

  test("are refused on a cell that has one, or a comment, and on more than one cell", async () => {
    const excel = withNotes();
    excel.user.addComment(SHEET, "A2", "评论");
    const add = (address: string, sheet?: string) =>
      onSheet(
        excel,
        async ({ notes }, context) => {
          notes.add(address, "x");
          await context.sync();
        },
        sheet,
      );
    for (const address of ["A1", "A2", "A3:A4"]) {
      await expect(add(address)).rejects.toEqual(withCode("InvalidArgument"));
    }
    await expect(add("A1", "锁住")).rejects.toEqual(withCode("AccessDenied"));
  });

  test("#6198: how a note is shown cannot be loaded on the web, its text can", async () => {
    const load = (what: string) =>
      onSheet(withNotes({ web: true }), async (sheet, context) => {
        sheet.notes.load(what);
        await context.sync();
      });
    await load("items/content");
    await expect(load("items")).rejects.toEqual(withCode("UnsupportedOperation"));
  });

  test("are not found before 1.18", async () => {
    const failing = onSheet(withNotes({ version: 17 }), async (sheet, context) => {
      sheet.notes.load("items/content");
      await context.sync();
    });
    await expect(failing).rejects.toEqual(withCode("ApiNotFound"));
  });
});
