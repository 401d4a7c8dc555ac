import type { ProjectTarget } from "../../model/documents";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { ALL_FORMS } from "../catalogue";
import type { Form } from "../description";
import { defineForm } from "../describe-form";
import { OWN_ID } from "./form-remarks";
import { headerRows } from "./indicator-part";
import { knownPlaces } from "./known-places";
import { partsOf } from "./table-parts";
import { tableGrid, widthOf } from "./table-grid";

const LONGEST_ID = 40;
const LONGEST_NAME = 50;

/**
 * The form that a table was written in, whether or not it is a known one: its labels in their order, the places beside
 * them, the columns of its indicators. What stood in places nobody knows is left out, and the places stay.
 */
export function formOfTable(snapshot: SheetSnapshot, document: ProjectTarget): Form {
  const { area } = document.source;
  const grid = tableGrid(snapshot, area);
  const table = {
    grid,
    document,
    places: knownPlaces(document),
    header: headerRows(document),
    ownKeys: new Set<string>(),
  };
  const parts = partsOf(table, { from: area.top, to: area.bottom, left: area.left });
  const about = { document: "ProjectTarget", name: nameFor(snapshot.name), width: widthOf(area) } as const;
  return defineForm(`${OWN_ID}${slug(snapshot.name)}`, about, parts);
}

function slug(name: string): string {
  const letters = name.replace(/[^\p{L}\p{N}._-]/gu, "");
  return [...letters].slice(0, LONGEST_ID).join("") || "表";
}

function nameFor(sheet: string): string {
  const name = [...sheet.trim()].slice(0, LONGEST_NAME).join("");
  return ALL_FORMS.some((form) => form.name === name) || name === "" ? `自定义 ${name}`.trim() : name;
}
