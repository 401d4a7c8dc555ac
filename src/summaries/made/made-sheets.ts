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
  const strange = workbook.sheets.filter(({ name }) => !named.has(name));
  const taken = new Set<string>();
  return lines.map(({ texts, row, cells, list }): MadeSheet => {
    const last = readFingerprint(texts.fingerprint);
    const recipe = readRecipe(texts.recipe);
    const here = workbook.sheets.some(({ name }) => name === texts.sheet);
    const renamed = here || !last ? undefined : renamedSheet(strange, last, taken);
    if (renamed !== undefined) taken.add(renamed);
    return {
      sheet: renamed ?? texts.sheet,
      isThere: here || renamed !== undefined,
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

/** The sheet that most of what was made stands on, under another name. */
function renamedSheet(
  sheets: readonly SheetSnapshot[],
  last: LastMade,
  taken: ReadonlySet<string>,
): string | undefined {
  let best: { readonly name: string; readonly share: number } | undefined;
  for (const sheet of sheets) {
    if (taken.has(sheet.name)) continue;
    const share = likeness(sheet, last);
    if (share >= LIKE && share > (best?.share ?? 0)) best = { name: sheet.name, share };
  }
  return best?.name;
}
