import { boundingArea } from "./cells";
import { excelError } from "./errors";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { newId, type ChartData, type SeriesData } from "./model";
import { does, holds, isHostObject, leads, reads, type HostObject } from "./objects";
import { placeOf } from "./range-object";
import { toSheet } from "./sheets-object";

/** Documented of names of series. */
const LONGEST_NAME = 255;

/** A chart of a sheet. */
export function chartObject(machine: Machine, sheet: string, id: string): HostObject {
  const owner = () => sheetOf(machine, sheet);
  const chart = (): ChartData => {
    const found = owner().charts.find((each) => each.id === id);
    if (!found) throw excelError("ItemNotFound");
    return found;
  };
  const change = () => {
    refuseProtected(owner(), "allowEditObjects");
    return chart();
  };
  return {
    kind: "Chart",
    id,
    scalars: {
      Id: reads(() => id, 7),
      Name: holds(
        () => chart().name,
        (value) => (change().name = String(value)),
      ),
      ChartType: holds(
        () => chart().type,
        (value) => (change().type = String(value)),
        7,
      ),
    },
    links: {
      Title: leads(() => ({
        kind: "ChartTitle",
        scalars: {
          Text: holds(
            () => chart().title,
            (value) => (change().title = plainName(value)),
          ),
        },
      })),
      Legend: leads(() => ({
        kind: "ChartLegend",
        scalars: {
          Visible: holds(
            () => chart().legend,
            (value) => (change().legend = value === true),
          ),
        },
      })),
      Series: leads(() => seriesListObject(machine, sheet, chart, change)),
      Worksheet: { ...toSheet(machine, sheet), since: 2 },
    },
    methods: {
      Delete: does(() => {
        const gone = change();
        owner().charts = owner().charts.filter((each) => each !== gone);
      }),
      SetPosition: does((start, end) => {
        const [first] = placeOf(machine, sheet, start).areas;
        const [last] = placeOf(machine, sheet, end ?? start).areas;
        change().place = boundingArea(first!, last!);
      }),
    },
  };
}

function seriesListObject(
  machine: Machine,
  sheet: string,
  chart: () => ChartData,
  change: () => ChartData,
): HostObject {
  const object = (series: SeriesData | undefined) => {
    if (!series) throw excelError("ItemNotFound");
    return seriesObject(machine, sheet, () => chart().series.find(({ id }) => id === series.id), change);
  };
  return {
    kind: "ChartSeriesCollection",
    scalars: { Count: reads(() => chart().series.length) },
    items: () => chart().series.map(object),
    methods: {
      Add: does((name) => {
        const made = { id: newId(machine.book), name: plainName(name ?? ""), values: null, categories: null };
        change().series.push(made);
        return object(made);
      }, 7),
      GetCount: does(() => chart().series.length, 4),
      GetItemAt: does((index) => object(chart().series[Number(index)])),
    },
  };
}

function seriesObject(
  machine: Machine,
  sheet: string,
  find: () => SeriesData | undefined,
  change: () => ChartData,
): HostObject {
  const series = (): SeriesData => {
    const found = find();
    if (!found) throw excelError("ItemNotFound");
    return found;
  };
  const cells = (given: unknown) => {
    change();
    if (!isHostObject(given)) throw excelError("InvalidArgument");
    return placeOf(machine, sheet, given);
  };
  return {
    kind: "ChartSeries",
    scalars: {
      Name: holds(
        () => series().name,
        (value) => (series().name = plainName(value)),
      ),
    },
    methods: {
      Delete: does(() => {
        const gone = series();
        change().series = change().series.filter((each) => each !== gone);
      }, 7),
      SetValues: does((given) => void (series().values = cells(given)), 7),
      SetXAxisValues: does((given) => void (series().categories = cells(given)), 7),
    },
  };
}

/** A name that begins with "=" is a reference in Excel, which no add-in of ours means. */
function plainName(given: unknown): string {
  const name = String(given);
  if (name.startsWith("=") || name.length > LONGEST_NAME) throw excelError("InvalidArgument");
  return name;
}
