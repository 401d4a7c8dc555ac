import type { Area, Cell } from "../../sheet/address";
import { toAreas } from "../../sheet/areas";
import type { CellContent } from "../../sheet/edit";
import { entryOf, disturbsFormat, otherEntryOf, TEXT_FORMAT } from "./enter";
import { rangeOf } from "./frames";
import { halved } from "./merges";
import { BYTES_A_CALL, BYTES_A_REQUEST, bytesOf, type Outbox } from "./outbox";

/** What a cell is to hold, and the number format that it has and keeps. */
export interface CellToWrite extends Cell {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** Writes cells of one sheet in as few rectangles as there are. */
export async function writeCells(
  out: Outbox,
  sheet: Excel.Worksheet,
  cells: readonly CellToWrite[],
): Promise<void> {
  const disturbing = cells.filter(({ content, numberFormat }) => disturbsFormat(content, numberFormat));
  const others = cells.filter(({ content, numberFormat }) => !disturbsFormat(content, numberFormat));
  const enter = ({ content, numberFormat }: CellToWrite) => entryOf(content, numberFormat);
  for (const part of partsOf(others)) await writePart(out, sheet, part, { enter });
  const meanwhile = (format: string) => (format === TEXT_FORMAT ? "General" : format);
  for (const part of partsOf(disturbing)) await writePart(out, sheet, part, { enter, meanwhile });
}

/** Writes texts once more, of which Excel has made something else: in the other way there is. */
export async function writeTextsOtherwise(
  out: Outbox,
  sheet: Excel.Worksheet,
  cells: readonly CellToWrite[],
): Promise<void> {
  const enter = ({ content, numberFormat }: CellToWrite) =>
    otherEntryOf("value" in content ? String(content.value) : content.formula, numberFormat);
  for (const part of partsOf(cells))
    await writePart(out, sheet, part, { enter, meanwhile: () => TEXT_FORMAT });
}

interface Part {
  readonly area: Area;
  readonly cells: readonly (readonly CellToWrite[])[];
}

/** Full rectangles of cells, none larger than what is sent at once. */
function partsOf(cells: readonly CellToWrite[]): Part[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.col}`, cell]));
  const cellsIn = (area: Area) =>
    counted(area.top, area.bottom).map((row) =>
      counted(area.left, area.right).map((col) => byPlace.get(`${row},${col}`)!),
    );
  const fitting = (area: Area): Part[] => {
    const part = { area, cells: cellsIn(area) };
    const halves = lengthOf(part) > BYTES_A_REQUEST ? halved(area) : undefined;
    return halves?.flatMap(fitting) ?? [part];
  };
  return toAreas(cells, []).flatMap(fitting);
}

/** About how many bytes a part takes with its number formats. */
function lengthOf({ cells }: Part): number {
  const contents = cells.map((row) =>
    row.map(({ content }) => ("formula" in content ? content.formula : content.value)),
  );
  return bytesOf(contents) + 2 * bytesOf(cells.map((row) => row.map(({ numberFormat }) => numberFormat)));
}

interface Way {
  readonly enter: (cell: CellToWrite) => string | number | boolean;
  /** The number format a cell has while it is written; behind it gets its own back. */
  readonly meanwhile?: (numberFormat: string) => string;
}

async function writePart(
  out: Outbox,
  sheet: Excel.Worksheet,
  { area, cells }: Part,
  { enter, meanwhile }: Way,
): Promise<void> {
  const entries = cells.map((row) => row.map(enter));
  const formats = cells.map((row) => row.map(({ numberFormat }) => numberFormat));
  await out.room(BYTES_A_CALL + bytesOf(entries) + (meanwhile ? 2 * bytesOf(formats) : 0));
  const range = rangeOf(sheet, area);
  const other = meanwhile && formats.map((row) => row.map(meanwhile));
  if (other && other.some((row, r) => row.some((format, c) => format !== formats[r]![c])))
    range.numberFormat = other;
  range.formulas = entries;
  if (meanwhile) range.numberFormat = formats;
}

function counted(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
