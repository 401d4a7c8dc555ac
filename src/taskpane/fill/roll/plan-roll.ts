import type { Document } from "../../../model/documents";
import { documentTitle } from "../../../model/documents";
import type { Steps } from "../../../model/steps";
import { cellKey } from "../../../sheet/address";
import { displayText } from "../../../sheet/display";
import type { CellContent, Edit } from "../../../sheet/edit";
import { formatAt, type SheetSnapshot, type WorkbookSnapshot } from "../../../sheet/snapshot";
import type { Pending } from "../../../templates/form-sheet";
import type { IndicatorSystem } from "../../../templates/project-draft";
import { rollForward } from "../../../templates/roll/roll-forward";
import type { RollChange, RollLeft, RollYears } from "../../../templates/roll/roll-plan";
import { rolledName, rollSheets } from "../../../templates/roll/roll-sheets";
import type { Choice } from "../parts/choices";
import { tableKey } from "../parts/target-tables";

/** What is to be rolled, and to which year. */
export interface RollAbout {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly Document[];
  readonly years: RollYears;
}

/** A table with what would change in it, and what stays though it names a year. */
export interface RollTable {
  readonly key: string;
  readonly title: string;
  readonly document: Document;
  readonly snapshot: SheetSnapshot;
  readonly changes: readonly RollChange[];
  readonly left: readonly RollLeft[];
}

/** Plans the rolling of tables, a step each. */
export function* planRoll({ workbook, tables, years }: RollAbout): Steps<readonly RollTable[]> {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const planned: RollTable[] = [];
  for (const document of tables) {
    yield;
    const snapshot = sheets.get(document.source.sheet);
    if (!snapshot) continue;
    const { changes, left } = rollForward(document, snapshot, years);
    planned.push({
      key: tableKey(document),
      title: documentTitle(document),
      ...{ document, snapshot, changes, left },
    });
  }
  return planned;
}

/** Stands for the new sheet of a table among what is chosen. */
export function sheetKey({ key }: RollTable): string {
  return `${key}\u001f新表`;
}

/** The changes of a table as they are chosen from; with `anew`, the new sheet first. */
export function rollChoices(table: RollTable, years: RollYears, anew: boolean): readonly Choice[] {
  const { snapshot } = table;
  const sheet = { key: sheetKey(table), label: `新表“${rolledName(snapshot.name, years)}”` };
  return [...(anew ? [sheet] : []), ...changesOf(table)];
}

function changesOf({ snapshot, changes }: RollTable): readonly Choice[] {
  return changes.map(({ at, label, before, after, kind, because }) => {
    const shown = (content: CellContent): string =>
      "formula" in content ? content.formula : displayText(content.value, formatAt(snapshot, at));
    const change = { before: shown(before), after: shown(after) };
    return { key: cellKey(at), kind, label, at, change, because };
  });
}

/** New sheets for the new year, what waits for the user on them, and what did not come along. */
export interface RolledAnew {
  readonly edit: Edit;
  readonly pending: readonly Pending[];
  readonly remarks: readonly string[];
}

/** Makes the tables of the new year on sheets of their own, a step each. */
export function* rollAnew(
  tables: readonly RollTable[],
  isChosen: (change: RollChange) => boolean,
  { years, system, taken }: { years: RollYears; system: IndicatorSystem; taken: readonly string[] },
): Steps<RolledAnew> {
  const names = [...taken];
  const parts: ReturnType<typeof rollSheets>[] = [];
  for (const { document, snapshot, changes } of tables) {
    yield;
    const chosen = changes.filter(isChosen);
    const part = rollSheets([{ document, snapshot, chosen }], { years, system, taken: names });
    names.push(...part.sheets.map(({ sheet }) => sheet.snapshot.name));
    parts.push(part);
  }
  const sheets = parts.flatMap((part) => part.sheets);
  return {
    edit: {
      title: `新建 ${years.to} 年度的表 ${sheets.length} 张`,
      cells: [],
      added: sheets.map(({ sheet }) => sheet),
    },
    pending: sheets.flatMap(({ pending }) => pending),
    remarks: parts.flatMap((part) => part.remarks),
  };
}
