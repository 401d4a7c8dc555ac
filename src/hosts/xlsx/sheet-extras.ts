import type { NewSheet } from "../../sheet/edit";
import { sentencesOf, type ExtraKind, type MissingExtra } from "../port-extras";
import { whyNoChart, type SheetNamed } from "./chart-part";
import type { PackageDraft } from "./draft";
import { addCharts } from "./drawing-part";
import { addRelationships } from "./relationships-part";
import { linksMarkup } from "./sheet-links";
import { printPieces } from "./sheet-print";
import { validationsMarkup } from "./sheet-validations";

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** What a new sheet has beside content and look: children of <worksheet> by name, and sentences on what it lacks. */
export interface SheetExtrasMarkup {
  readonly pieces: readonly (readonly [name: string, markup: string])[];
  readonly leftOut: readonly string[];
}

/** Writes the extras of a sheet whose part will be at a path; what they link to is written here. */
export function writeExtras(
  draft: PackageDraft,
  path: string,
  { snapshot, extras = {} }: NewSheet,
  sheetNamed: SheetNamed,
): SheetExtrasMarkup {
  const missing: MissingExtra[] = [];
  const lacks = (kind: ExtraKind, reasons: readonly string[]): void => {
    for (const because of reasons) missing.push({ sheet: snapshot.name, kind, because });
  };
  const validations = validationsMarkup(extras.validations ?? []);
  lacks("validations", validations.leftOut);
  const links = linksMarkup(extras.links ?? [], (targets) =>
    addRelationships(draft, path, HYPERLINK, targets, true),
  );
  lacks("links", links.leftOut);
  const pieces: (readonly [string, string])[] = [
    ["dataValidations", validations.markup],
    ["hyperlinks", links.markup],
    ...(extras.print ? printPieces(extras.print) : []),
  ];
  const charts = (extras.charts ?? []).filter((chart) => {
    const why = whyNoChart(chart, sheetNamed);
    if (why !== undefined) lacks("charts", [why]);
    return why === undefined;
  });
  if (charts.length > 0)
    pieces.push(["drawing", `<drawing r:id="${addCharts(draft, path, charts, sheetNamed)}"/>`]);
  return { pieces, leftOut: sentencesOf(missing) };
}
