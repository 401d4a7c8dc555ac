import { valueOf } from "../../model/field";
import type { BudgetTable } from "../../model/documents";
import { ownerOf, type Owner } from "../../relations/owners";
import { tableWords } from "../../relations/vocabulary";
import { normaliseLabel } from "../../sheet/label";
import { startOf } from "./places";
import type { UnitFile } from "./unit-file";
import type { UnitTable } from "./unit-table";

/** A code that is a unit's own, not only its department's. */
export const UNIT_CODE = 6;
/** What programs put behind the name of a copy. */
const COPY = /(?:\s*[-—_]?\s*(?:副本|复件|copy)|\s*[(（]\d+[)）])+$/i;

/** The tables of some files with the unit that each is of: the one that it names, else that of its file or sheet. */
export function whoseTables(files: readonly UnitFile[]): readonly UnitTable[] {
  return withKeys(files.flatMap(tablesIn));
}

function tablesIn({ name, documents }: UnitFile): Omit<UnitTable, "key">[] {
  const budgets = documents.filter((document) => document.kind === "BudgetTable");
  return budgets.map((table) => tableOf(name, table, budgets));
}

/** Tells which tables are of one unit: of one code, or of a name that has only one. */
export function withKeys(tables: readonly Omit<UnitTable, "key">[]): readonly UnitTable[] {
  const codes = codesByName(tables);
  return withYears(tables.map((table) => ({ ...table, key: keyOf(table.unit, codes) })));
}

/** A table that says no year is of the only one of its unit's other tables in the file, or of the only one in the file's name. */
function withYears(tables: readonly UnitTable[]): readonly UnitTable[] {
  const years = new Map<string, Set<string>>();
  for (const { file, key, year } of tables) {
    const place = `${file}\u001f${key}`;
    if (year !== "") years.set(place, (years.get(place) ?? new Set()).add(year));
  }
  return tables.map((table) => {
    if (table.year !== "") return table;
    const own = years.get(`${table.file}\u001f${table.key}`);
    const named = new Set(table.file.match(/20\d\d/g));
    const [only = ""] = [own, named].find((found) => found?.size === 1) ?? [];
    return { ...table, year: only };
  });
}

function tableOf(file: string, table: BudgetTable, all: readonly BudgetTable[]): Omit<UnitTable, "key"> {
  const own = valueOf(table.unit)?.trim() ?? "";
  const unit = ownerOf(table.unit).name === "" ? elsewhere(file, table, all) : own;
  return { file, unit, isNamed: unit === own, year: valueOf(table.year) ?? "", table, at: startOf(table) };
}

/** A table that names no unit: the only one that its file names, else that of its sheet, else that of its file. */
function elsewhere(file: string, table: BudgetTable, all: readonly BudgetTable[]): string {
  const named = new Set(
    all.flatMap(({ unit }) => (ownerOf(unit).name === "" ? [] : [valueOf(unit)!.trim()])),
  );
  const [only] = named;
  if (only !== undefined && named.size === 1) return only;
  const isOneUnit = new Set(all.map((one) => one.table)).size === all.length;
  const ofFile = unitOfFile(file);
  return isOneUnit ? ofFile : unitOfSheet(table) || `${ofFile} ${table.source.sheet}`;
}

/** A file's name without its ending, and without what makes it a copy. */
export function unitOfFile(file: string): string {
  const name = file.replace(/^.*[/\\]/, "").replace(/\.[A-Za-z]{3,4}$/, "");
  return name.replace(COPY, "").trim() || name;
}

/** A sheet's name without that of the table on it: 就业中心 of 就业中心-收支总表, and of 收支总表（就业中心）. */
function unitOfSheet({ table, source: { sheet } }: BudgetTable): string {
  const names = [...tableWords(table).names].sort((a, b) => b.length - a.length);
  const plain = normaliseLabel(sheet);
  const found = names.map(normaliseLabel).find((name) => plain.includes(name));
  const rest = found === undefined ? sheet : plain.replace(found, "");
  return rest.replace(/^[\s\-_·.、\d]+|[\s\-_·.、]+$/g, "").replace(/^\(([^()]+)\)$/, "$1");
}

/** The code of each name that has just one. */
function codesByName(tables: readonly Omit<UnitTable, "key">[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { unit } of tables) {
    const { code, name } = parted(unit);
    if (code.length < UNIT_CODE || name === "") continue;
    codes.set(name, codes.has(name) && codes.get(name) !== code ? "" : code);
  }
  return codes;
}

function keyOf(unit: string, codes: ReadonlyMap<string, string>): string {
  const { code, name } = parted(unit);
  return (code.length >= UNIT_CODE ? code : codes.get(name)) || name;
}

/** Code and name of a unit as it is written. */
export function parted(unit: string): Owner {
  const label = "单位";
  const at = { sheet: "", row: 0, col: 0 };
  return ownerOf({ state: "given", label, kept: "text", value: unit, text: unit, at });
}
