import type { Cell } from "../../sheet/address";
import { applyPatches, type Patch } from "./patch";
import { ReadStop, broken } from "./problems";
import { lastShapeNumber, shapesOf } from "./vml-shapes";

/** The box of a note: its cell, and where it stands as VML has it. */
export interface NoteBox {
  readonly at: Cell;
  readonly anchor: string;
}

const NAMESPACES = [
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:o="urn:schemas-microsoft-com:office:office"`,
  `xmlns:x="urn:schemas-microsoft-com:office:excel"`,
];
const TYPE_ID = "_x0000_t202";
/** Its attributes stand in an order of ours, by which it is known when it is to go again. */
const typeMarkup = (names: string): string =>
  `<v:shapetype${names} id="${TYPE_ID}" o:spt="202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
/** Excel numbers the shapes of a sheet within a block of so many. */
const BLOCK = 1024;

/** A VML part without shapes, whose shapes will be numbered behind `last`. */
export function newVml(last: number): string {
  const block = Math.floor(last / BLOCK) + 1;
  return `<xml ${NAMESPACES.join(" ")}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;
}

/** A VML part with the boxes of notes behind its shapes; `last` is the greatest number of a shape in the workbook. */
export function withBoxes(vml: string, boxes: readonly NoteBox[], last: number): string {
  const end = vml.lastIndexOf("</");
  if (end < 0) throw new ReadStop(broken("批注的图形"));
  const names = NAMESPACES.filter((name) => !vml.includes(name))
    .map((name) => ` ${name}`)
    .join("");
  const type = vml.includes(`"${TYPE_ID}"`) || vml.includes(`'${TYPE_ID}'`) ? "" : typeMarkup(names);
  const first = firstNumber(lastShapeNumber(vml), last);
  const shapes = boxes.map((box, at) => shapeMarkup(names, first + at, box));
  return applyPatches(vml, [{ from: end, to: end, text: type + shapes.join("") }]);
}

/** Old drawings may hold more than shapes by that name. */
const OTHER_SHAPE = /<(?:[\w.-]+:)?(?:rect|roundrect|oval|line|polyline|arc|curve|image|group)[\s/>]/;

/** A VML part without the boxes of the notes on these cells; undefined where nothing else is in it. */
export function withoutBoxes(vml: string, cells: ReadonlySet<string>): string | undefined {
  const shapes = shapesOf(vml);
  const ours = shapes.filter(({ noteOn }) => noteOn !== undefined && cells.has(noteOn));
  if (ours.length === 0) return vml;
  if (ours.length === shapes.length && !OTHER_SHAPE.test(vml)) return undefined;
  const without = applyPatches(
    vml,
    ours.map(({ start, end }): Patch => ({ from: start, to: end, text: "" })),
  );
  return /["']#_x0000_t202["']/.test(without) ? without : withoutType(without);
}

function withoutType(vml: string): string {
  return vml.replace(
    /<v:shapetype[^<>]* id="_x0000_t202" o:spt="202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe">.*?<\/v:shapetype>/s,
    "",
  );
}

/** Behind those of the part if no other part goes on there, otherwise in a block of their own. */
function firstNumber(lastHere: number, last: number): number {
  return lastHere === last && lastHere >= BLOCK ? last + 1 : BLOCK * (Math.floor(last / BLOCK) + 1) + 1;
}

/** Hidden until the mouse is over the cell. */
function shapeMarkup(names: string, number: number, { at, anchor }: NoteBox): string {
  return (
    `<v:shape${names} id="_x0000_s${number}" type="#${TYPE_ID}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${at.row}</x:Row><x:Column>${at.col}</x:Column></x:ClientData></v:shape>`
  );
}
