import type { CellRef } from "../../sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { likeness, readFingerprint, type LastMade } from "./fingerprint";
import { madeLists, type MadeColumn } from "./made-list";
import { readRecipe, type Recipe } from "./recipe";

/** A line of 汇总来源. */
export interface MadeSheet {
  /** The sheet as it is called now, or was called when it was last seen. */
  readonly sheet: string;
  /** Whether the workbook has it still. */
  readonly isThere: boolean;
  /** 汇总种类, 来源, 选项 and 生成日期 as they are written. */
  readonly kindName: string;
  readonly from: string;
  readonly options: string;
  readonly date: string;
  /** How it was made; undefined where nobody can tell any more. */
  readonly recipe?: Recipe;
  /** What was made; undefined where nobody can tell any more. */
  readonly last?: LastMade;
  /** Where it is written which sheet it is. */
  readonly at: CellRef;
  readonly texts: Readonly<Record<MadeColumn, string>>;
}

/** The sheets that were made from others, by what 汇总来源 says of them. */
export function madeSheets(workbook: WorkbookSnapshot): readonly MadeSheet[] {
  const lines = madeLists(workbook).flatMap(({ sheet, lines: own }) =>
    own.map((line) => ({ ...line, list: sheet.name })),
  );
  const named = new Set(lines.map(({ texts }) => texts.sheet));
  const lasts = lines.map(({ texts }) => readFingerprint(texts.fingerprint));
  const has = (name: string): boolean => workbook.sheets.some((sheet) => sheet.name === name);
  const lost = lasts.map((last, line) => (has(lines[line]!.texts.sheet) ? undefined : last));
  const strange = workbook.sheets.filter(({ name }) => !named.has(name));
  const names = renamedSheets(lost, strange);
  return lines.map(({ texts, row, cells, list }, line): MadeSheet => {
    const last = lasts[line];
    const recipe = readRecipe(texts.recipe);
    const renamed = names.get(line);
    return {
      sheet: renamed ?? texts.sheet,
      isThere: renamed !== undefined || has(texts.sheet),
      kindName: texts.kind,
      from: texts.from,
      options: texts.options,
      date: texts.date,
      ...(recipe && { recipe }),
      ...(last && { last }),
      at: { sheet: list, row, col: cells.sheet?.col ?? 0 },
      texts,
    };
  });
}

/** Of what was made so much has to stand on a sheet of another name. */
const LIKE = 0.75;

/** The names of sheets on which most of what was made stands, by the line that made it: the likest belong together. */
function renamedSheets(
  lost: readonly (LastMade | undefined)[],
  sheets: readonly SheetSnapshot[],
): ReadonlyMap<number, string> {
  const pairs = lost.flatMap((last, line) =>
    last ? sheets.map((sheet) => ({ line, name: sheet.name, share: likeness(sheet, last) })) : [],
  );
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const { line, name, share } of pairs.sort((one, other) => other.share - one.share)) {
    if (share < LIKE || names.has(line) || taken.has(name)) continue;
    names.set(line, name);
    taken.add(name);
  }
  return names;
}
