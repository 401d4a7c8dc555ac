import type { Indicator } from "../../../model/documents";
import { valueOf, type Field } from "../../../model/field";
import { tableName } from "../../../templates/library/from-table";
import type { IndicatorDraft, ProjectDraft } from "../../../templates/project-draft";
import type { TargetTable } from "./target-tables";

/** What a table says, as new tables are drafted: so its patterns can be filled. */
export function draftOfTable(document: TargetTable): ProjectDraft {
  const name = tableName(document);
  const indicators = document.indicators.map(draftOfLine);
  const { budget, fiscal, other } = document;
  const money = { ...part("budget", budget), ...part("fiscal", fiscal), ...part("other", other) };
  const goals = part("goals", document.goals);
  if (document.kind === "DepartmentTarget") {
    return { name, indicators, ...money, ...goals, ...part("year", document.year) };
  }
  return {
    name,
    indicators,
    ...money,
    ...goals,
    ...part("year", document.year),
    ...part("unit", document.unit),
    ...part("code", document.code),
    ...part("purpose", document.purpose),
    ...part("carryover", document.carryover),
  };
}

/** A line of an indicator table as it is drafted. */
export function draftOfLine({
  level1,
  level2,
  level3,
  description,
  value,
  basis,
}: Indicator): IndicatorDraft {
  return {
    level1: valueOf(level1) ?? "",
    level2: valueOf(level2) ?? "",
    ...part("level3", level3),
    ...part("description", description),
    ...(value.state === "given" && { value: value.text }),
    ...part("basis", basis),
  };
}

function part<K extends string, T>(key: K, field: Field<T>): Partial<Record<K, T>> {
  return field.state === "given" ? ({ [key]: field.value } as Record<K, T>) : {};
}
