import type { Relation } from "../relations/relation";
import type { CellEdit, Edit } from "../sheet/edit";
import { SEVERITY_NAMES } from "../sheet/mark";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { FORMULA_LIST, type FormulaColumn, type FormulaEntry } from "./formula-list";
import { formulaSheets, type FormulaSheet } from "./formula-sheet";
import { keysOf } from "../forms/list-sheet";
import { lineEdits, newListSheet } from "../forms/write-list";

type FormulaTexts = Readonly<Record<FormulaColumn, string>>;

/** The edit that keeps relations in a workbook: in place of those of the same 编号, else below, else on a new sheet. */
export function keepRelations(
  title: string,
  workbook: WorkbookSnapshot,
  relations: readonly Relation[],
): Edit {
  const sheets = formulaSheets(workbook);
  const [first] = sheets;
  if (!first)
    return { title, cells: [], added: [newListSheet(workbook, FORMULA_LIST, relations.map(textsOf))] };
  const added = relations.filter(({ id }) => !entryOf(sheets, id));
  return {
    title,
    cells: [
      ...relations.flatMap((relation) => replaced(entryOf(sheets, relation.id), textsOf(relation))),
      ...added.flatMap((relation, index) => lineEdits(first.list, first.list.end + index, textsOf(relation))),
    ],
  };
}

/** The edit that takes relations out of a workbook; their rows stay, empty. */
export function dropRelations(title: string, workbook: WorkbookSnapshot, ids: readonly string[]): Edit {
  const sheets = formulaSheets(workbook);
  const entries = ids.map((id) => entryOf(sheets, id));
  return { title, cells: entries.flatMap((entry) => replaced(entry, EMPTY)) };
}

const EMPTY = Object.fromEntries(keysOf(FORMULA_LIST).map((key) => [key, ""])) as FormulaTexts;

/** What a relation is written as; line breaks within a formula mean nothing, and would part it in two here. */
function textsOf({ id, title, basis, severity, why, how, formulas }: Relation): FormulaTexts {
  const formula = formulas.map((text) => text.replace(/\s+/g, " ")).join("\n");
  return { id, title, basis, severity: SEVERITY_NAMES[severity], formula, why, how };
}

function entryOf(sheets: readonly FormulaSheet[], id: string): FormulaEntry | undefined {
  return sheets.flatMap(({ entries }) => entries).find(({ first }) => first.texts.id === id);
}

/** The first row of an entry is written anew, and those below are emptied. */
function replaced(entry: FormulaEntry | undefined, texts: FormulaTexts): CellEdit[] {
  if (!entry) return [];
  const { list, lines } = entry;
  return lines.flatMap(({ row }, index) => lineEdits(list, row, index === 0 ? texts : EMPTY));
}
