import { readSheet } from "../../forms/read-workbook";
import { ledgerLines } from "../../forms/ledger/ledger-lines";
import { writeForm } from "../../forms/write-form";
import type { Classification } from "../../model/classification/classification";
import type { BudgetTable } from "../../model/documents";
import type { Ledger, LedgerLines } from "../../model/ledger";
import type { Steps } from "../../model/steps";
import type { Owner } from "../../relations/owners";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { ledgerCodes } from "../budget/ledger-codes";
import { dataOf, formOf, rowsOf } from "../budget/ledger-table";
import { LEDGER_TABLES } from "../budget/ledger-tables";
import { namesOfCodes } from "../budget/names-of-codes";
import { ledgerRemarks } from "../budget/summary-remarks";
import { ledgerCube } from "../ledger/cube";
import { unitTest } from "../ledger/lines-of";
import type { SummaryRemark } from "../summary-remark";
import type { UnitFile } from "./unit-file";
import type { UnitTable } from "./unit-table";
import { parted, UNIT_CODE, unitOfFile } from "./whose-tables";

/** The tables that were reckoned from the ledgers of some files. */
export interface LedgerUnits {
  readonly tables: readonly Reckoned[];
  readonly remarks: readonly SummaryRemark[];
}

type Reckoned = Omit<UnitTable, "key">;

/** Reckons the nine tables of every unit that brings a 预算明细 and no table of its own. */
export function* ledgerUnits(
  files: readonly UnitFile[],
  known: readonly UnitTable[],
  classification: Classification,
  workbook: string | undefined,
): Steps<LedgerUnits> {
  const tables: Reckoned[] = [];
  const remarks: SummaryRemark[] = [];
  for (const file of files) {
    for (const ledger of file.ledgers) {
      const snapshot = file.workbook.sheets.find(({ name }) => name === ledger.source.sheet);
      if (!snapshot) continue;
      const lines = yield* ledgerLines(snapshot, ledger);
      remarks.push(...ledgerRemarks(ledger, lines).map((remark) => inFile(file.name, remark, workbook)));
      const own = yield* tablesOf(file, snapshot, { ledger, lines, classification }, known);
      tables.push(...own.tables);
      if (own.passed.length > 0) {
        const text = `“${file.name}”的“${ledger.source.sheet}”里，${own.passed.map((unit) => `“${unit}”`).join("、")}另有部门预算表，用的是表，没有用明细。`;
        remarks.push({ text, weight: "note" });
      }
    }
  }
  return { tables, remarks };
}

/** A remark on a file's own cell, which can be gone to only in the open workbook. */
function inFile(
  file: string,
  { text, at, weight }: SummaryRemark,
  workbook: string | undefined,
): SummaryRemark {
  if (file === workbook) return { text, weight, ...(at && { at }) };
  return { text: `“${file}”：${text}`, weight };
}

interface Sources {
  readonly ledger: Ledger;
  readonly lines: LedgerLines;
  readonly classification: Classification;
}

function* tablesOf(
  { name: file }: UnitFile,
  snapshot: SheetSnapshot,
  sources: Sources,
  known: readonly UnitTable[],
): Steps<{ readonly tables: readonly Reckoned[]; readonly passed: readonly string[] }> {
  const { ledger, lines } = sources;
  const { sheet, area } = ledger.source;
  const at = { sheet, row: area.top, col: area.left };
  const owners = known.map(({ unit }) => parted(unit));
  const tables: Reckoned[] = [];
  const passed: string[] = [];
  for (const { wanted, unit } of unitsIn(lines, file)) {
    const own = parted(unit);
    if (owners.some((owner) => areSame(owner, own))) {
      passed.push(unit);
      continue;
    }
    for (const table of yield* nineTables(sources, wanted, unit, snapshot.name)) {
      const year = ledger.year ?? "";
      const isNamed = wanted !== undefined;
      tables.push({ file, unit, isNamed, year, table, at, isFromLedger: true });
    }
  }
  return { tables, passed };
}

/** Codes of units tell them apart; names only where one has no code of its own. */
function areSame(one: Owner, other: Owner): boolean {
  const haveCodes = one.code.length >= UNIT_CODE && other.code.length >= UNIT_CODE;
  return haveCodes ? one.code === other.code : one.name === other.name;
}

interface LedgerUnit {
  /** Its code, else its name; undefined where the lines name no unit. */
  readonly wanted: string | undefined;
  readonly unit: string;
}

/** The units of a ledger; where it names none, its file is of one. */
function unitsIn({ texts: { unitCode, unitName }, fen }: LedgerLines, file: string): readonly LedgerUnit[] {
  const units = new Map<string, string>();
  fen.forEach((_, line) => {
    const [code, name] = [unitCode[line]!, unitName[line]!];
    const wanted = code || name;
    if (wanted !== "" && !units.has(wanted)) units.set(wanted, code + name);
  });
  if (units.size === 0 && fen.length > 0) return [{ wanted: undefined, unit: unitOfFile(file) }];
  return [...units].map(([wanted, unit]) => ({ wanted, unit }));
}

/** The nine tables of one unit, as they would be read. */
function* nineTables(
  { ledger, lines, classification }: Sources,
  wanted: string | undefined,
  unit: string,
  sheet: string,
): Steps<readonly BudgetTable[]> {
  const cube = yield* ledgerCube(lines, wanted);
  const year = ledger.year ?? undefined;
  const sources = { ledger, lines, classification, year };
  const isWanted = unitTest(lines, wanted);
  const functional = namesOfCodes(yield* ledgerCodes(lines, "function", isWanted), sources);
  const economic = namesOfCodes(yield* ledgerCodes(lines, "economic", isWanted), sources);
  const about = { cube, functional, economic, classification, year };
  const tables = LEDGER_TABLES.flatMap((table) => {
    const data = dataOf(table, rowsOf(table, about), { unit, year });
    return readSheet(writeForm(formOf(table), data, sheet)).documents;
  });
  yield;
  return tables.filter((table) => table.kind === "BudgetTable");
}
