import { contains, parseA1, parseArea, type Area } from "../../../src/sheet/address";
import type {
  CellLink,
  Chart,
  LinkToCell,
  PrintSetup,
  SheetArea,
  Validation,
} from "../../../src/sheet/extras";
import type { ProgramPackage } from "./program-package";
import { deep, elements, first, textIn, type XmlNode } from "./xml-tree";

/** What may be typed into a cell, as the file says it. */
export function validationAt(sheet: XmlNode, a1: string): Omit<Validation, "areas"> | undefined {
  const found = deep(sheet, "dataValidation").find(({ attributes }) => isIn(attributes["sqref"]!, a1));
  if (!found) return undefined;
  const { type, operator, error, errorStyle } = found.attributes;
  const [one, other] = ["formula1", "formula2"].map((name) => textIn(first(found, name)));
  const allow: Validation["allow"] =
    type === "list"
      ? { kind: "list", items: one!.slice(1, -1).split(",") }
      : { kind: "number", ...bounds(operator, Number(one), Number(other)) };
  return { allow, message: error!, isStrict: errorStyle === undefined };
}

function bounds(operator: string | undefined, one: number, other: number): { least?: number; most?: number } {
  if (operator === "lessThanOrEqual") return { most: one };
  return operator === "greaterThanOrEqual" ? { least: one } : { least: one, most: other };
}

/** Where the link on a cell leads. */
export function linkAt(pack: ProgramPackage, part: string, a1: string): CellLink["to"] | undefined {
  const found = deep(pack.tree(part), "hyperlink").find(({ attributes }) => isIn(attributes["ref"]!, a1));
  if (!found) return undefined;
  const { location, "r:id": id } = found.attributes;
  const place = location === undefined ? undefined : placeOf(location);
  if (id === undefined) return place;
  return { file: decodeURI(pack.target(part, id)), ...(place && { place }) };
}

function placeOf(reference: string): LinkToCell {
  const { sheet, area } = sheetArea(reference);
  return { sheet, cell: { row: area.top, col: area.left } };
}

/** The charts on a sheet. */
export function chartsOn(pack: ProgramPackage, part: string): Chart[] {
  return pack.linked(part, "drawing").flatMap((drawing) =>
    elements(pack.tree(drawing)).map((anchor): Chart => {
      const id = deep(anchor, "chart")[0]!.attributes["r:id"]!;
      const plot = deep(pack.tree(pack.target(drawing, id)), "plotArea")[0]!;
      const kind = elements(plot).find(({ name }) => /Chart$/.test(name))!;
      const series = deep(kind, "ser");
      const formula = (ser: XmlNode, name: string): string => textIn(deep(first(ser, name), "f")[0]);
      return {
        kind: kindOf(kind),
        title: textIn(deep(pack.tree(pack.target(drawing, id)), "title")[0]),
        categories: sheetArea(formula(series[0]!, "cat")),
        series: series.map((ser) => ({ name: seriesName(ser), values: sheetArea(formula(ser, "val")) })),
        place: placeOn(anchor),
      };
    }),
  );
}

function kindOf(chart: XmlNode): Chart["kind"] {
  if (/pieChart$/.test(chart.name)) return "pie";
  if (/lineChart$/.test(chart.name)) return "line";
  return first(chart, "barDir")!.attributes["val"] === "bar" ? "bar" : "column";
}

function seriesName(series: XmlNode): string {
  return textIn(deep(first(series, "tx"), "v")[0]);
}

/** An anchor ends where the next cell begins. */
function placeOn(anchor: XmlNode): Area {
  const [from, to] = ["from", "to"].map((name) => first(anchor, name)!);
  const number = (place: XmlNode | undefined, name: string): number => Number(textIn(first(place, name)));
  return {
    top: number(from, "row"),
    left: number(from, "col"),
    bottom: number(to, "row") - 1,
    right: number(to, "col") - 1,
  };
}

/** How a sheet is printed. */
export function printOn(pack: ProgramPackage, sheet: string): PrintSetup | undefined {
  const root = pack.tree(pack.partOf(sheet));
  const setup = first(root, "pageSetup")?.attributes;
  if (!setup) return undefined;
  const tab = pack.tabs().findIndex(({ attributes }) => attributes["name"] === sheet);
  const named = (name: string): string | undefined => {
    const found = deep(pack.tree(pack.book), "definedName").find(
      ({ attributes }) => attributes["name"] === name && attributes["localSheetId"] === String(tab),
    );
    return found && textIn(found);
  };
  const [area, titles] = [named("_xlnm.Print_Area"), named("_xlnm.Print_Titles")];
  const [from, to] =
    /!\$(\d+):\$(\d+)$/
      .exec(titles ?? "")
      ?.slice(1)
      .map(Number) ?? [];
  const [, start, last] = /!\$([A-Z]+):\$([A-Z]+)(?:,|$)/.exec(titles ?? "") ?? [];
  const columns = start === undefined ? undefined : parseArea(`${start}1:${last}1`);
  const fits = deep(root, "pageSetUpPr")[0]?.attributes["fitToPage"] === "1";
  return {
    paper: setup["paperSize"] === "8" ? "A3" : "A4",
    isLandscape: setup["orientation"] === "landscape",
    fitsWidth: fits && setup["fitToWidth"] === "1" && setup["fitToHeight"] === "0",
    ...(from && to && { titleRows: { from: from - 1, to: to - 1 } }),
    ...(columns && { titleColumns: { from: columns.left, to: columns.right } }),
    ...(area && { area: sheetArea(area).area }),
    isCentred: first(root, "printOptions")?.attributes["horizontalCentered"] === "1",
  };
}

function sheetArea(reference: string): SheetArea {
  const bang = reference.lastIndexOf("!");
  const name = reference.slice(0, bang);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, area: parseArea(reference.slice(bang + 1).replaceAll("$", ""))! };
}

function isIn(areas: string, a1: string): boolean {
  return areas.split(" ").some((area) => contains(parseArea(area)!, parseA1(a1)!));
}
