import type * as z from "zod/mini";
import { quoted } from "../model/quoted";
import { compileFormula } from "../relations/check-relation";
import { MOST_FORMULAS, ownRelationSchema, wholeRelation } from "../relations/own-relation";
import type { Relation } from "../relations/relation";
import { whyTaken } from "../relations/relation-remarks";
import type { CellRef } from "../sheet/address";
import { SEVERITY_NAMES } from "../sheet/mark";
import { FORMULA_LIST, type FormulaColumn, type FormulaEntry } from "./formula-list";
import type { ListLine } from "../forms/list-sheet";

/** Why something on a sheet could not be understood, and the cell that it stands in. */
export interface SheetProblem {
  readonly at: CellRef;
  readonly message: string;
}

/** A relation that is kept in a workbook, with the cell of its 编号. */
export interface KeptRelation {
  readonly relation: Relation;
  readonly at: CellRef;
}

/** What the entries before have brought. */
export interface Seen {
  readonly ids: Set<string>;
  /** How much was wrong with formulas: after very much the rest is not looked at. */
  wrong: number;
}

/** Looking up unknown names takes its time, and more mistakes than these help nobody. */
const MOST_WRONG = 50;
const SEVERITIES = new Map(Object.entries(SEVERITY_NAMES).map(([severity, name]) => [name, severity]));

/** What an entry says: a relation, or why it is none. */
export function readEntry(
  entry: FormulaEntry,
  seen: Seen,
): { kept: KeptRelation | null; problems: readonly SheetProblem[] } {
  const { id, title, severity, basis, why, how } = entry.first.texts;
  const parsed = ownRelationSchema.safeParse({
    id,
    title,
    formulas: entry.lines.flatMap(formulasOf),
    severity: severity === "" ? undefined : (SEVERITIES.get(severity) ?? severity),
    basis: basis || undefined,
    why: why || undefined,
    how: how || undefined,
  });
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => issueProblem(entry, issue)),
    ...takenProblems(entry, seen.ids),
    ...formulaProblems(entry, seen),
  ];
  seen.ids.add(id);
  if (!parsed.success || problems.length > 0) return { kept: null, problems };
  return { kept: { relation: wholeRelation(parsed.data), at: cellOf(entry, entry.first, "id") }, problems };
}

/** The place of a column in a row; a column without a place has no text, and nothing wrong with it. */
export function cellOf(
  { list }: FormulaEntry,
  { cells }: ListLine<FormulaColumn>,
  column: FormulaColumn,
): CellRef {
  return { sheet: list.sheet.name, ...cells[column]! };
}

/** 公式, one a line of the cell. */
function formulasOf({ texts }: ListLine<FormulaColumn>): string[] {
  return texts.formula.split(/[\r\n]+/).filter((text) => text.trim() !== "");
}

function issueProblem(entry: FormulaEntry, issue: z.core.$ZodIssue): SheetProblem {
  const field = String(issue.path[0]);
  const column = field === "formulas" ? "formula" : (field as FormulaColumn);
  const message = issueText(issue, FORMULA_LIST.columns[column].label, entry.first.texts[column]);
  return { at: cellOf(entry, entry.first, column), message };
}

function issueText(issue: z.core.$ZodIssue, label: string, text: string): string {
  if (text === "" || issue.code === "too_small") return `缺少${label}。`;
  if (issue.code === "too_big") {
    return `${label}不能超过 ${issue.maximum} ${issue.origin === "array" ? "条" : "个字"}。`;
  }
  if (issue.code === "invalid_value") return `级别只能写错误、警告、提示，这里是${quoted(text)}。`;
  return `${label}只能用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头。`;
}

function takenProblems(entry: FormulaEntry, ids: ReadonlySet<string>): SheetProblem[] {
  const { id } = entry.first.texts;
  const why = whyTaken(id, ids);
  return id === "" || why === undefined
    ? []
    : [{ at: cellOf(entry, entry.first, "id"), message: `${why}。` }];
}

function formulaProblems(entry: FormulaEntry, seen: Seen): SheetProblem[] {
  if (seen.wrong >= MOST_WRONG) {
    const at = cellOf(entry, entry.first, "formula");
    return [{ at, message: "前面写错的公式太多，这一条没有再看；请先改前面的。" }];
  }
  const problems = entry.lines
    .flatMap((line) =>
      formulasOf(line).map((text, index, all) => ({ text, line, place: placeOf(index, all) })),
    )
    .slice(0, MOST_FORMULAS)
    .flatMap(({ text, line, place }) => {
      const compiled = compileFormula(text);
      if (compiled.ok) return [];
      const at = cellOf(entry, line, "formula");
      return compiled.problems.map(({ from, message }) => ({
        at,
        message: `${place}第 ${from + 1} 个字起：${message}`,
      }));
    });
  seen.wrong += problems.length;
  return problems;
}

/** Which formula of its cell one is. */
function placeOf(index: number, all: readonly string[]): string {
  return all.length > 1 ? `第 ${index + 1} 条公式` : "公式";
}
