import { lineEdits, newListSheet } from "../../forms/write-list";
import type { CellEdit, Edit, NewSheet } from "../../sheet/edit";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { fingerprintOf } from "./fingerprint";
import { KIND_NAMES } from "./kind-names";
import { MADE_LIST, madeLists, type MadeColumn } from "./made-list";
import { madeSheets } from "./made-sheets";
import { writeRecipe, type Recipe } from "./recipe";

/** What 汇总来源 is to say of a sheet. */
export interface MadeRecord {
  readonly made: NewSheet;
  readonly from: string;
  readonly options: string;
  /** "2026-11-21". */
  readonly date: string;
  readonly recipe: Recipe;
}

/** What 备注 says of a sheet that the workbook no longer has. */
const GONE = "工作表已不在本工作簿（删除或改名）";

/** Writes what was made into 汇总来源, each sheet on its own line; the list is added to a workbook that has none. */
export function recordEdit(
  workbook: WorkbookSnapshot,
  records: readonly MadeRecord[],
): Pick<Edit, "cells" | "added"> {
  if (records.length === 0) return { cells: [] };
  const [list] = madeLists(workbook);
  if (!list) return { cells: [], added: [newListSheet(workbook, MADE_LIST, records.map(lineOf))] };
  const known = madeSheets(workbook).filter(({ at }) => at.sheet === list.sheet.name);
  const wanted = new Map(records.map((record) => [record.made.snapshot.name, lineOf(record)]));
  const cells = known.flatMap(({ at, sheet, isThere }): CellEdit[] => {
    const line = wanted.get(sheet);
    wanted.delete(sheet);
    return lineEdits(list, at.row, line ?? (isThere ? { sheet } : { note: GONE }));
  });
  const appended = [...wanted.values()].flatMap((line, index) => lineEdits(list, list.end + index, line));
  return { cells: [...cells, ...appended] };
}

function lineOf({ made, from, options, date, recipe }: MadeRecord): Record<MadeColumn, string> {
  return {
    sheet: made.snapshot.name,
    kind: KIND_NAMES[recipe.kind],
    from,
    options,
    date,
    note: "",
    recipe: writeRecipe(recipe),
    fingerprint: fingerprintOf(made),
  };
}
