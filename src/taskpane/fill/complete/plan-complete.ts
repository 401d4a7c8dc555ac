import { documentTitle, type Document } from "../../../model/documents";
import type { Steps } from "../../../model/steps";
import type { Edit } from "../../../sheet/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../sheet/snapshot";
import { completeEdit } from "../../../templates/complete/complete-edit";
import type { Completion } from "../../../templates/complete/completion";
import { completions } from "../../../templates/complete/completions";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import type { IndicatorSystem } from "../../../templates/project-draft";
import type { Choice } from "../parts/choices";
import { tableKey, type TargetTable } from "../parts/target-tables";
import { oneEdit, type TableEdit } from "./one-edit";

/** What is to be completed, and by what. */
export interface CompleteAbout {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly TargetTable[];
  /** All tables of the workbook: what the others say may be said in one too. */
  readonly documents: readonly Document[];
  readonly system: IndicatorSystem;
  readonly library: readonly LibraryIndicator[];
}

/** A table with what it lacks: what can be filled in, and what waits for the user. */
export interface LackingTable {
  readonly key: string;
  readonly title: string;
  readonly table: TargetTable;
  readonly snapshot: SheetSnapshot;
  readonly fillable: readonly Completion[];
  readonly waiting: readonly Completion[];
}

/** Looks what tables lack, a step each; those that lack nothing are left out. */
export function* planComplete(about: CompleteAbout): Steps<readonly LackingTable[]> {
  const { workbook, tables, documents, system, library } = about;
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const lacking: LackingTable[] = [];
  for (const table of tables) {
    yield;
    const snapshot = sheets.get(table.source.sheet);
    if (!snapshot) continue;
    const others = documents.filter((document) => document !== table);
    const found = completions(table, snapshot, { system, library, others });
    if (found.length === 0) continue;
    lacking.push({
      key: tableKey(table),
      title: documentTitle(table),
      ...{ table, snapshot },
      fillable: found.filter(({ change }) => change !== undefined),
      waiting: found.filter(({ change }) => change === undefined),
    });
  }
  return lacking;
}

/** What can be filled in as it is chosen from. */
export function completionChoices({ key, fillable }: LackingTable): readonly Choice[] {
  return fillable.map(({ id, kind, label, at, before, after = "", because, open }) => ({
    key: choiceKey(key, id),
    kind,
    label,
    at,
    change: { before, after },
    because: open.length > 0 ? `${because}；待填：${open.join("、")}` : because,
  }));
}

/** Tells a completion from those of the other tables. */
export function choiceKey(table: string, id: string): string {
  return `${table}\u001f${id}`;
}

/** The edit that carries out what was chosen in all tables, a step each. */
export function* completeAll(
  tables: readonly LackingTable[],
  isChosen: (key: string) => boolean,
  system: IndicatorSystem,
): Steps<Edit> {
  const edits: TableEdit[] = [];
  let count = 0;
  for (const { key, table, snapshot, fillable } of tables) {
    yield;
    const chosen = fillable.filter(({ id }) => isChosen(choiceKey(key, id)));
    if (chosen.length === 0) continue;
    count += chosen.length;
    edits.push({ table, edit: completeEdit(snapshot, table, chosen, { system }) });
  }
  return oneEdit(`补齐 ${count} 处`, edits);
}
