import {
  GRADES,
  INDICATOR_COLUMNS,
  type BudgetTable,
  type DepartmentTarget,
  type Document,
  type ProjectTarget,
} from "../model/documents";
import { valueOf, type Field } from "../model/field";
import type { Place, TextCell } from "./rule";

/** A text around one of its parts, short enough for a message. */
export function excerpt(text: string, from: number, length: number): string {
  const start = Math.max(0, from - 8);
  const end = Math.min(text.length, from + length + 8);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

/** Every text of a table, each cell once; what stands where the form has no place is among them. */
export function textsOf(document: Document): TextCell[] {
  const cells = new Map<string, TextCell>();
  const add = (field: Field<unknown>, kind: TextCell["kind"], echo?: Place): void => {
    // What could not be understood as a number can still be read as a text.
    if (field.state !== "given" && field.state !== "unreadable") return;
    const { at, label, text } = field;
    const key = `${at.row},${at.col}`;
    if (!cells.has(key)) cells.set(key, { at, label, text, kind, echo });
  };
  if (document.kind === "ActivityTargets") {
    for (const activity of document.activities) {
      add(activity.name, "name");
      add(activity.description, "prose");
      add(activity.goal, "prose");
      for (const indicator of activity.indicators) {
        add(indicator.name, "name");
        add(indicator.description, "prose");
        for (const grade of GRADES) add(indicator[grade], "value");
      }
    }
  } else if (document.kind === "BudgetTable") {
    addBudget(document, add);
  } else {
    addHead(document, add);
    for (const indicator of document.indicators) {
      for (const key of INDICATOR_COLUMNS) add(indicator[key], kindOf(key));
    }
  }
  for (const stray of document.strays)
    add({ ...stray, state: "given", kept: "text", label: "表外文字" }, "prose");
  return [...cells.values()];
}

function addHead(
  document: ProjectTarget | DepartmentTarget,
  add: (field: Field<unknown>, kind: TextCell["kind"], echo?: Place) => void,
): void {
  if (document.kind === "DepartmentTarget") {
    add(document.name, "name");
    for (const task of document.tasks) {
      add(task.name, "name");
      add(task.content, "prose");
    }
  } else {
    const { title, name, unit, authority, origin, period, purpose } = document;
    const isEcho = title.state === "given" && name.state === "given" && title.text.includes(name.text);
    add(name, "name", isEcho ? title : undefined);
    if (!isEcho) add(title, "name");
    for (const field of [unit, authority]) add(field, "name");
    for (const field of [origin, period, purpose]) add(field, "prose");
  }
  add(document.goals, "prose");
}

function addBudget(
  { unit, rows, note }: BudgetTable,
  add: (field: Field<unknown>, kind: TextCell["kind"]) => void,
): void {
  add(unit, "name");
  for (const { name, cells } of rows) {
    add(name, "name");
    // Figures are no texts; what could not be read as one is.
    for (const cell of Object.values(cells))
      if (cell.state === "unreadable" || typeof valueOf(cell) === "string") add(cell, "prose");
  }
  add(note, "prose");
}

function kindOf(column: (typeof INDICATOR_COLUMNS)[number]): TextCell["kind"] {
  if (column === "value") return "value";
  return column === "description" || column === "basis" ? "prose" : "name";
}
