import type { Area } from "../../sheet/address";
import { CELL_PROPERTIES, cellsOf, type RawCells } from "./cell-values";
import { isBlocked, isLacking, isTooMuch } from "./errors";
import { rangeOf, type Frame } from "./frames";
import { askMerged, halved, mergedAreas, readMerged, type Merging } from "./merges";
import { CELLS_A_REQUEST, inRequests } from "./requests";
import type { Turn } from "./run";

/** Rows of a sheet, over the whole width of what is written there. */
interface RowBlock {
  readonly frame: Frame;
  readonly area: Area;
}

/** What was read of a block. */
export interface BlockContent extends RawCells {
  readonly merges: readonly Area[];
  /** In sheet coordinates. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What was read of frames, and for those that Excel does not give, why. */
export interface FrameContents {
  readonly contents: ReadonlyMap<Frame, readonly BlockContent[]>;
  readonly failures: ReadonlyMap<Frame, unknown>;
}

/**
 * What is written in each frame, in blocks of rows; the requests grow with the cells, not with the frames. One frame that
 * Excel fails at does not keep the others from being read; where it fails at all, that is thrown.
 */
export async function readFrames(
  context: Turn,
  frames: readonly Frame[],
  merging: Merging,
): Promise<FrameContents> {
  const contents = new Map<Frame, BlockContent[]>(frames.map((frame) => [frame, []]));
  const failures = new Map<Frame, unknown>();
  for (const request of inRequests(frames.flatMap(rowBlocks))) {
    const blocks = request.filter(({ frame }) => !failures.has(frame));
    const read = await readBlocks({ context, merging, failures }, blocks);
    blocks.forEach(({ frame }, index) => contents.get(frame)?.push(...read[index]!));
  }
  for (const failure of failures.values()) if (failures.size === frames.length) throw failure;
  return { contents, failures };
}

/** What reading blocks has at hand. */
interface Reading {
  readonly context: Turn;
  readonly merging: Merging;
  /** Frames of which a block could not be read, and why. */
  readonly failures: Map<Frame, unknown>;
}

function rowBlocks(frame: Frame): RowBlock[] {
  const { area } = frame;
  const height = Math.max(1, Math.floor(CELLS_A_REQUEST / (area.right - area.left + 1)));
  const blocks: RowBlock[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    blocks.push({ frame, area: { ...area, top, bottom: Math.min(top + height - 1, area.bottom) } });
  }
  return blocks;
}

/** Each block in one or several parts: what Excel fails at is asked for in halves, and merged areas on their own. */
async function readBlocks(reading: Reading, blocks: readonly RowBlock[]): Promise<BlockContent[][]> {
  const { context, merging } = reading;
  if (blocks.length === 0) return [];
  let failure: unknown;
  try {
    const asked = blocks.map((block) => askBlock(block, merging.isOn && !block.frame.merges));
    await context.sync();
    return asked.map((each) => [contentOf(each)]);
  } catch (error) {
    if (isBlocked(error)) throw error;
    failure = error;
  }
  const [block] = blocks;
  if (blocks.length === 1 && block) return [await readBadBlock(reading, block, failure)];
  const middle = Math.ceil(blocks.length / 2);
  const first = await readBlocks(reading, blocks.slice(0, middle));
  return [...first, ...(await readBlocks(reading, blocks.slice(middle)))];
}

async function readBadBlock(reading: Reading, block: RowBlock, failure: unknown): Promise<BlockContent[]> {
  const { context, merging, failures } = reading;
  if (merging.isOn && !block.frame.merges && !isTooMuch(failure)) {
    const [parts] = await readBlocks({ ...reading, merging: { ...merging, isOn: false } }, [block]);
    if (failures.has(block.frame)) return [];
    const merges = await mergesOrNone(context, block, merging);
    return parts!.map((part, index) => (index === 0 ? { ...part, merges } : part));
  }
  const rows = block.area.bottom > block.area.top ? halved(block.area) : undefined;
  if (!rows || !isTooMuch(failure)) {
    failures.set(block.frame, failure);
    return [];
  }
  const parts = rows.map((area) => ({ ...block, area }));
  return (await readBlocks(reading, parts)).flat();
}

async function mergesOrNone(context: Turn, block: RowBlock, merging: Merging): Promise<Area[]> {
  try {
    return await readMerged(context, block.frame.sheet, block.area);
  } catch (error) {
    if (!isLacking(error)) throw error;
    merging.isOn = false;
    return [];
  }
}

interface AskedBlock {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
}

function askBlock({ frame, area }: RowBlock, withMerges: boolean): AskedBlock {
  const range = rangeOf(frame.sheet, area);
  range.load(CELL_PROPERTIES);
  const isFirst = area.top === frame.area.top;
  return {
    area,
    range,
    merged: withMerges ? askMerged(range) : undefined,
    rows: frame.hidesRows ? range.getRowProperties({ rowHidden: true }) : undefined,
    columns: frame.hidesColumns && isFirst ? range.getColumnProperties({ columnHidden: true }) : undefined,
  };
}

function contentOf({ area, range, merged, rows, columns }: AskedBlock): BlockContent {
  return {
    ...cellsOf(range),
    merges: merged ? mergedAreas(merged) : [],
    hiddenRows: (rows?.value ?? []).flatMap(({ rowHidden }, index) => (rowHidden ? [area.top + index] : [])),
    hiddenColumns: (columns?.value ?? []).flatMap(({ columnHidden }, index) =>
      columnHidden ? [area.left + index] : [],
    ),
  };
}
