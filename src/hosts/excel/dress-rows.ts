import type { Area } from "../../sheet/address";
import { formatAt } from "../../sheet/snapshot";
import { rowsFrom, type RowsCome } from "../../sheet/row-moves";
import { rangeOf } from "./frames";
import { rowsOf, runsOf } from "./lines";
import { BYTES_A_CALL, type Outbox } from "./outbox";
import type { RowModel } from "./row-models";
import type { Shaping } from "./shapings";

/** A property of a cell's look takes about so many bytes. */
const BYTES_A_LOOK = 700;

/**
 * Gives rows that came the look of the row that they are like. What Excel does to a part of a merged area when formats
 * are copied is not documented: where one goes over that row, its cells are dressed one by one, and where one has grown
 * over the new rows, its look holds.
 */
export async function dressRows(
  out: Outbox,
  shaping: Shaping,
  come: RowsCome,
  model: RowModel,
): Promise<void> {
  const { listed, plan, width } = shaping;
  const { sheet } = listed;
  const { from, count, like } = come;
  const last = from + count - 1;
  const { copied, dressed } = columnsOf(plan.merges.between, come, width);
  for (const { from: left, to: right } of runsOf(copied.map((col) => [col, true]))) {
    await out.room(2 * BYTES_A_CALL);
    const source = rangeOf(sheet, { top: like, bottom: like, left, right });
    rangeOf(sheet, { top: from, bottom: last, left, right }).copyFrom(source, "Formats");
  }
  for (const col of dressed) {
    await out.room(2 * BYTES_A_CALL + count * BYTES_A_LOOK);
    const range = rangeOf(sheet, { top: from, bottom: last, left: col, right: col });
    const look = settable(model.looks[col]);
    if (look) range.setCellProperties(rowsFrom(from, count).map(() => [look]));
    const format = formatAt(plan.after, { row: plan.moves.going.line(from) ?? from, col });
    range.numberFormat = rowsFrom(from, count).map(() => [format]);
  }
  await out.room(BYTES_A_CALL);
  rowsOf(sheet, from, last).format.rowHeight = model.height;
  for (const area of plan.merges.repeated) {
    if (area.top < from || area.bottom > last) continue;
    await out.room(BYTES_A_CALL);
    rangeOf(sheet, area).merge(false);
  }
}

interface Columns {
  /** Where formats can be copied. */
  readonly copied: readonly number[];
  /** Where a merged area goes over the row that is copied from, and none over the new ones. */
  readonly dressed: readonly number[];
}

function columnsOf(merges: readonly Area[], { from, count, like }: RowsCome, width: number): Columns {
  const [overNew, overLike] = [columnsOver(merges, from, from + count - 1), columnsOver(merges, like, like)];
  const wholes = merges.filter(({ top, bottom }) => top === like && bottom === like);
  // What is merged beside other columns is copied as a whole or not at all.
  const isCut = (col: number): boolean => overNew.has(col) || overLike.has(col);
  const cut = new Set(
    wholes
      .map(({ left, right }) => rowsFrom(left, right - left + 1))
      .filter((cols) => cols.some(isCut))
      .flat(),
  );
  const all = rowsFrom(0, width);
  return {
    copied: all.filter((col) => !isCut(col) && !cut.has(col)),
    dressed: all.filter((col) => !overNew.has(col) && (overLike.has(col) || cut.has(col))),
  };
}

/** The columns in which a merged area of several rows goes over some of these. */
function columnsOver(merges: readonly Area[], first: number, last: number): ReadonlySet<number> {
  const over = merges.filter(({ top, bottom }) => top < bottom && top <= last && bottom >= first);
  return new Set(over.flatMap(({ left, right }) => rowsFrom(left, right - left + 1)));
}

/**
 * What can be given to another cell of how one looks. A cell without a fill reads as white, which painted would hide the
 * grid; a border that is not there would come to be by getting a colour.
 */
function settable(look: Excel.CellProperties | undefined): Excel.SettableCellProperties | undefined {
  if (!look?.format) return undefined;
  const { fill, borders, ...format } = look.format;
  const isPlain = (fill?.color ?? "#FFFFFF").toUpperCase() === "#FFFFFF";
  const lines = EDGES.flatMap((edge) => {
    const line = borders?.[edge];
    return line && line.style !== "None" ? [[edge, line] as const] : [];
  });
  return {
    format: {
      ...format,
      ...(fill && !isPlain && { fill }),
      ...(lines.length > 0 && { borders: Object.fromEntries(lines) }),
    },
  };
}

const EDGES = ["top", "bottom", "left", "right"] as const;
