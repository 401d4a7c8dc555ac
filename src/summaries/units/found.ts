import { tableWords } from "../../relations/vocabulary";
import { shortName } from "./one-of-each";
import type { Screened } from "./screened";
import { totalText } from "./table-total";
import type { UnitFile } from "./unit-file";
import type { UnitTable } from "./unit-table";
import type { FoundFile, FoundTable, FoundUnit } from "./units-plan";

/** Every file with the tables that were found in it, and what becomes of each. */
export function foundFiles(
  files: readonly UnitFile[],
  all: readonly UnitTable[],
  screened: Screened,
): readonly FoundFile[] {
  const taken = new Set(screened.taken);
  return files.map(({ name }) => ({
    name,
    tables: all.filter(({ file }) => file === name).map((one) => foundTable(one, taken.has(one), screened)),
  }));
}

function foundTable(one: UnitTable, isTaken: boolean, { because }: Screened): FoundTable {
  const why = because.get(one);
  return {
    table: one.table.table,
    name: shortName(one.table),
    unit: one.unit,
    year: one.year,
    at: one.at,
    total: totalText(one.table),
    isTaken,
    ...(one.isFromLedger && { isFromLedger: true }),
    ...(why !== undefined && { because: why }),
  };
}

/** The units whose tables are taken, with what they lack beside the others. */
export function foundUnits(taken: readonly UnitTable[]): readonly FoundUnit[] {
  const all = [...new Set(taken.map(({ table }) => table.table))].sort((a, b) => numberOf(a) - numberOf(b));
  const units = new Map<string, UnitTable[]>();
  for (const one of taken) units.set(one.key, [...(units.get(one.key) ?? []), one]);
  return [...units.values()].map((tables) => {
    const own = new Set(tables.map(({ table }) => table.table));
    const totals = tables.map(({ table }) => totalText(table)).filter((text) => text !== "");
    return {
      name: tables[0]!.unit,
      files: [...new Set(tables.map(({ file }) => file))],
      tables: all.filter((table) => own.has(table)),
      lacking: all.filter((table) => !own.has(table)).map((table) => tableWords(table).short),
      total: totals[0] ?? "",
    };
  });
}

function numberOf(table: string): number {
  return Number(table.slice(1));
}
