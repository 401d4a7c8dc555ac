import { generalItem } from "./general-items";
import { levelOf, parentCode, type CodeLevel } from "./codes";

/** A name that a code has in some years: 207 文化体育与传媒支出 until 2018. */
export interface CodeName {
  readonly code: string;
  readonly name: string;
  /** The first and the last year it is valid in; infinite where it is not known to have changed. */
  readonly from: number;
  readonly until: number;
  /** The year from which on it was compared with a published or official text; Infinity where it never was. */
  readonly verifiedFrom: number;
}

/** The names in a table of codes, by code, newest first. */
export type CodeTable = ReadonlyMap<string, readonly CodeName[]>;

/** 政府收支分类科目 by year. */
export interface Classification {
  /** "own" where the user gave a table. */
  readonly id: "builtin" | "own";
  /** What users call it: 内置科目表, or the name of their file. */
  readonly title: string;
  /** The first table that has a name of a code for a year speaks; the built-in one is the last. */
  readonly tables: readonly CodeTable[];
}

/** What is known of a code in a year. */
export interface KnownCode {
  readonly code: string;
  readonly level: CodeLevel;
  /** Its names in the year, newest first; none where it has some in other years only. */
  readonly names: readonly string[];
  /** Whether these were compared with a published or official text. */
  readonly verified: boolean;
  /** Its other names: of other years, or of a table that another goes before. */
  readonly others: readonly CodeName[];
}

/** What is known of a code in a year, or in any where no year is given; undefined where it is not known. */
export function lookUp(
  classification: Classification,
  code: string,
  year: number | undefined,
): KnownCode | undefined {
  const level = levelOf(code);
  if (!level) return undefined;
  const listed = classification.tables.map((table) => table.get(code) ?? []);
  if (listed.every((names) => names.length === 0)) {
    const above = level === "项" && lookUp(classification, parentCode(code)!, year);
    const names = above ? above.names.flatMap((parent) => generalItem(code, parent) ?? []) : [];
    return names.length > 0 ? { code, level, names, verified: false, others: [] } : undefined;
  }
  const valid = listed.map((names) => names.filter((name) => isValid(name, year))).find(isSome) ?? [];
  return {
    code,
    level,
    names: valid.map(({ name }) => name),
    verified: valid.length > 0 && valid.every((name) => isVerified(name, year)),
    others: listed.flat().filter((name) => !valid.includes(name)),
  };
}

/** The codes right below a code that have a name in a year, or in any. */
export function childrenOf({ tables }: Classification, code: string, year: number | undefined): string[] {
  const below = Array.from({ length: 100 }, (_, number) => code + String(number).padStart(2, "0"));
  return below.filter((child) =>
    tables.some((table) => table.get(child)?.some((name) => isValid(name, year)) ?? false),
  );
}

function isValid({ from, until }: CodeName, year: number | undefined): boolean {
  return year === undefined || (from <= year && year <= until);
}

function isVerified({ verifiedFrom }: CodeName, year: number | undefined): boolean {
  return verifiedFrom <= (year ?? -Infinity);
}

function isSome(names: readonly CodeName[]): boolean {
  return names.length > 0;
}
