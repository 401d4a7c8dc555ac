import type { RowData } from "../../../src/forms/form-data";
import { balance } from "../../../src/forms/official/balance";
import { fiscalBalance } from "../../../src/forms/official/fiscal-balance";
import type { Form, Half } from "../../../src/forms/description";
import { mainTable } from "../../../src/forms/vocabulary";
import { sumOf, type LedgerLine, type Shown } from "./ledger";

type Sums = Readonly<Record<string, number>>;

/** The lines of 部门预算收支总表. */
export function balanceRows(lines: readonly LedgerLine[], shown: Shown): RowData[] {
  const year = lines.filter(({ isCarried }) => !isCarried);
  const income: Readonly<Record<string, number>> = {
    "general-income": sumOf(year, ({ source }) => source === "general"),
    "fund-income": sumOf(year, ({ source }) => source === "fund"),
    "business-income": sumOf(year, ({ source }) => source === "business"),
    "income-of-year": sumOf(year),
    "carried-in": sumOf(lines) - sumOf(year),
    "income-total": sumOf(lines),
  };
  const expenditure = (of: readonly LedgerLine[]): Sums => ({ expenditureAmount: sumOf(of) });
  return sideBySide(balance, (key) => ({ incomeAmount: income[key] ?? 0 }), lines, expenditure, shown);
}

/** The lines of 财政拨款收支总表. */
export function fiscalBalanceRows(lines: readonly LedgerLine[], shown: Shown): RowData[] {
  const year = lines.filter(({ isCarried }) => !isCarried);
  const carried = lines.filter(({ isCarried }) => isCarried);
  const income: Readonly<Record<string, number>> = {
    "general-income": sumOf(year, ({ source }) => source === "general"),
    "fund-income": sumOf(year, ({ source }) => source === "fund"),
    "income-of-year": sumOf(year),
    "carried-in": sumOf(carried),
    "carried-in-general": sumOf(carried, ({ source }) => source === "general"),
    "carried-in-fund": sumOf(carried, ({ source }) => source === "fund"),
    "income-total": sumOf(lines),
  };
  const expenditure = (of: readonly LedgerLine[]): Sums => ({
    total: sumOf(of),
    general: sumOf(of, ({ source }) => source === "general"),
    fund: sumOf(of, ({ source }) => source === "fund"),
  });
  return sideBySide(fiscalBalance, (key) => ({ incomeAmount: income[key] ?? 0 }), lines, expenditure, shown);
}

/** Every line that the form always has, the halves beside each other. */
function sideBySide(
  form: Form,
  income: (key: string) => Sums,
  lines: readonly LedgerLine[],
  expenditure: (lines: readonly LedgerLine[]) => Sums,
  shown: Shown,
): RowData[] {
  const left = linesOf(form, "income").map(({ key, label }) => ({
    incomeName: label,
    ...amounts(income(key), shown),
  }));
  const right = linesOf(form, "expenditure").map(({ key, label, code }) => {
    const isSum = key === "expenditure-of-year" || key === "expenditure-total";
    const own = lines.filter(({ item }) => isSum || (code !== undefined && item.startsWith(code)));
    return { expenditureName: label, ...amounts(expenditure(own), shown) };
  });
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    ...left[index],
    ...right[index],
  }));
}

function linesOf(form: Form, half: Half) {
  return mainTable(form).lines.filter((line) => line.half === half && !line.optional);
}

function amounts(sums: Sums, shown: Shown): RowData {
  return Object.fromEntries(
    Object.entries(sums).flatMap(([key, fen]) => {
      const amount = shown(fen);
      return amount ? [[key, amount] as const] : [];
    }),
  );
}
