import type { Token } from "../../forms/tokens";
import { amountWithUnit, type Amount } from "../../model/amount";
import type { ListCells } from "./cells";
import { codeOf, goalsOf, moneyOf, monthsOf, textOf, yearOf, type LineReading } from "./fields";
import type { ListHead } from "./head";
import type { ProjectDraft } from "../project-draft";

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

/** The money of a line; what does not add up is told, and mended by nobody but the user. */
function fundsOf(line: LineReading): Record<"budget" | "fiscal" | "carryover" | "other", Amount | undefined> {
  const budget = moneyOf(line, "budget");
  const parts = {
    fiscal: moneyOf(line, "fiscal"),
    carryover: moneyOf(line, "carryover"),
    other: moneyOf(line, "other"),
  };
  const known = Object.values(parts).filter((part) => part !== undefined);
  const fen = known.reduce((sum, part) => sum + part.fen, 0);
  const [first] = known;
  if (!budget && first) {
    line.remarks.push(`没有写预算数，按各项资金相加为 ${amountWithUnit(fen, first.unit)}`);
    const decimals = Math.max(...known.map((part) => part.decimals));
    return { budget: { fen, decimals, unit: first.unit }, ...parts };
  }
  if (budget && parts.fiscal && budget.fen !== fen) {
    const [whole, sum] = [budget.fen, fen].map((one) => amountWithUnit(one, budget.unit));
    line.remarks.push(`预算数 ${whole} 与各项资金之和 ${sum} 不相等`);
  }
  return { budget, ...parts };
}

/** A record without the entries that say nothing. */
function given<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
