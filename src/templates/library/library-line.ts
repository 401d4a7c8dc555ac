import type { ListLine } from "../../forms/list-sheet";
import type { IndicatorSource, LibraryIndicator } from "./library-indicator";
import type { LibraryColumn } from "./library-list";

/** What a row of 指标库 says; nothing where it has no level 2 or no name. */
export function indicatorIn({ texts }: ListLine<LibraryColumn>): Omit<LibraryIndicator, "id">[] {
  const { level1, level2, level3, description, value, basis } = texts;
  if (level2 === "" || level3 === "") return [];
  const categories = texts.categories.split(/[、,，;；\s]+/).filter((category) => category !== "");
  const sources = texts.sources.split(/[;；\n]+/).flatMap(sourceIn);
  return [{ level1, level2, level3, description, value, basis, categories, sources }];
}

/** An indicator as a row of 指标库. */
export function textsOf(indicator: LibraryIndicator): Readonly<Record<LibraryColumn, string>> {
  const { level1, level2, level3, description, value, basis, categories, sources } = indicator;
  return {
    ...{ level1, level2, level3, description, value, basis },
    categories: categories.join("、"),
    sources: sources.map(({ document, table }) => `${document}：${table}`).join("；"),
  };
}

function sourceIn(text: string): IndicatorSource[] {
  const [document = "", ...rest] = text.split("：");
  const source = { document: document.trim(), table: rest.join("：").trim() };
  return source.document === "" && source.table === "" ? [] : [source];
}
