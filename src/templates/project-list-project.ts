import type { Token } from "../forms/tokens";
import { amountText, amountWithUnit, type Amount, type MoneyUnit } from "../model/amount";
import type { ListCells } from "./project-list-cells";
import { codeOf, goalsOf, moneyOf, monthsOf, textOf, yearOf, type LineReading } from "./project-list-fields";
import type { ListHead } from "./project-list-head";
import type { ProjectDraft } from "./project-draft";

/** What a line says of its project. */
export interface ListedProject {
  /** Without plan and indicators. */
  readonly draft: Omit<ProjectDraft, "plan" | "indicators">;
  /** 资金支出计划: the cumulative shares in percent points by month. */
  readonly months: ReadonlyMap<number, number>;
}

/** Why there is no project, a Chinese sentence. */
export interface Unmade {
  readonly because: string;
}

/** A project, and what is to be told of it. */
export interface MadeProject {
  readonly project: ListedProject;
  readonly remarks: readonly string[];
}

/** Reads the project of a line, its name being known. */
export function readProject(cells: ListCells, head: ListHead, name: Token): MadeProject | Unmade {
  const line: LineReading = { cells, head, name, problems: [], remarks: [] };
  if (cells.sheet.hiddenRows.includes(name.row)) line.remarks.push(`第 ${name.row + 1} 行是隐藏的`);
  const draft = {
    name: projectName(name),
    ...given({
      unit: textOf(line, "unit"),
      authority: textOf(line, "authority"),
      code: codeOf(line),
      year: yearOf(line),
      origin: textOf(line, "origin"),
      period: textOf(line, "period"),
      purpose: textOf(line, "purpose"),
      category: textOf(line, "category"),
      goals: goalsOf(line),
      ...fundsOf(line),
    }),
  };
  const months = monthsOf(line);
  const { problems, remarks } = line;
  return problems.length > 0 ? { because: problems.join("；") } : { project: { draft, months }, remarks };
}

/** A name as one line; a break inside a cell only wraps it. */
export function projectName({ text }: Token): string {
  return text.replace(/\s*[\r\n]+\s*/g, "");
}

interface Funds {
  readonly budget: Amount | undefined;
  readonly fiscal: Amount | undefined;
  readonly carryover: Amount | undefined;
  readonly other: Amount | undefined;
}

/** The money of a line in one unit; what the parts sum up to stands for a 预算数 that the list has no column for. */
function fundsOf(line: LineReading): Funds {
  const budget = moneyOf(line, "budget");
  const parts = {
    fiscal: moneyOf(line, "fiscal"),
    carryover: moneyOf(line, "carryover"),
    other: moneyOf(line, "other"),
  };
  const known = Object.values(parts).filter((part) => part !== undefined);
  const unit = (budget ?? known[0])?.unit;
  if (!unit) return { budget, ...parts };
  const inUnit = (amount: Amount | undefined): Amount | undefined => amount && amountIn(amount, unit);
  const sum = exactAmount(
    known.reduce((fen, part) => fen + part.fen, 0),
    unit,
  );
  const isSummed = !line.head.columns.has("budget") && parts.fiscal !== undefined;
  if (isSummed) line.remarks.push(`清单没有预算数一列，按各项资金相加为 ${said(sum)}`);
  if (budget && parts.fiscal && budget.fen !== sum.fen) {
    line.remarks.push(`预算数 ${said(budget)} 与各项资金之和 ${said(sum)} 不相等`);
  }
  return {
    budget: isSummed ? sum : inUnit(budget),
    fiscal: inUnit(parts.fiscal),
    carryover: inUnit(parts.carryover),
    other: inUnit(parts.other),
  };
}

function said({ fen, unit }: Amount): string {
  return amountWithUnit(fen, unit);
}

/** An amount in another unit, with the decimals that it takes. */
export function amountIn(amount: Amount, unit: MoneyUnit): Amount {
  return amount.unit === unit ? amount : exactAmount(amount.fen, unit);
}

function exactAmount(fen: number, unit: MoneyUnit): Amount {
  const [, decimals = ""] = amountText(fen, unit).split(".");
  return { fen, unit, decimals: decimals.length };
}

/** A record without the entries that say nothing. */
function given<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
