import type { Area } from "../../sheet/address";
import { SHEET_SIZE } from "../../sheet/sheet-size";

/** The widest column and the highest row that programs take. */
const WIDEST = 255;
const HIGHEST = 409.5;

/** The <cols> of a sheet; "" where nothing is said of columns. Neighbours that are alike are one element. */
export function columnsMarkup(widths: Readonly<Record<number, number>>, hidden: readonly number[]): string {
  const said = new Map<number, string>();
  for (const [col, width] of Object.entries(widths))
    said.set(Number(col), ` width="${Math.min(width, WIDEST)}" customWidth="1"`);
  for (const col of hidden) said.set(col, `${said.get(col) ?? ""} hidden="1"`);
  const runs: { from: number; to: number; attributes: string }[] = [];
  for (const [col, attributes] of inOrder(said, SHEET_SIZE.columns)) {
    const last = runs.at(-1);
    if (last?.to === col - 1 && last.attributes === attributes) last.to = col;
    else runs.push({ from: col, to: col, attributes });
  }
  const items = runs.map(
    ({ from, to, attributes }) => `<col min="${from + 1}" max="${to + 1}"${attributes}/>`,
  );
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

/** A row that is written, with what is said of the row itself. */
export interface RowFrame {
  readonly row: number;
  readonly attributes: string;
}

/** The rows of a block, and those outside it of which something is said, from the top. */
export function* rowFrames(
  heights: Readonly<Record<number, number>>,
  hidden: readonly number[],
  block: Area | undefined,
): Generator<RowFrame> {
  const said = new Map<number, string>();
  for (const [row, points] of Object.entries(heights))
    said.set(Number(row), ` ht="${Math.min(points, HIGHEST)}" customHeight="1"`);
  for (const row of hidden) said.set(row, `${said.get(row) ?? ""} hidden="1"`);
  const frames = inOrder(said, SHEET_SIZE.rows);
  let next = 0;
  for (let row = block?.top ?? 0; row <= (block?.bottom ?? -1); row++) {
    for (; next < frames.length && frames[next]![0] < row; next++) yield frameOf(frames[next]!);
    const isSaid = frames[next]?.[0] === row;
    yield { row, attributes: isSaid ? frames[next++]![1] : "" };
  }
  for (; next < frames.length; next++) yield frameOf(frames[next]!);
}

function frameOf([row, attributes]: readonly [number, string]): RowFrame {
  return { row, attributes };
}

function inOrder(said: ReadonlyMap<number, string>, size: number): [number, string][] {
  return [...said].filter(([line]) => line >= 0 && line < size).sort(([one], [other]) => one - other);
}
