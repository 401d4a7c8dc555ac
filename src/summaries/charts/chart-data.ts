import type { CellRef } from "../../sheet/address";
import type { Chart } from "../../sheet/extras";
import type { SummaryRemark } from "../summary-remark";

/** A figure of a chart: 分, and a formula in 万元 where it names the cells that it comes from. */
export interface ChartFigure {
  readonly fen: number;
  /** Without its "=". */
  readonly formula?: string;
}

/** A name along the axis of a chart, with a figure for each of its series. */
export interface ChartLine {
  readonly name: string;
  readonly figures: readonly ChartFigure[];
}

/** The data of one chart. */
export interface ChartData {
  readonly kind: Chart["kind"];
  readonly title: string;
  /** What the names are called, and each series of figures. */
  readonly heads: readonly string[];
  readonly lines: readonly ChartLine[];
}

/** A chart to draw, or why there is none, and what else is to be said of it. */
export interface Charted {
  readonly data?: ChartData;
  readonly remarks: readonly SummaryRemark[];
}

/** A remark that something keeps a chart from being drawn, or from being whole. */
export function problem(text: string, at?: CellRef): SummaryRemark {
  return { text, weight: "problem", ...(at && { at }) };
}
