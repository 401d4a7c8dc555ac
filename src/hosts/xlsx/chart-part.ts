import type { Chart, ChartSeries, SheetArea } from "../../sheet/extras";
import { displayText } from "../../sheet/display";
import { formatAt, valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { barColour, lineColour, sliceColours } from "./chart-colours";
import { axesMarkup, AXIS_IDS } from "./chart-axes";
import { escapeXml } from "./escape";
import { absoluteArea, quotedSheet } from "./quoted";
import { toStrict } from "./strict";

/** Finds a sheet of the workbook by its name. */
export type SheetNamed = (name: string) => SheetSnapshot | undefined;

/** Namespaces of drawings and charts in transitional files. */
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Why a chart cannot be drawn; undefined where it can. */
export function whyNoChart({ series, categories }: Chart, sheetNamed: SheetNamed): string | undefined {
  if (series.length === 0) return "没有给出数据系列";
  const missing = [categories, ...series.map(({ values }) => values)].find(({ sheet }) => !sheetNamed(sheet));
  return missing && `数据所在的工作表“${missing.sheet}”不在工作簿里`;
}

/** The part of a chart, with the points that programs show until they read the cells. */
export function chartPart(chart: Chart, sheetNamed: SheetNamed, isStrict: boolean): string {
  const name = (space: string): string => (isStrict ? toStrict(space) : space);
  const series = chart.kind === "pie" ? chart.series.slice(0, 1) : chart.series;
  const items = series.map((each, index) => seriesMarkup(chart, each, index, sheetNamed)).join("");
  const legend =
    series.length > 1 || chart.kind === "pie"
      ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
      : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<c:chartSpace xmlns:c="${name(CHART)}" xmlns:a="${name(DRAWING)}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleMarkup(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotMarkup(chart.kind, items)}${axesMarkup(chart.kind)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleMarkup(title: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1400" b="0"/><a:t>${plain(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

function plotMarkup(kind: Chart["kind"], series: string): string {
  const axes = AXIS_IDS.map((id) => `<c:axId val="${id}"/>`).join("");
  if (kind === "pie")
    return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  if (kind === "line")
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
      `<c:marker val="1"/>${axes}</c:lineChart>`
    );
  return (
    `<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`
  );
}

function seriesMarkup(
  { kind, categories }: Chart,
  { name, values }: ChartSeries,
  index: number,
  sheetNamed: SheetNamed,
): string {
  const behind = kind === "line" ? '<c:smooth val="0"/>' : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${plain(name)}</c:v></c:tx>` +
    `${drawnAs(kind, index, cellsOf(values).length)}` +
    `<c:cat>${textsMarkup(categories, sheetNamed)}</c:cat>` +
    `<c:val>${numbersMarkup(values, sheetNamed)}</c:val>${behind}</c:ser>`
  );
}

/** How a series is drawn. */
function drawnAs(kind: Chart["kind"], index: number, count: number): string {
  if (kind === "pie") return sliceColours(count) + PIE_LABELS;
  if (kind === "line") return lineColour(index);
  return `${barColour(index)}<c:invertIfNegative val="0"/>`;
}

/** Slices without their share say little. */
const PIE_LABELS =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="1"/><c:showBubbleSize val="0"/><c:showLeaderLines val="1"/></c:dLbls>';

function textsMarkup(area: SheetArea, sheetNamed: SheetNamed): string {
  const points = cellsOf(area).map((cell) => {
    const sheet = sheetNamed(area.sheet)!;
    return displayText(valueAt(sheet, cell), formatAt(sheet, cell));
  });
  const items = points.map((text, index) => (text === "" ? "" : pointMarkup(index, plain(text))));
  const cache = `<c:ptCount val="${points.length}"/>${items.join("")}`;
  return `<c:strRef><c:f>${referenceTo(area)}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}

function numbersMarkup(area: SheetArea, sheetNamed: SheetNamed): string {
  const sheet = sheetNamed(area.sheet)!;
  const cells = cellsOf(area);
  const items = cells.map((cell, index) => {
    const value = valueAt(sheet, cell);
    return typeof value === "number" ? pointMarkup(index, String(value)) : "";
  });
  const format = cells[0] ? formatAt(sheet, cells[0]) : "General";
  const cache = `<c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${items.join("")}`;
  return `<c:numRef><c:f>${referenceTo(area)}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
}

function pointMarkup(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
}

function referenceTo({ sheet, area }: SheetArea): string {
  return escapeXml(`${quotedSheet(sheet)}!${absoluteArea(area)}`);
}

function cellsOf({ area: { top, left, bottom, right } }: SheetArea): { row: number; col: number }[] {
  const cells = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) cells.push({ row, col });
  return cells;
}

/** A text as XML; what XML cannot hold is left out, since charts have no way to write it. */
function plain(text: string): string {
  return escapeXml(text.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ""));
}
