import { contains, parseA1, type Area } from "../../../src/sheet/address";
import type {
  CellLink,
  Chart,
  LinkToCell,
  PrintSetup,
  SheetArea,
  Validation,
} from "../../../src/sheet/extras";
import { unquoted } from "./memory/addresses";
import { cellAt } from "./memory/cells";
import type { Book, DataPlace, Sheet } from "./memory/model";

/** What may be typed into a cell, in our words. */
export function validationAt(sheet: Sheet, a1: string): Omit<Validation, "areas"> | undefined {
  const found = sheet.validations.find(({ areas }) => areas.some((area) => contains(area, parseA1(a1)!)));
  if (!found) return undefined;
  const { message, style } = found.errorAlert;
  return { allow: allowOf(found.rule), message: String(message), isStrict: style === "Stop" };
}

function allowOf({ list, decimal }: Sheet["validations"][number]["rule"]): Validation["allow"] {
  if (list) return { kind: "list", items: (list as Excel.ListDataValidation).source.toString().split(",") };
  const { operator, formula1, formula2 } = decimal as Excel.BasicDataValidation;
  const number = (formula: unknown) => Number(String(formula).slice(1));
  if (operator === "Between") return { kind: "number", least: number(formula1), most: number(formula2) };
  return operator === "LessThanOrEqualTo"
    ? { kind: "number", most: number(formula1) }
    : { kind: "number", least: number(formula1) };
}

/** Where the link on a cell leads. */
export function linkAt(sheet: Sheet, a1: string): CellLink["to"] | undefined {
  const { row, col } = parseA1(a1)!;
  const link = cellAt(sheet, row, col)?.link;
  if (!link) return undefined;
  const place = link.documentReference === undefined ? undefined : placeOf(link.documentReference);
  return link.address === undefined ? place : { file: link.address, ...(place && { place }) };
}

function placeOf(reference: string): LinkToCell {
  const bang = reference.lastIndexOf("!");
  return { sheet: unquoted(reference.slice(0, bang)), cell: parseA1(reference.slice(bang + 1))! };
}

const KINDS: Readonly<Record<string, Chart["kind"]>> = {
  ColumnClustered: "column",
  BarClustered: "bar",
  Line: "line",
  Pie: "pie",
};

/** The charts on a sheet. */
export function chartsOn(book: Book, sheet: Sheet): Chart[] {
  const areaOf = (place: DataPlace | null): SheetArea => ({
    sheet: book.sheets.find(({ id }) => id === place?.sheet)!.name,
    area: place!.areas[0]!,
  });
  return sheet.charts.map(({ type, title, series, place }) => ({
    kind: KINDS[type]!,
    title,
    categories: areaOf(series[0]!.categories),
    series: series.map(({ name, values }) => ({ name, values: areaOf(values) })),
    place: place!,
  }));
}

/** How a sheet is printed. */
export function printOf({ print }: Sheet): PrintSetup {
  const { paperSize, orientation, zoom, titleRows, titleColumns, area, centerHorizontally } = print;
  const rows = ({ top, bottom }: Area) => ({ from: top, to: bottom });
  return {
    paper: paperSize as PrintSetup["paper"],
    isLandscape: orientation === "Landscape",
    fitsWidth: zoom.horizontalFitToPages === 1 && zoom.verticalFitToPages === null,
    ...(titleRows && { titleRows: rows(titleRows) }),
    ...(titleColumns && { titleColumns: { from: titleColumns.left, to: titleColumns.right } }),
    ...(area && { area: area[0]! }),
    isCentred: centerHorizontally,
  };
}
