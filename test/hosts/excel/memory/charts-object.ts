import type { Area } from "../../../../src/sheet/address";
import { chartObject } from "./chart-object";
import { cellAt } from "./cells";
import { excelError } from "./errors";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { newId, type ChartData, type SeriesData } from "./model";
import { does, isHostObject, reads, type HostObject } from "./objects";

const TYPES = ["ColumnClustered", "BarClustered", "Line", "LineMarkers", "Pie"];

/** The charts of a sheet. */
export function chartsObject(machine: Machine, id: string): HostObject {
  const sheet = () => sheetOf(machine, id);
  const object = ({ id: chart }: ChartData) => chartObject(machine, id, chart);
  const demand = (chart: ChartData | undefined) => {
    if (!chart) throw excelError("ItemNotFound");
    return object(chart);
  };
  const named = (name: unknown) => sheet().charts.find((each) => each.name === name);
  return {
    kind: "ChartCollection",
    scalars: { Count: reads(() => sheet().charts.length) },
    items: () => sheet().charts.map(object),
    item: (key) => demand(sheet().charts.find((each) => each.id === key) ?? named(key)),
    methods: {
      Add: does((type, source, seriesBy) => {
        refuseProtected(sheet(), "allowEditObjects");
        if (!TYPES.includes(String(type)) || !isHostObject(source) || !source.place)
          throw excelError("InvalidArgument");
        const { sheet: home, areas } = source.place();
        const chart: ChartData = {
          id: newId(machine.book),
          name: `图表 ${sheet().charts.length + 1}`,
          type: String(type),
          title: "",
          legend: true,
          place: null,
          series: seriesOf(machine, home, areas[0]!, String(seriesBy ?? "Auto")),
        };
        sheet().charts.push(chart);
        return object(chart);
      }),
      GetCount: does(() => sheet().charts.length, 4),
      GetItem: does((name) => demand(named(name))),
      GetItemAt: does((index) => demand(sheet().charts[Number(index)])),
      GetItemOrNullObject: does((name) => {
        const found = named(name);
        return found ? object(found) : null;
      }, 4),
    },
  };
}

/** What Excel makes of a range: a series for each column or row; a text at its head is taken for its name. */
function seriesOf(machine: Machine, home: string, area: Area, seriesBy: string): SeriesData[] {
  const { top, left, bottom, right } = area;
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && bottom - top >= right - left);
  const count = byColumns ? right - left + 1 : bottom - top + 1;
  return Array.from({ length: count }, (_, index) => {
    const line = byColumns
      ? { top, bottom, left: left + index, right: left + index }
      : { top: top + index, bottom: top + index, left, right };
    const head = cellAt(sheetOf(machine, home), line.top, line.left)?.value;
    const isNamed = typeof head === "string";
    const values = !isNamed ? line : byColumns ? { ...line, top: top + 1 } : { ...line, left: left + 1 };
    return {
      id: newId(machine.book),
      name: isNamed ? head : `系列${index + 1}`,
      values: { sheet: home, areas: [values] },
      categories: null,
    };
  });
}
