import { readFileSync } from "node:fs";
import { findLedger } from "../../forms/ledger/find-ledger";
import { ledgerLines } from "../../forms/ledger/ledger-lines";
import { corpusBytes } from "../../../test/hosts/xlsx/corpus/corpus";
import { readXlsx } from "../../hosts/xlsx/read-workbook";
import { openXlsx } from "../../hosts/xlsx/xlsx-host";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import type { LedgerLines } from "../../model/ledger";
import { finish } from "../../model/steps";
import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { budgetSummary } from "../../summaries/budget/budget-summary";
import { LEDGER_TABLES, type FigureStyle, type LedgerTable } from "../../summaries/budget/ledger-tables";
import { randomLedger } from "./random-ledger";

/** A workbook to have recomputed: a ledger, and the tables that were made from it. */
export interface Case {
  readonly name: string;
  readonly ledger: SheetSnapshot;
  readonly lines: LedgerLines;
  readonly unit?: string;
  readonly made: readonly { readonly table: LedgerTable; readonly sheet: NewSheet }[];
}

const PUBLISHED = "assets/samples/昌黎县2023-预算明细.xlsx";

/** All cases. */
export function allCases(): readonly Case[] {
  const changli = publishedLedger();
  const odd = randomLedger({ sheet: "明细 '甲' 表", seed: 7, lines: 400, amountUnit: "元" });
  const numbers = randomLedger({
    sheet: "2023 明细!",
    seed: 11,
    lines: 300,
    amountUnit: "万元",
    codesAreNumbers: true,
  });
  const fund = randomLedger({ sheet: "A1", seed: 13, lines: 300, amountUnit: "元", yearInFund: true });
  return [
    caseOf("昌黎", changli, "formulas"),
    caseOf("昌黎-数值", changli, "values"),
    caseOf("昌黎-一个单位", changli, "formulas", { unit: "323007" }),
    caseOf("昌黎-各表单独", changli, "formulas", { isEach: true }),
    caseOf("带引号和空格", odd, "formulas"),
    caseOf("带引号和空格-数值", odd, "values"),
    ...["613002", "某县*中学", ">=某县小学", '某县"职教"中心', "某县~学校"].map((unit, index) =>
      caseOf(`单位${index + 1}`, odd, "formulas", { unit }),
    ),
    caseOf("单独做表", odd, "formulas", { isEach: true }),
    caseOf("编码是数-万元", numbers, "formulas"),
    caseOf("年度写在来源里", fund, "formulas"),
    ...Array.from({ length: 12 }, (_, index) =>
      caseOf(
        `随机${index + 1}`,
        randomLedger({
          sheet: `预算明细 ${index}`,
          seed: 101 + index,
          lines: 20 + 40 * index,
          amountUnit: index % 3 === 0 ? "万元" : "元",
          codesAreNumbers: index % 2 === 0,
          yearInFund: index % 4 === 3,
        }),
        index % 5 === 4 ? "values" : "formulas",
      ),
    ),
  ];
}

function publishedLedger(): SheetSnapshot {
  const read = readXlsx("昌黎.xlsx", new Uint8Array(readFileSync(PUBLISHED)));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.snapshot.sheets[0]!;
}

/** Tables made from a ledger, together or each by itself. */
export function caseOf(
  name: string,
  snapshot: SheetSnapshot,
  figures: FigureStyle,
  { unit, isEach = false }: { readonly unit?: string; readonly isEach?: boolean } = {},
): Case {
  const ledger = findLedger(snapshot);
  if (!ledger) throw new Error(`${name}：没有认出预算明细`);
  const lines = finish(ledgerLines(snapshot, ledger));
  if (lines.problems.length > 0) throw new Error(`${name}：${lines.problems[0]!.because}`);
  const make = (tables: readonly LedgerTable[]) =>
    finish(
      budgetSummary({
        snapshot,
        ledger,
        lines,
        tables,
        figures,
        year: "2023",
        classification: BUILT_IN_CODES,
        names: (form) => (form.document === "BudgetTable" ? `${form.table} '表' 一` : form.name),
        ...(unit !== undefined && { unit }),
      }),
    ).sheets;
  const made = isEach ? LEDGER_TABLES.flatMap((table) => make([table])) : make(LEDGER_TABLES);
  return { name, ledger: snapshot, lines, made, ...(unit !== undefined && { unit }) };
}

/** A file with the ledger and the tables; what is not computed anew would stay blank. */
export async function fileOf({ name, ledger, made }: Case): Promise<Uint8Array> {
  const file = openXlsx(`${name}.xlsx`, corpusBytes("odd-bare.xlsx"));
  if (!file.ok) throw new Error(file.problem.message);
  const plain: NewSheet = {
    snapshot: ledger,
    look: {
      looks: [{}],
      cells: ledger.values.map((row) => row.map(() => 0)),
      columnWidths: {},
      rowHeights: {},
    },
  };
  const tables = made.map(({ sheet }) => ({ ...sheet, snapshot: withoutResults(sheet.snapshot) }));
  const applied = await file.value.apply({ title: "汇总", cells: [], added: [plain, ...tables] });
  if (!applied.ok) throw new Error(applied.problem.message);
  return file.value.save();
}

function withoutResults(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((cells, row) =>
    cells.map((value, col) => (sheet.formulas[row]?.[col] ? "" : value)),
  );
  return { ...sheet, values };
}
