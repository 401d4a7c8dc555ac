import type { Area, Cell } from "../../sheet/address";
import { toAreas } from "../../sheet/areas";
import type { BorderLook, CellLook, SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { addressBlocks } from "./address-blocks";
import type { ExtraStep } from "./extra-step";
import { columnsOf, rowsOf, runsOf } from "./lines";
import { BYTES_A_CALL, type Outbox } from "./outbox";

/** Files count column widths in characters of the default font, Excel's add-ins in points: 8 pixels, that is 6. */
const POINTS_A_CHARACTER = 6;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** SpreadsheetML's border styles in Excel's words. */
const LINES: Readonly<Record<string, readonly [LineStyle, Weight]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  double: ["Double", "Thick"],
  medium: ["Continuous", "Medium"],
  mediumDashed: ["Dash", "Medium"],
  mediumDashDot: ["DashDot", "Medium"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  thick: ["Continuous", "Thick"],
};
type LineStyle = "Continuous" | "Dot" | "Dash" | "DashDot" | "DashDotDot" | "Double" | "SlantDashDot";
type Weight = "Hairline" | "Thin" | "Medium" | "Thick";

/** Gives a new sheet its look: one call for all cells that look alike, then widths and heights. */
export async function layLook(
  out: Outbox,
  sheet: Excel.Worksheet,
  { origin }: SheetSnapshot,
  { looks, cells, columnWidths, rowHeights }: SheetLook,
): Promise<void> {
  for (const [index, look] of looks.entries()) {
    if (Object.keys(look).length > 0)
      await layCells(out, sheet, toAreas(cellsOf(cells, index, origin), []), look);
  }
  for (const { from, to, value } of runsOf(sizesOf(columnWidths))) {
    await out.room(BYTES_A_CALL);
    columnsOf(sheet, from, to).format.columnWidth = value * POINTS_A_CHARACTER;
  }
  for (const { from, to, value } of runsOf(sizesOf(rowHeights))) {
    await out.room(BYTES_A_CALL);
    rowsOf(sheet, from, to).format.rowHeight = value;
  }
}

/** The writes that give cells the font of their looks once more, one call for those that look alike. */
export function fontSteps(
  sheet: string,
  cells: readonly Cell[],
  { looks, cells: indices }: SheetLook,
  origin: Cell,
): ExtraStep[] {
  return looks.flatMap((look, index) => {
    const alike = cells.filter(({ row, col }) => indices[row - origin.row]?.[col - origin.col] === index);
    if (alike.length === 0 || Object.keys(look).length === 0) return [];
    return addressBlocks(toAreas(alike, [])).map((addresses) => ({
      bytes: addresses.length + 8 * BYTES_A_CALL,
      lay: (sheetNamed) => layFont(sheetNamed(sheet).getRanges(addresses).format.font, look),
    }));
  });
}

function sizesOf(sizes: Readonly<Record<number, number>>): [line: number, size: number][] {
  return Object.entries(sizes).map(([line, size]) => [Number(line), size]);
}

function cellsOf(cells: SheetLook["cells"], index: number, origin: Cell): Cell[] {
  return cells.flatMap((row, r) =>
    row.flatMap((look, c) => (look === index ? [{ row: origin.row + r, col: origin.col + c }] : [])),
  );
}

async function layCells(
  out: Outbox,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  look: CellLook,
): Promise<void> {
  for (const addresses of addressBlocks(areas)) {
    await out.room(addresses.length + 8 * BYTES_A_CALL);
    layFormat(sheet.getRanges(addresses).format, look);
  }
  await layBorders(out, sheet, areas, look.borders ?? {});
}

function layFormat(format: Excel.RangeFormat, look: CellLook): void {
  layFont(format.font, look);
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.horizontal) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap) format.wrapText = true;
}

function layFont(font: Excel.RangeFont, look: CellLook): void {
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.underline) font.underline = "Single";
  if (look.strike) font.strikethrough = true;
  if (look.fontName !== undefined) font.name = look.fontName;
  if (look.fontSize !== undefined) font.size = look.fontSize;
  if (look.fontColor !== undefined) font.color = `#${look.fontColor}`;
}

async function layBorders(
  out: Outbox,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  { top, right, bottom, left }: NonNullable<CellLook["borders"]>,
): Promise<void> {
  const tall = areas.filter((area) => area.bottom > area.top);
  const wide = areas.filter((area) => area.right > area.left);
  // Excel draws the edges of each area; between its cells it has lines of their own.
  const lines = [
    ["EdgeTop", top, areas],
    ["EdgeRight", right, areas],
    ["EdgeBottom", bottom, areas],
    ["EdgeLeft", left, areas],
    ["InsideHorizontal", top ?? bottom, tall],
    ["InsideVertical", left ?? right, wide],
  ] as const;
  for (const [edge, line, where] of lines) {
    if (!line) continue;
    for (const addresses of addressBlocks(where)) {
      await out.room(addresses.length + 2 * BYTES_A_CALL);
      drawLine(sheet.getRanges(addresses).format.borders.getItem(edge), line);
    }
  }
}

function drawLine(border: Excel.RangeBorder, { style, color }: BorderLook): void {
  const [line, weight] = LINES[style] ?? LINES.thin!;
  border.style = line;
  border.weight = weight;
  border.color = `#${color}`;
}
