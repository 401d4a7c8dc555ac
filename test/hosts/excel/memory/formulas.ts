import { contains, type Cell } from "../../../../src/sheet/address";
import { isCellError, type CellError, type CellValue } from "../../../../src/sheet/snapshot";
import { blockOf, cellAt, countOf } from "./cells";
import { FUNCTIONS } from "./functions";
import { parseFormula, type Formula } from "./formula-parser";
import type { Book, Rule, Sheet } from "./model";
import { movedFormula } from "./references-in-formulas";

/** What a cell holds now; formulas are computed when someone looks and something has changed. */
export function valueOf(book: Book, sheet: Sheet, row: number, col: number): CellValue {
  const cell = cellAt(sheet, row, col);
  if (!cell) return null;
  if (cell.formula === null || cell.computedAt === book.epoch) return cell.value;
  if (book.calculationMode === "Manual" && cell.computedAt >= 0) return cell.value;
  // Set first, so that a formula that refers to itself ends; Excel shows 0 there.
  cell.computedAt = book.epoch;
  cell.value = 0;
  const formula = parseFormula(cell.formula);
  cell.value = formula ? (single(evaluate(book, sheet, formula)) ?? 0) : { error: "#NAME?" };
  return cell.value;
}

/** Lets formulas be computed anew after a change, unless that is only done on request. */
export function recalculate(book: Book): void {
  book.epoch += 1;
}

/** Makes every formula be computed anew, as someone asked for. */
export function calculateNow(book: Book): void {
  recalculate(book);
  for (const sheet of book.sheets) {
    for (const cells of sheet.rows.values()) for (const cell of cells.values()) cell.computedAt = -1;
  }
}

/** Whether a conditional format of ours or a user's shows on a cell. */
export function ruleHolds(book: Book, sheet: Sheet, rule: Rule, cell: Cell): boolean {
  if (rule.type !== "Custom" || !rule.areas.some((each) => contains(each, cell))) return false;
  const { top, left } = rule.areas[0]!;
  const formula = parseFormula(movedFormula(rule.formula, cell.row - top, cell.col - left));
  const value = formula && single(evaluate(book, sheet, formula));
  return typeof value === "number" || typeof value === "boolean" ? Boolean(value) : false;
}

function evaluate(book: Book, sheet: Sheet, formula: Formula): CellValue[] {
  switch (formula.kind) {
    case "constant":
      return [formula.value];
    case "error":
      return [{ error: formula.error }];
    case "cells":
      return cells(book, sheet, formula);
    case "call":
      return [call(book, sheet, formula)];
    case "negative":
      return [arithmetic("-", 0, single(evaluate(book, sheet, formula.of)))];
    case "percent":
      return [arithmetic("/", single(evaluate(book, sheet, formula.of)), 100)];
    case "binary":
      return [
        arithmetic(
          formula.sign,
          single(evaluate(book, sheet, formula.left)),
          single(evaluate(book, sheet, formula.right)),
        ),
      ];
  }
}

function cells(book: Book, sheet: Sheet, formula: Extract<Formula, { kind: "cells" }>): CellValue[] {
  const from = formula.sheet === undefined ? sheet : book.sheets.find((each) => each.name === formula.sheet);
  if (!from) return [{ error: "#REF!" }];
  if (countOf(formula.area) > 100_000) return [{ error: "#NUM!" }];
  return blockOf(formula.area, (row, col) => valueOf(book, from, row, col)).flat();
}

function call(book: Book, sheet: Sheet, formula: Extract<Formula, { kind: "call" }>): CellValue {
  const known = FUNCTIONS[formula.name];
  if (!known) return { error: "#NAME?" };
  const args = formula.args.map((each) => evaluate(book, sheet, each));
  return args.flat().find(isCellError) ?? known(...args);
}

function single(values: readonly CellValue[]): CellValue {
  return values.length === 1 ? values[0]! : { error: "#VALUE!" };
}

function arithmetic(sign: string, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (sign === "&") return `${left ?? ""}${right ?? ""}`;
  if (/[<>=]/.test(sign)) return compare(sign, left ?? 0, right ?? 0);
  const [one, other] = [numberOf(left), numberOf(right)];
  if (typeof one !== "number") return one;
  if (typeof other !== "number") return other;
  if (sign === "/" && other === 0) return { error: "#DIV/0!" };
  return { "+": one + other, "-": one - other, "*": one * other, "/": one / other }[sign] ?? one ** other;
}

function numberOf(value: CellValue): number | CellError {
  const number = value === null ? 0 : Number(value);
  return Number.isNaN(number) || value === "" ? { error: "#VALUE!" } : number;
}

function compare(sign: string, left: string | number | boolean, right: string | number | boolean): boolean {
  const [one, other] = typeof left === typeof right ? [left, right] : [typeof left, typeof right];
  if (sign === "=") return one === other;
  if (sign === "<>") return one !== other;
  return (
    (sign.startsWith("<") && one < other) ||
    (sign.startsWith(">") && one > other) ||
    (sign.length === 2 && one === other)
  );
}
