import { jsonText } from "../../model/json-text/write-json";
import type { Column, Form, FormCell, LabelCell, Part } from "../description";

/** A project's form as a text that people can keep, pass on and change; it reads back the same. */
export function formJson({ id, name, document, width, columnWidths, parts }: Form): string {
  const written = { id, name, document, width, columnWidths, parts: parts.map(partOf) };
  // JSON leaves out what is not there.
  return `${jsonText(JSON.parse(JSON.stringify(written)))}\n`;
}

function partOf(part: Part): object {
  const { kind } = part;
  switch (kind) {
    case "row":
      return { kind, cells: part.cells.map(cellOf) };
    case "block":
      return { kind, label: labelOf(part.label), parts: part.parts.map(partOf) };
    case "across":
      return { kind, key: part.key, labels: part.labels.map(labelOf) };
    case "numbered":
      return {
        kind,
        key: part.key,
        template: part.template,
        labelSpan: but(part.labelSpan, 1),
        span: part.span,
      };
    case "table":
      return { kind, key: part.key, columns: part.columns.map(columnOf) };
    case "notes":
      throw new Error("no form of a project has notes");
  }
}

function cellOf(cell: FormCell): object {
  const { kind } = cell;
  const span = but(cell.span, 1);
  switch (kind) {
    case "label":
      return labelOf(cell);
    case "field":
      return { kind, key: cell.key, span, anywhere: but(cell.anywhere, false) };
    case "template":
      return { kind, key: cell.key, template: cell.template, aliases: some(cell.aliases), span };
    case "gap":
      return { kind, span };
    case "title":
      throw new Error("no form of a project has the name of a budget table");
  }
}

function labelOf({ kind, text, aliases, span }: LabelCell): object {
  return { kind, text, aliases: some(aliases), span: but(span, 1) };
}

function columnOf({ key, label, aliases, group, span, down }: Column): object {
  return { key, label, aliases: some(aliases), group, span: but(span, 1), down: but(down, false) };
}

/** A value, unless it is the one that goes without saying. */
function but<T>(value: T, usual: T): T | undefined {
  return value === usual ? undefined : value;
}

function some(aliases: readonly string[]): readonly string[] | undefined {
  return aliases.length > 0 ? aliases : undefined;
}
