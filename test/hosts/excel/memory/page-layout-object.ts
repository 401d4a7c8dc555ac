import type { Area } from "../../../../src/sheet/address";
import { areasObject } from "./areas-object";
import { excelError } from "./errors";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { WHOLE_SHEET, type PrintData } from "./model";
import { does, holds, type HostObject, type Scalar } from "./objects";
import { placeOf, rangeObject } from "./range-object";

/** How a sheet is printed. */
export function pageLayoutObject(machine: Machine, id: string): HostObject {
  const sheet = () => sheetOf(machine, id);
  const change = (changes: Partial<PrintData>) => {
    refuseProtected(sheet());
    sheet().print = { ...sheet().print, ...changes };
  };
  const one = (name: "orientation" | "paperSize", values: readonly string[]): Scalar =>
    holds(
      () => sheet().print[name],
      (value) => {
        if (!values.includes(String(value))) throw excelError("InvalidArgument");
        change({ [name]: value });
      },
      9,
    );
  const flag = (name: "centerHorizontally" | "centerVertically"): Scalar =>
    holds(
      () => sheet().print[name],
      (value) => change({ [name]: value === true }),
      9,
    );
  return {
    kind: "PageLayout",
    scalars: {
      Orientation: one("orientation", ["Portrait", "Landscape"]),
      PaperSize: one("paperSize", ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal"]),
      CenterHorizontally: flag("centerHorizontally"),
      CenterVertically: flag("centerVertically"),
      Zoom: holds(
        () => sheet().print.zoom,
        (value) => change({ zoom: zoomOf(value) }),
        9,
      ),
    },
    methods: {
      SetPrintArea: does((given) => change({ area: [...placeOf(machine, id, given).areas] }), 9),
      GetPrintAreaOrNullObject: does(() => {
        const { area } = sheet().print;
        return area && areasObject(machine, id, area);
      }, 9),
      SetPrintTitleRows: does(
        (given) => change({ titleRows: wholeRows(placeOf(machine, id, given).areas) }),
        9,
      ),
      GetPrintTitleRowsOrNullObject: does(() => {
        const { titleRows } = sheet().print;
        return titleRows && rangeObject(machine, id, titleRows);
      }, 9),
      SetPrintTitleColumns: does(
        (given) => change({ titleColumns: wholeColumns(placeOf(machine, id, given).areas) }),
        9,
      ),
      GetPrintTitleColumnsOrNullObject: does(() => {
        const { titleColumns } = sheet().print;
        return titleColumns && rangeObject(machine, id, titleColumns);
      }, 9),
    },
  };
}

/** Documented: a scale, or pages to fit on; what is not given is null. */
function zoomOf(given: unknown): PrintData["zoom"] {
  const zoom = (given ?? {}) as Record<string, number>;
  const { scale = null, horizontalFitToPages = null, verticalFitToPages = null } = zoom;
  if (scale !== null && (horizontalFitToPages ?? verticalFitToPages) !== null)
    throw excelError("InvalidArgument");
  return { scale, horizontalFitToPages, verticalFitToPages };
}

function wholeColumns(areas: readonly Area[]): Area {
  const [area] = areas;
  if (areas.length !== 1 || !area) throw excelError("InvalidArgument");
  return { ...area, top: 0, bottom: WHOLE_SHEET.bottom };
}

function wholeRows(areas: readonly Area[]): Area {
  const [area] = areas;
  if (areas.length !== 1 || !area) throw excelError("InvalidArgument");
  return { ...area, left: 0, right: WHOLE_SHEET.right };
}
