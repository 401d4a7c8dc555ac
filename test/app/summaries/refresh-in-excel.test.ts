import { isEmptyEdit } from "../../../src/sheet/edit";
import { valueAt } from "../../../src/sheet/snapshot";
import { startExcelDriver } from "../../hosts/excel/driver";
import {
  AMOUNT,
  apply,
  cellsOf,
  CODE,
  LEDGER,
  make,
  openLedger,
  read,
  refreshOf,
  rowWith,
  sheetOf,
  T3,
  tablesOf,
  write,
} from "./kit";

test("made tables are brought up to date in Excel: rows come in, what stands beside them goes along, and undo takes it back", async () => {
  const driver = startExcelDriver();
  await driver.open(openLedger().workbook().snapshot);
  const { host } = driver;
  await make(host, tablesOf("values", "T3"));
  expect(isEmptyEdit((await refreshOf(host)).edit)).toBe(true);
  const row = rowWith(sheetOf(await read(host), T3), 1, "2080505");
  await driver.typeInto(T3, `K${row + 1}`, "请核对");
  const ledger = sheetOf(await read(host), LEDGER);
  const end = ledger.origin.row + ledger.values.length;
  const like = ledger.values.at(-1)!;
  await write(
    host,
    LEDGER,
    like.map((value, col) => ({
      row: end,
      col,
      content: { value: col === CODE ? "2050302" : col === AMOUNT ? 50_000 : value },
    })),
  );
  const before = cellsOf(sheetOf(await read(host), T3));
  const plan = await refreshOf(host);
  expect(plan.sheets.find(({ sheet }) => sheet === T3)).toMatchObject({ rowsAdded: 1, rowsRemoved: 0 });
  const { inverse } = await apply(host, plan.edit);
  const now = sheetOf(await read(host), T3);
  expect(now.values[rowWith(now, 1, "2050302")]).toContain(5);
  expect(valueAt(now, { row: rowWith(now, 1, "2080505"), col: 10 })).toBe("请核对");
  expect(rowWith(now, 1, "2080505")).toBe(row + 1);
  expect(isEmptyEdit((await refreshOf(host)).edit)).toBe(true);
  await apply(host, inverse);
  expect(cellsOf(sheetOf(await read(host), T3))).toEqual(before);
  await driver.close();
});
