import { remembering } from "../model/remember";
import { MOST_RELATIONS } from "../relations/own-relation";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { cellOf, readEntry, type KeptRelation, type Seen, type SheetProblem } from "./formula-entry";
import { entriesIn, FORMULA_LIST, type FormulaColumn, type FormulaEntry } from "./formula-list";
import { listSheets, type ListSheet } from "../forms/list-sheet";

/** A sheet with 审核公式, wherever on it they stand and whatever it is called. */
export interface FormulaSheet {
  readonly sheet: SheetSnapshot;
  readonly list: ListSheet<FormulaColumn>;
  readonly entries: readonly FormulaEntry[];
  /** Those entries that were understood. */
  readonly relations: readonly KeptRelation[];
  /** Why the others were not, each at its cell. */
  readonly problems: readonly SheetProblem[];
}

const sheetsOf = remembering<ListSheet<FormulaColumn>, readonly FormulaSheet[]>();

/** The sheets of a workbook that hold 审核公式, read by their labels; read once while they are the same. */
export function formulaSheets(workbook: WorkbookSnapshot): readonly FormulaSheet[] {
  const lists = listSheets(workbook, FORMULA_LIST);
  return sheetsOf(lists, () => readLists(lists));
}

function readLists(lists: readonly ListSheet<FormulaColumn>[]): readonly FormulaSheet[] {
  const seen: Seen = { ids: new Set(), wrong: 0 };
  return lists.map((list) => {
    const entries = entriesIn(list);
    const read = entries.slice(0, MOST_RELATIONS).map((entry) => readEntry(entry, seen));
    const beyond = entries[MOST_RELATIONS];
    return {
      sheet: list.sheet,
      list,
      entries,
      relations: read.flatMap(({ kept }) => kept ?? []),
      problems: [...read.flatMap(({ problems }) => problems), ...(beyond ? [tooMany(beyond)] : [])],
    };
  });
}

function tooMany(beyond: FormulaEntry): SheetProblem {
  const message = `审核公式最多 ${MOST_RELATIONS} 条，从这里起没有采用。`;
  return { at: cellOf(beyond, beyond.first, "id"), message };
}
