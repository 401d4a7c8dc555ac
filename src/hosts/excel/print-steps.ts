import { areaToA1, columnName } from "../../sheet/address";
import type { PrintSetup } from "../../sheet/extras";
import type { ExtraStep, KindSteps } from "./extra-step";
import { BYTES_A_CALL } from "./outbox";

/** The writes that say how a sheet is printed. Each is one of its own: without a printer Excel refuses some of them. */
export function printSteps(sheet: string, print: PrintSetup | undefined): KindSteps {
  if (!print) return { steps: [], leftOut: [] };
  const { paper, isLandscape, fitsWidth, titleRows, titleColumns, area, isCentred } = print;
  const settings: ((layout: Excel.PageLayout) => void)[] = [
    (layout) => (layout.paperSize = paper),
    (layout) => (layout.orientation = isLandscape ? "Landscape" : "Portrait"),
  ];
  if (fitsWidth) settings.push((layout) => (layout.zoom = { horizontalFitToPages: 1 }));
  if (titleRows)
    settings.push((layout) => layout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`));
  if (titleColumns) {
    const [from, to] = [columnName(titleColumns.from), columnName(titleColumns.to)];
    settings.push((layout) => layout.setPrintTitleColumns(`$${from}:$${to}`));
  }
  if (area) settings.push((layout) => layout.setPrintArea(areaToA1(area)));
  if (isCentred) settings.push((layout) => (layout.centerHorizontally = true));
  const steps = settings.map((set): ExtraStep => ({
    bytes: BYTES_A_CALL,
    lay: (sheetNamed) => set(sheetNamed(sheet).pageLayout),
  }));
  return { steps, leftOut: [] };
}
