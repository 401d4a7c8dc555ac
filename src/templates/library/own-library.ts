import { lineEdits, newListSheet } from "../../forms/write-list";
import { readJson } from "../../model/json-text/read-json";
import { problemText } from "../../model/json-text/text-problem";
import { jsonText } from "../../model/json-text/write-json";
import type { Edit } from "../../sheet/edit";
import { failed, ok, type Result } from "../../sheet/result";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { LibraryIndicator } from "./library-indicator";
import { indicatorIn, textsOf } from "./library-line";
import { LIBRARY_LIST, librarySheets } from "./library-list";
import { LIBRARY_TEXT } from "./library-text";
import { indicatorKey } from "./normal-name";
import { asOwn } from "./own-indicators";

/** The user's own indicators that a workbook keeps; rows without a level 2 or a name are passed over. */
export function ownLibrary(workbook: WorkbookSnapshot): LibraryIndicator[] {
  const lines = librarySheets(workbook).flatMap((list) => list.lines);
  return asOwn(lines.flatMap(indicatorIn));
}

/** The edit that keeps more indicators in a workbook, below those it has; what it has already is not kept twice. */
export function addToLibrary(workbook: WorkbookSnapshot, indicators: readonly LibraryIndicator[]): Edit {
  const known = new Set(ownLibrary(workbook).map(contentOf));
  const added = indicators.filter((indicator) => {
    const content = contentOf(indicator);
    return !known.has(content) && known.add(content);
  });
  const title = `加入指标库：${added.length} 条`;
  if (added.length === 0) return { title, cells: [] };
  const [list] = librarySheets(workbook);
  if (!list) return { title, cells: [], added: [newListSheet(workbook, LIBRARY_LIST, added.map(textsOf))] };
  const cells = added.flatMap((indicator, index) => lineEdits(list, list.end + index, textsOf(indicator)));
  return { title, cells };
}

/** What makes two entries the same to their owner. */
function contentOf({ level2, level3, value }: LibraryIndicator): string {
  return `${indicatorKey({ level2, level3 })}/${value}`;
}

/** Indicators as a text to keep in a file and to give to others. */
export function libraryText(indicators: readonly LibraryIndicator[]): string {
  const entries = indicators.map(
    ({ level1, level2, level3, description, value, basis, categories, sources }) => ({
      ...{ level1, level2, level3, description, value, basis, categories },
      sources: sources.map(({ document, table }) => ({ document, table })),
    }),
  );
  return `${jsonText({ indicators: entries })}\n`;
}

/** More sentences at once help nobody. */
const MOST_TOLD = 3;

/** Reads such a text: the indicators as the user's own, or what is wrong with it. */
export function parseLibrary(text: string): Result<LibraryIndicator[]> {
  const read = readJson(text, LIBRARY_TEXT);
  if (read.ok) return ok(asOwn(read.value.indicators));
  const sentences = read.problems.map(problemText);
  const more = sentences.length > MOST_TOLD ? `；还有 ${sentences.length - MOST_TOLD} 处` : "";
  const told = `指标库文件不能用：${sentences.slice(0, MOST_TOLD).join("；")}${more}。请改好后重新导入。`;
  return failed("library-text", told, sentences.join("\n"));
}
