import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import { yearOfCode } from "../../model/project-code";

/** The year a table is a budget for, and where that was seen. */
export interface BudgetYear {
  readonly year: number;
  readonly from: string;
  /** Whether it is only guessed from the project's name. */
  readonly guessed: boolean;
}

/** Names of money that is spent in another year than the one they give. */
const OTHER_YEAR = /结转|结余|清算|考核|奖|补发|决算|尾款/;

/** The budget year of a table; undefined where nothing surely tells it. */
export function budgetYearOf(table: ProjectTarget | DepartmentTarget): BudgetYear | undefined {
  if (table.kind === "DepartmentTarget") return yearOfHead(table);
  const stated = yearOfHead(table);
  if (stated) return stated;
  if (table.code.state === "given") {
    const year = yearOfCode(table.code.value);
    if (year !== undefined) return { year, from: `项目编码第7—8位“${year % 100}”`, guessed: false };
  }
  return yearOfNames(table);
}

/** The budget year as the head or the names of a table tell it, whatever its code says. */
export function statedYearOf(table: Pick<ProjectTarget, "year" | "title" | "name">): BudgetYear | undefined {
  return yearOfHead(table) ?? yearOfNames(table);
}

function yearOfHead({ year }: Pick<ProjectTarget, "year">): BudgetYear | undefined {
  if (year.state !== "given") return undefined;
  const stated = /20\d{2}/.exec(year.value.normalize("NFKC"));
  return stated ? { year: Number(stated[0]), from: `表头年度“${year.text}”`, guessed: false } : undefined;
}

function yearOfNames({ title, name }: Pick<ProjectTarget, "title" | "name">): BudgetYear | undefined {
  const names = [title, name].flatMap((field) => (field.state === "given" ? [field.text] : []));
  const years = new Set(names.flatMap(yearsInName));
  const [year] = years;
  return year === undefined || years.size > 1 ? undefined : { year, from: "项目名称", guessed: true };
}

/** 2023年度…, 提前下达2023年… tell the budget year; 下达2022年… is the name of money carried over from 2022. */
function yearsInName(name: string): number[] {
  if (OTHER_YEAR.test(name)) return [];
  return [...name.matchAll(/(提前下达)?(20\d{2})年(度)?/g)].flatMap(([, ahead, year, full]) =>
    ahead !== undefined || full !== undefined ? [Number(year)] : [],
  );
}
