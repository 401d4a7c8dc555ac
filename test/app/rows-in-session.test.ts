import { readFileSync } from "node:fs";
import { openSession } from "../../src/app/session";
import { openXlsx } from "../../src/hosts/xlsx/xlsx-host";
import type { Edit } from "../../src/sheet/edit";
import { contentAt } from "../../src/sheet/same-sheet";
import { valueAt, type SheetSnapshot } from "../../src/sheet/snapshot";

const FILE = "高新区2024.xlsx";

async function opened() {
  const file = openXlsx(FILE, readFileSync(`assets/samples/${FILE}`));
  if (!file.ok) throw new Error(file.problem.message);
  const session = openSession(file.value);
  await session.check();
  const sheet = session
    .workbook()!
    .sheets.find(({ merges }) => merges.some(({ top, bottom }) => top < bottom))!;
  return { session, sheet, now: () => session.workbook()!.sheets.find(({ name }) => name === sheet.name)! };
}

/** A row behind the first of a merged group; `witness` is what a cell of the group is taken to hold. */
function insertion(sheet: SheetSnapshot, witness: string | undefined): Edit {
  const { top, left } = sheet.merges.find((area) => area.top < area.bottom)!;
  const at = { sheet: sheet.name, row: top, col: left };
  const held = witness === undefined ? contentAt(sheet, at) : { value: witness };
  return {
    title: "补一行",
    rowsAdded: [{ sheet: sheet.name, before: top + 1, count: 1, like: top }],
    cells: [
      { at, expected: held, content: held },
      { at: { ...at, row: top + 1, col: left + 2 }, expected: { value: null }, content: { value: "新指标" } },
    ],
  };
}

test("the session checks a sheet anew after rows came, and after they were taken back", async () => {
  const { session, sheet, now } = await opened();
  const { top, left } = sheet.merges.find((area) => area.top < area.bottom)!;
  await session.apply(insertion(sheet, undefined));
  expect(session.state().notices).toEqual([]);
  expect(valueAt(now(), { row: top + 1, col: left + 2 })).toBe("新指标");
  expect(session.state().undoable).toBe("撤销：补一行");
  await session.undo();
  expect(now()).toEqual(sheet);
});

test("a sheet that is left as it was is told in one sentence, with nothing to try again", async () => {
  const { session, sheet, now } = await opened();
  await session.apply(insertion(sheet, "别的"));
  const told = session.state().notices;
  expect(told).toEqual([{ code: "sheet-left", message: expect.stringContaining(`“${sheet.name}”没有改动`) }]);
  expect(told[0]!.message).toContain("的内容已经变了");
  expect(session.state().undoable).toBeUndefined();
  expect(now()).toEqual(sheet);
});
