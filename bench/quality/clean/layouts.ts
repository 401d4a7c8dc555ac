import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import type { Book } from "../books";
import { chance, pick, type Random } from "../random";

/** Nothing is merged; what stood in a merged area stands in its first cell. */
function dropped(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, merges: [] };
}

/** 取消合并并填充内容: every cell of what was merged says the same. */
function filled(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) values[row]![col] = sheet.values[top]?.[left] ?? null;
    }
  }
  return { ...sheet, values, merges: [] };
}

/** Nothing is merged; a heading that went down over rows stands on every one, as systems export it. */
function unmerged(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  for (const { top, left, bottom, right } of sheet.merges) {
    if (left !== right) continue;
    for (let row = top + 1; row <= bottom; row++) values[row]![left] = values[top]![left] ?? null;
  }
  return { ...sheet, values, merges: [] };
}

/** The table begins some rows down and some columns to the right. */
function moved(sheet: SheetSnapshot): SheetSnapshot {
  const [down, right] = [2, 1];
  const merges = sheet.merges.map((area) => ({
    top: area.top + down,
    left: area.left + right,
    bottom: area.bottom + down,
    right: area.right + right,
  }));
  return { ...sheet, origin: { row: down, col: right }, merges };
}

const LAYOUTS = [
  { layout: "没有合并单元格", retouch: dropped },
  { layout: "没有合并单元格、每行都写", retouch: unmerged },
  { layout: "取消合并并填充内容", retouch: filled },
  { layout: "从第 3 行第 2 列开始", retouch: moved },
] as const;

/** The workbook as the forms have it, or with sheets as they are in the field. */
export function inSomeLayout(random: Random, book: Book): Book {
  if (chance(random, 0.6)) return book;
  const { layout, retouch } = pick(random, LAYOUTS);
  return { ...book, layout, tables: book.tables.map((table) => ({ ...table, retouch })) };
}
