import type { Chart } from "../../sheet/extras";
import { CHART, chartPart, DRAWING, type SheetNamed } from "./chart-part";
import { addContentType } from "./content-types";
import type { PackageDraft } from "./draft";
import { escapeXml } from "./escape";
import { freshPath } from "./fresh-path";
import { addRelationship } from "./relationships-part";
import { isStrict, toStrict } from "./strict";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Adds a drawing with charts for a sheet's part, each chart a part of its own; gives the id of the link to it. */
export function addCharts(
  draft: PackageDraft,
  sheetPath: string,
  charts: readonly Chart[],
  sheetNamed: SheetNamed,
): string {
  const strict = isStrict(draft);
  const name = (space: string): string => (strict ? toStrict(space) : space);
  const folder = sheetPath.split("/").slice(0, -2).join("/");
  const path = freshPath(draft, `${folder}/drawings/drawing`);
  draft.write(path, "");
  const anchors = charts.map((chart, index) => {
    const part = freshPath(draft, `${folder}/charts/chart`);
    draft.write(part, chartPart(chart, sheetNamed, strict));
    addContentType(draft, part, CHART_TYPE);
    return anchorMarkup(chart, index, addRelationship(draft, path, `${LINKS}/chart`, part), name);
  });
  draft.write(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
      `<xdr:wsDr xmlns:xdr="${name(SHEET_DRAWING)}" xmlns:a="${name(DRAWING)}">${anchors.join("")}</xdr:wsDr>`,
  );
  addContentType(draft, path, DRAWING_TYPE);
  return addRelationship(draft, sheetPath, `${LINKS}/drawing`, path);
}

/** A chart over the cells of its place: from the first one's corner to the corner behind the last. */
function anchorMarkup(
  { title, place: { top, left, bottom, right } }: Chart,
  index: number,
  link: string,
  name: (space: string) => string,
): string {
  const corner = (tag: string, row: number, col: number): string =>
    `<xdr:${tag}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const described = escapeXml(
    title.replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, " "),
  );
  return (
    `<xdr:twoCellAnchor>${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${index + 2}" name="图表 ${index + 1}" descr="${described}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${name(CHART)}">` +
    `<c:chart xmlns:c="${name(CHART)}" xmlns:r="${name(LINKS)}" r:id="${link}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
