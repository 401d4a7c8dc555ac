import type { Indicator } from "../../model/documents";
import { valueOf, type Field } from "../../model/field";
import { tableName } from "../library/from-table";
import type { IndicatorDraft, ProjectDraft } from "../project-draft";
import type { TargetTable } from "./completion";

/** What a table says, as the library fills its patterns from it. */
export function draftOfTable(table: TargetTable): ProjectDraft {
  const { budget, fiscal, other, year, indicators } = table;
  const own = table.kind === "ProjectTarget" ? { ...said("purpose", table.purpose) } : {};
  return {
    name: tableName(table),
    ...said("budget", budget),
    ...said("fiscal", fiscal),
    ...said("other", other),
    ...said("year", year),
    ...own,
    indicators: indicators.map(lineOf),
  };
}

function lineOf({ level1, level2, level3 }: Indicator): IndicatorDraft {
  return { level1: valueOf(level1) ?? "", level2: valueOf(level2) ?? "", ...said("level3", level3) };
}

function said<K extends string, T>(key: K, field: Field<T>): Partial<Record<K, T>> {
  return field.state === "given" ? ({ [key]: field.value } as Record<K, T>) : {};
}
