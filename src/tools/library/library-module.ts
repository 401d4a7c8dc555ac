import { placesIn } from "../../templates/library/in-system";
import type { IndicatorSource, LibraryIndicator } from "../../templates/library/library-indicator";
import { PROFILES } from "../../rules/profiles";

const { system } = PROFILES[0]!;

/** The source text of the built-in library. */
export function libraryModule(entries: readonly LibraryIndicator[]): string {
  const tables = [...new Set(entries.flatMap(({ sources }) => sources.map(sourceLine)))];
  const numbers = new Map(tables.map((line, index) => [line, index]));
  const parts = placesIn(system).flatMap(({ level1, level2 }) => {
    const here = entries.filter((entry) => entry.level2 === level2.name);
    if (here.length === 0) return [];
    return [`#${level1.name}|${level2.name}`, ...here.map((entry) => entryLine(entry, numbers))];
  });
  return [
    "/** The tables that the indicators come from: the document, and the project or department. */",
    `export const SOURCE_TABLES = \`\n${tables.join("\n")}\n\`;`,
    "",
    "/**",
    " * The built-in indicators, under their level 1 and level 2 a line each: 三级指标, 绩效指标描述, 指标值, 指标值确定依据, 类别, and the",
    " * numbers of the tables.",
    " */",
    `export const INDICATORS = \`\n${parts.join("\n")}\n\`;`,
    "",
  ].join("\n");
}

function entryLine(entry: LibraryIndicator, numbers: ReadonlyMap<string, number>): string {
  const { level3, description, value, basis, categories, sources } = entry;
  const from = sources.map((source) => numbers.get(sourceLine(source)));
  const fields = [level3, description, value, basis, categories.join(" "), from.join(" ")];
  if (fields.some((field) => /[|\n`\\$]/.test(field))) throw new Error(`cannot be kept in a line: ${level3}`);
  return fields.join("|");
}

function sourceLine({ document, table }: IndicatorSource): string {
  return `${document}|${table}`;
}
