import { toA1 } from "../../sheet/address";
import type { Chart, SheetArea } from "../../sheet/extras";
import type { ExtraStep, KindSteps, SheetNamed } from "./extra-step";
import { rangeOf } from "./frames";
import { BYTES_A_CALL } from "./outbox";

const TYPES = { column: "ColumnClustered", bar: "BarClustered", line: "Line", pie: "Pie" } as const;

/** Excel takes no longer names of series. */
const LONGEST_NAME = 255;

/** The writes that draw charts. */
export function chartSteps(
  sheet: string,
  charts: readonly Chart[],
  isThere: (name: string) => boolean,
): KindSteps {
  const leftOut: string[] = [];
  const steps = charts.flatMap((chart, index): ExtraStep[] => {
    const why = whyNot(chart, isThere);
    if (why !== undefined) {
      leftOut.push(why);
      return [];
    }
    const name = `图表${index + 1}`;
    return [
      {
        bytes: (8 + 4 * chart.series.length) * BYTES_A_CALL,
        lay: (sheetNamed) => draw(sheetNamed, sheet, name, chart),
        takeAway: (sheetNamed) => sheetNamed(sheet).charts.getItemOrNullObject(name).delete(),
      },
    ];
  });
  return { steps, leftOut };
}

function whyNot({ series, categories }: Chart, isThere: (name: string) => boolean): string | undefined {
  if (series.length === 0) return "没有给出数据系列";
  const missing = [categories, ...series.map(({ values }) => values)].find(({ sheet }) => !isThere(sheet));
  return missing && `数据所在的工作表“${missing.sheet}”不在工作簿里`;
}

function draw(sheetNamed: SheetNamed, sheet: string, name: string, wanted: Chart): void {
  const { kind, title, categories, series, place } = wanted;
  const cells = ({ sheet: other, area }: SheetArea) => rangeOf(sheetNamed(other), area);
  const first = series[0]!;
  const isTall = first.values.area.bottom > first.values.area.top;
  // Over one row or column of numbers Excel makes one series, which is then told what it is.
  const chart = sheetNamed(sheet).charts.add(TYPES[kind], cells(first.values), isTall ? "Columns" : "Rows");
  chart.name = name;
  chart.title.text = asText(title);
  chart.legend.visible = series.length > 1 || kind === "pie";
  chart.setPosition(toA1({ row: place.top, col: place.left }), toA1({ row: place.bottom, col: place.right }));
  series.forEach((each, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(asText(each.name));
    drawn.setValues(cells(each.values));
    drawn.setXAxisValues(cells(categories));
    if (index === 0) drawn.name = asText(each.name);
  });
}

/** Excel takes names that begin with "=" for references. */
function asText(text: string): string {
  return (/^[=＝]/.test(text) ? ` ${text}` : text).slice(0, LONGEST_NAME);
}
