import type { Form, FormCell, Part, TablePart } from "../forms/description";

/** The single places of a form: fields, texts with a blank, the months of a plan. */
export function placesOf(form: Form): Exclude<FormCell, { kind: "label" | "gap" }>[] {
  return form.parts.flatMap(rowsIn).flatMap((cells) => cells.filter(isPlace));
}

/** The keys of the places that a form has, those of rows that are counted among them. */
export function keysOf(form: Form): ReadonlySet<string> {
  const numbered = form.parts.flatMap(flat).flatMap((part) => (part.kind === "numbered" ? [part.key] : []));
  const places = placesOf(form).flatMap((cell) => ("key" in cell ? [cell.key] : []));
  return new Set([...places, ...numbered]);
}

/** The labels over the months of a form's spending plan, in its order; none where it has none. */
export function planLabels(form: Form): readonly string[] {
  const across = form.parts.flatMap(flat).find((part) => part.kind === "across" && part.key === "plan");
  return across?.kind === "across" ? across.labels.map(({ text }) => text) : [];
}

/** The tables of a form, in its order. */
export function tablesOf(form: Form): TablePart[] {
  return form.parts.flatMap(flat).filter((part) => part.kind === "table");
}

function isPlace(cell: FormCell): cell is Exclude<FormCell, { kind: "label" | "gap" }> {
  return cell.kind !== "label" && cell.kind !== "gap";
}

function rowsIn(part: Part): (readonly FormCell[])[] {
  return flat(part).flatMap((inner) => (inner.kind === "row" ? [inner.cells] : []));
}

function flat(part: Part): Part[] {
  return part.kind === "block" ? part.parts.flatMap(flat) : [part];
}
