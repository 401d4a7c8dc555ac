import type { BudgetRow, BudgetValue } from "../model/documents";
import { valueOf, type Field } from "../model/field";
import { parentsByCode } from "./code-parents";
import type { Column, Half, Line, TablePart } from "./description";
import { cell } from "./document-fields";
import { fixedLines } from "./fixed-lines";
import { SUM } from "./header-rows";
import { lineName } from "./line-text";
import { parentsOf } from "./row-parents";
import type { RowReading } from "./reading";

/** A column that only counts the lines. */
export const SERIAL = "serial";

/** A line before it is known which one it is, and what of. */
interface Said extends Pick<BudgetRow, "code" | "name" | "cells"> {
  /** What stands before its name in the same cell. */
  readonly blanks: string;
}

/** The lines of a budget table; of one with two halves first those of income, then those of expenditure. */
export function budgetRows(part: TablePart, rows: readonly RowReading[]): BudgetRow[] {
  const halves = [...new Set(part.columns.flatMap(({ half }) => half ?? []))];
  if (halves.length === 0) return linesOfHalf(part, rows, undefined);
  const all: BudgetRow[] = [];
  for (const half of halves) {
    const before = all.length;
    for (const line of linesOfHalf(part, rows, half))
      all.push({ ...line, parent: line.parent === null ? null : line.parent + before });
  }
  return all;
}

function linesOfHalf(part: TablePart, rows: readonly RowReading[], half: Half | undefined): BudgetRow[] {
  const columns = part.columns.filter((column) => column.half === half);
  const said = rows.map((row) => lineOf(row, columns)).filter(saysSomething);
  const texts = said.map(({ name, blanks }) => blanks + (valueOf(name) ?? ""));
  const lines = fixedLines(
    part.lines.filter((line) => line.half === half),
    texts,
  );
  const isByCode = columns.some(({ key }) => key === "code");
  const parents = isByCode ? parentsInCodes(said) : parentsOf(texts.map((text) => ({ text })));
  return said.map(({ code, name, cells }, index) => ({
    code,
    name,
    cells,
    line: lines[index]?.key ?? null,
    parent: partOf(lines, index) ?? parents[index] ?? null,
  }));
}

function lineOf(row: RowReading, columns: readonly Column[]): Said {
  const name = columns.find(isName);
  const others = columns.filter((column) => column !== name && !["code", SERIAL].includes(column.key));
  const said = {
    code: codeOf(cell(row, "code", "编码")),
    name: cell<string>(row, name?.key ?? "name", "名称"),
    blanks: row.blanks.get(name?.key ?? "name") ?? "",
    cells: Object.fromEntries(others.map(({ key, label }) => [key, cell<BudgetValue>(row, key, label)])),
  };
  return sumNamed(said, cell(row, SERIAL, "序号"));
}

/** Whether a column says what its lines are about. */
export function isName({ key, half }: Column): boolean {
  return key === (half ? `${half}Name` : "name");
}

/** A code without the blanks and decimals that a cell may show it with. */
function codeOf(code: Field<string>): Field<string> {
  if (code.state !== "given") return code;
  const value = code.value.normalize("NFKC").replace(/\s/g, "");
  return { ...code, value: /^[\d,]+(?:\.0+)?$/.test(value) ? value.replace(/,|\.0+$/g, "") : value };
}

/** 合计 under 科目编码 or 序号, or in a cell over them and the name, is the name of its line. */
function sumNamed(said: Said, serial: Field<string>): Said {
  const { code, name } = said;
  if (name.state === "given" && !isSum(name)) return said;
  const sum = [name, code, serial].find(isSum);
  if (!sum || sum.state !== "given") return said;
  const blank = code.state === "given" && isSum(code) ? blanked(code) : code;
  return { ...said, code: blank, name: { ...sum, label: name.label, value: lineName(sum.value) } };
}

function isSum(field: Field<string>): boolean {
  return field.state === "given" && SUM.test(lineName(field.value));
}

function blanked({ label, at }: Extract<Field<string>, { state: "given" }>): Field<string> {
  return { state: "blank", label, at };
}

function parentsInCodes(said: readonly Said[]): (number | null)[] {
  return parentsByCode(
    said.map(({ code }) => valueOf(code)),
    said.findIndex(({ code, name }) => code.state !== "given" && isSum(name)),
  );
}

/** A part stands below the line that it is a part of. */
function partOf(lines: readonly (Line | undefined)[], index: number): number | undefined {
  const of = lines[index]?.of;
  return of === undefined ? undefined : lines.findIndex((line) => line?.key === of);
}

/** A line with nothing but dashes, or with its number alone, was left to be filled in. */
function saysSomething({ code, name, cells }: Said): boolean {
  return [code, name, ...Object.values(cells)].some(
    ({ state }) => state === "given" || state === "unreadable",
  );
}
