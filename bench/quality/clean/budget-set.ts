import type { FormData, RowData } from "../../../src/forms/form-data";
import { amountOf, type Amount } from "../../../src/model/amount";
import type { Table } from "../books";
import { chance, whole, type Random } from "../random";
import { balanceRows, fiscalBalanceRows } from "./balance-rows";
import { ECONOMIC, FUNCTIONAL, ledger, sumOf, type LedgerLine, type Shown } from "./ledger";
import { formOf } from "./project-table";

/** The nine tables of a department, published from a made-up ledger. */
export function budgetSet(random: Random, isRound: boolean, unitName: string): Table[] {
  const lines = ledger(random, isRound);
  const isYuan = chance(random, 0.2);
  const shown = isYuan ? inYuan : inTenThousands;
  const of = (test: (line: LedgerLine) => boolean): LedgerLine[] => lines.filter(test);
  const general = of(({ source }) => source === "general");
  const fund = of(({ source }) => source === "fund");
  const table = (form: string, rows: readonly RowData[], note?: string): Table => ({
    form: formOf(`budget-table/${form}`),
    data: dataOf(unitName, isYuan ? "元" : "万元", rows, note),
  });
  return [
    table("balance", balanceRows(lines, shown)),
    table("income", byCode(lines, incomeOf, shown)),
    table("expenditure", byCode(lines, expenditureOf, shown)),
    table("fiscal-balance", fiscalBalanceRows([...general, ...fund], shown)),
    table("general-expenditure", byCode(general, expenditureOf, shown)),
    table("basic-expenditure", byEconomicCode(general, shown)),
    table("fund-expenditure", byCode(fund, expenditureOf, shown), noteOf(fund, "政府性基金预算")),
    table("capital-expenditure", [], noteOf([], "国有资本经营预算")),
    table("three-publics", threePublics(general, shown, isRound ? whole(random, 0, 40) * 10_000 : 0)),
  ];
}

function inTenThousands(fen: number): Amount | undefined {
  return fen === 0 ? undefined : amountOf({ digits: BigInt(Math.round(fen / 10_000)), scale: 2 }, "万元");
}

function inYuan(fen: number): Amount | undefined {
  return fen === 0 ? undefined : amountOf({ digits: BigInt(fen), scale: 2 }, "元");
}

function dataOf(
  unit: string,
  amountUnit: string,
  rows: readonly RowData[],
  note: string | undefined,
): FormData {
  const fields = { unit, year: "2023", amountUnit, ...(note === undefined ? {} : { note: [note] }) };
  return { fields, tables: { rows: { rows } } };
}

function noteOf(lines: readonly LedgerLine[], what: string): string | undefined {
  return lines.length === 0 ? `本部门无${what}财政拨款支出，空表列示。` : undefined;
}

type Sums = Readonly<Record<string, number>>;

function incomeOf(lines: readonly LedgerLine[]): Sums {
  return {
    total: sumOf(lines),
    subtotal: sumOf(lines, ({ isCarried }) => !isCarried),
    fiscal: sumOf(lines, ({ isCarried, source }) => !isCarried && source !== "business"),
    business: sumOf(lines, ({ isCarried, source }) => !isCarried && source === "business"),
    carriedIn: sumOf(lines, ({ isCarried }) => isCarried),
  };
}

function expenditureOf(lines: readonly LedgerLine[]): Sums {
  return {
    total: sumOf(lines),
    basic: sumOf(lines, ({ economic }) => economic !== null),
    project: sumOf(lines, ({ economic }) => economic === null),
  };
}

/** A line each for 合计 and every 类, 款 and 项 that has money. */
function byCode(
  lines: readonly LedgerLine[],
  sums: (lines: readonly LedgerLine[]) => Sums,
  shown: Shown,
): RowData[] {
  if (lines.length === 0) return [];
  const codes = Object.keys(FUNCTIONAL).filter((code) => lines.some(({ item }) => item.startsWith(code)));
  return [
    rowOf({ name: "合计" }, sums(lines), shown),
    ...codes
      .sort()
      .map((code) =>
        rowOf(
          { code, name: FUNCTIONAL[code] ?? "" },
          sums(lines.filter(({ item }) => item.startsWith(code))),
          shown,
        ),
      ),
  ];
}

function byEconomicCode(general: readonly LedgerLine[], shown: Shown): RowData[] {
  const basic = general.filter(({ economic }) => economic !== null);
  const sums = (code: string): Sums => {
    const lines = basic.filter(({ economic }) => economic?.startsWith(code));
    return {
      total: sumOf(lines),
      staff: sumOf(lines, ({ economic }) => !economic?.startsWith("302")),
      running: sumOf(lines, ({ economic }) => economic?.startsWith("302") === true),
    };
  };
  const codes = Object.keys(ECONOMIC).filter((code) => sums(code)["total"] !== 0);
  return [
    rowOf({ name: "合计" }, sums(""), shown),
    ...codes.sort().map((code) => rowOf({ code, name: ECONOMIC[code] ?? "" }, sums(code), shown)),
  ];
}

/** 三公: what the basic expenditure has of it, and what projects pay beside. */
function threePublics(general: readonly LedgerLine[], shown: Shown, more: number): RowData[] {
  const running = sumOf(general, ({ economic }) => economic === "30231") + more;
  const reception = sumOf(general, ({ economic }) => economic === "30217");
  const line = (name: string, fen: number): RowData => rowOf({ name }, { total: fen, general: fen }, shown);
  return [
    line("合计", running + reception),
    line("“三公”经费小计", running + reception),
    line("一、因公出国（境）费", 0),
    line("其中：教学科研人员因公出国（境）", 0),
    line("其他因公出国（境）费", 0),
    line("二、公务用车购置及运维费", running),
    line("其中：公务用车购置费", 0),
    line("公务用车运行维护费", running),
    line("三、公务接待费", reception),
  ];
}

function rowOf(said: RowData, sums: Sums, shown: Shown): RowData {
  const amounts = Object.entries(sums).flatMap(([key, fen]) => {
    const amount = shown(fen);
    return amount ? [[key, amount] as const] : [];
  });
  return { ...said, ...Object.fromEntries(amounts) };
}
