import {
  documentTitle,
  type DepartmentTarget,
  type Indicator,
  type ProjectTarget,
} from "../../model/documents";
import { valueOf, type Field } from "../../model/field";
import { categoryOf } from "./category";
import { cleanName, cleanText } from "./clean-text";
import type { IndicatorSource, LibraryIndicator } from "./library-indicator";
import { indicatorKey } from "./normal-name";
import { patternOf } from "./pattern-of";

/** The indicators of a table as entries of a library of one's own; lines without a name or a level 2 are left out. */
export function fromTable(
  table: ProjectTarget | DepartmentTarget,
  document: string = table.source.sheet,
): LibraryIndicator[] {
  const name = tableName(table);
  const category =
    table.kind === "ProjectTarget" ? categoryOf(name, valueOf(table.purpose) ?? "") : undefined;
  const source = { document, table: name };
  return table.indicators.flatMap((indicator) => entryOf(indicator, table, category, source));
}

/** What a source is called: the project, or the department. */
export function tableName(table: ProjectTarget | DepartmentTarget): string {
  const name = valueOf(table.name) ?? documentTitle(table).replace(/绩效目标(?:申报)?表$/, "");
  return cleanText(name);
}

function entryOf(
  indicator: Indicator,
  table: ProjectTarget | DepartmentTarget,
  category: string | undefined,
  source: IndicatorSource,
): LibraryIndicator[] {
  const [level1, level2, level3] = [indicator.level1, indicator.level2, indicator.level3].map(nameIn);
  if (!level2 || !level3) return [];
  const budget = valueOf(table.budget) ?? undefined;
  const { value } = indicator;
  return [
    {
      id: `own/${indicatorKey({ level2, level3 })}`,
      level1: level1 ?? "",
      level2,
      level3,
      description: withoutProject(textIn(indicator.description), source.table),
      value: value.state === "given" ? cleanText(patternOf(value.value, { level2, budget })) : "",
      basis: textIn(indicator.basis),
      categories: category === undefined ? [] : [category],
      sources: [source],
      isOwn: true,
    },
  ];
}

function nameIn(field: Field<string>): string {
  return cleanName(valueOf(field) ?? "");
}

function textIn(field: Field<string>): string {
  return cleanText(valueOf(field) ?? "");
}

/** The name of the project itself is a blank: 招聘经费总金额. */
function withoutProject(text: string, project: string): string {
  return project.length < 4 ? text : text.replace(project, "{项目名称}");
}
