import type { Area, Cell } from "./address";
import type { Chart, PrintSetup, SheetArea, SheetExtras } from "./extras";
import { sameName, type CellMap } from "./references";

/** What a sheet has beside content and look, where the cells that it speaks of have gone; `home` is its own name. */
export function movedExtras(extras: SheetExtras, home: string, map: CellMap): SheetExtras {
  const { validations, links, charts, print } = extras;
  const isHome = sameName(home, map.sheet);
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => movedArea(area, map) ?? []);
  return {
    ...(validations && {
      validations: isHome
        ? validations
            .map((each) => ({ ...each, areas: areas(each.areas) }))
            .filter((each) => each.areas.length > 0)
        : validations,
    }),
    ...(links && { links: isHome ? links.flatMap((link) => movedLink(link, map)) : links }),
    ...(charts && { charts: charts.flatMap((chart) => movedChart(chart, isHome, map)) }),
    ...(print && { print: isHome ? movedPrint(print, map) : print }),
  };
}

function movedLink<T extends { readonly at: Cell }>(link: T, { rows }: CellMap): T[] {
  const row = rows.line(link.at.row);
  return row === undefined ? [] : [{ ...link, at: { ...link.at, row } }];
}

/** A chart of which a part is gone shows less; one whose numbers are all gone is not drawn. */
function movedChart(chart: Chart, isHome: boolean, map: CellMap): Chart[] {
  const shown = (part: SheetArea): SheetArea | undefined => {
    if (!sameName(part.sheet, map.sheet)) return part;
    const area = movedArea(part.area, map);
    return area && { ...part, area };
  };
  const categories = shown(chart.categories);
  const series = chart.series.flatMap((each) => {
    const values = shown(each.values);
    return values ? [{ ...each, values }] : [];
  });
  if (!categories || series.length === 0) return [];
  const place = isHome ? (movedArea(chart.place, map) ?? chart.place) : chart.place;
  return [{ ...chart, categories, series, place }];
}

function movedPrint(print: PrintSetup, map: CellMap): PrintSetup {
  const { titleRows, area, ...others } = print;
  const titles = titleRows && map.rows.stretch(titleRows.from, titleRows.to);
  const printed = area && movedArea(area, map);
  return { ...others, ...(titles && { titleRows: titles }), ...(printed && { area: printed }) };
}

function movedArea(area: Area, { rows }: CellMap): Area | undefined {
  const moved = rows.stretch(area.top, area.bottom);
  return moved && { ...area, top: moved.from, bottom: moved.to };
}
