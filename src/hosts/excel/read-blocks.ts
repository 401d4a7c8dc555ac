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

/** What is written in each frame, in blocks of rows; the requests grow with the cells, not with the frames. */
export async function readFrames(
  context: Turn,
  frames: readonly Frame[],
  merging: Merging,
): Promise<Map<Frame, BlockContent[]>> {
  const contents = new Map<Frame, BlockContent[]>(frames.map((frame) => [frame, []]));
  const requests = inRequests(frames.flatMap(rowBlocks));
  for (const blocks of requests) {
    const read = await readBlocks(context, blocks, merging);
    blocks.forEach(({ frame }, index) => contents.get(frame)?.push(...read[index]!));
  }
  return contents;
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
async function readBlocks(
  context: Turn,
  blocks: readonly RowBlock[],
  merging: Merging,
): Promise<BlockContent[][]> {
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
  if (blocks.length === 1 && block) return [await readBadBlock(context, block, merging, failure)];
  const middle = Math.ceil(blocks.length / 2);
  const first = await readBlocks(context, blocks.slice(0, middle), merging);
  return [...first, ...(await readBlocks(context, blocks.slice(middle), merging))];
}

async function readBadBlock(
  context: Turn,
  block: RowBlock,
  merging: Merging,
  failure: unknown,
): Promise<BlockContent[]> {
  if (merging.isOn && !block.frame.merges && !isTooMuch(failure)) {
    const [parts] = await readBlocks(context, [block], { ...merging, isOn: false });
    const merges = await mergesOrNone(context, block, merging);
    return parts!.map((part, index) => (index === 0 ? { ...part, merges } : part));
  }
  const rows = block.area.bottom > block.area.top ? halved(block.area) : undefined;
  if (!rows || !isTooMuch(failure)) throw failure;
  const parts = rows.map((area) => ({ ...block, area }));
  return (await readBlocks(context, parts, merging)).flat();
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
