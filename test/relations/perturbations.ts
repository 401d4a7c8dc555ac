import { readSheet } from "../../src/forms/read-workbook";
import type { BudgetTable, Document } from "../../src/model/documents";
import { valueOf } from "../../src/model/field";
import { checkFormulas, formulasOf } from "../../src/relations/check-relation";
import { OFFICIAL_RELATIONS } from "../../src/relations/official/official-relations";
import type { UsedCell } from "../../src/relations/seen";
import { cellKey, type CellRef } from "../../src/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** A cell that may hold money, with what it holds in 万元; null for a blank one. */
export interface AmountCell {
  readonly table: BudgetTable["table"];
  readonly at: CellRef;
  readonly amount: number | null;
}

/** Every cell for money in the budget tables of some documents that are in 万元. */
export function amountCells(documents: readonly Document[]): AmountCell[] {
  return documents
    .filter((document) => document.kind === "BudgetTable")
    .flatMap(({ table, rows }) =>
      rows.flatMap(({ cells }) =>
        Object.values(cells).flatMap((field): AmountCell[] => {
          if (field.state !== "given" && field.state !== "blank") return [];
          const value = valueOf(field);
          if (value === null) return [{ table, at: field.at, amount: null }];
          return typeof value === "object" && "fen" in value
            ? [{ table, at: field.at, amount: value.fen / 1e6 }]
            : [];
        }),
      ),
    );
}

/** Reads the tables of a workbook again and again, each time with another value in one cell. */
export function rereader(workbook: WorkbookSnapshot): (at: CellRef, value: number) => readonly Document[] {
  const read = new Map(workbook.sheets.map((sheet) => [sheet.name, readSheet(sheet).documents]));
  return (at, value) =>
    workbook.sheets.flatMap((sheet) =>
      sheet.name === at.sheet
        ? readSheet(withValue(sheet, at, value)).documents
        : (read.get(sheet.name) ?? []),
    );
}

function withValue(sheet: SheetSnapshot, at: CellRef, value: number): SheetSnapshot {
  const { row, col } = sheet.origin;
  const values = sheet.values.map((cells, index) =>
    index + row === at.row ? cells.map((old, offset) => (offset + col === at.col ? value : old)) : cells,
  );
  return { ...sheet, values };
}

/** How one formula of the official relations stands with some documents. */
export interface FormulaState {
  /** E07 and the formula. */
  readonly name: string;
  readonly isEquation: boolean;
  /** The cells that it read. */
  readonly read: ReadonlySet<string>;
  /** The cells of each difference beyond rounding. */
  readonly fails: readonly (readonly string[])[];
}

/** What each formula says of some documents. */
export function formulaStates(documents: readonly Document[]): FormulaState[] {
  return OFFICIAL_RELATIONS.flatMap((relation) =>
    formulasOf(relation).map((compiled): FormulaState => {
      if (!compiled.ok) throw new Error(`${relation.id}: ${compiled.problems[0]?.message}`);
      const { formula } = compiled;
      const { differences, held } = checkFormulas([formula], documents);
      return {
        name: `${relation.id} ${formula.text}`,
        isEquation: formula.operator === "=",
        read: new Set([...differences, ...held].flatMap(placesOf)),
        fails: differences.filter(({ kind }) => kind === "fails").map(placesOf),
      };
    }),
  );
}

interface Sides {
  readonly left: { readonly cells: readonly UsedCell[] };
  readonly right: { readonly cells: readonly UsedCell[] };
}

function placesOf({ left, right }: Sides): string[] {
  return [...left.cells, ...right.cells].map(({ field }) => cellKey(field.at));
}
