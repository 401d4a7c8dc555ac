import { cellKey, parseArea, type CellRef } from "../../../src/sheet/address";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";

type Value = CellValue | undefined;
/** A range gives its cells; everything else one value. */
type Result = Value | Value[];

/**
 * A little spreadsheet program that knows what our formulas use, as Excel documents it: functions over ranges pass over
 * text, COUNTIF and SUMIF match a code as text or number. What it does not know is an error, never a guess.
 */
export function spreadsheet(sheets: readonly SheetSnapshot[]) {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const typed = new Map<string, CellValue>();
  const known = new Map<string, CellValue>();
  const busy = new Set<string>();

  function valueOf(at: CellRef): CellValue {
    const key = cellKey(at);
    if (typed.has(key)) return typed.get(key)!;
    if (known.has(key)) return known.get(key)!;
    const sheet = byName.get(at.sheet);
    if (!sheet) throw new Error(`no sheet ${at.sheet}`);
    const [row, col] = [at.row - sheet.origin.row, at.col - sheet.origin.col];
    const formula = sheet.formulas[row]?.[col];
    if (!formula) return sheet.values[row]?.[col] ?? null;
    if (busy.has(key)) throw new Error(`${formula} goes in a circle`);
    busy.add(key);
    const value = evaluate(formula.slice(1), at.sheet);
    busy.delete(key);
    known.set(key, value);
    return value;
  }

  function evaluate(text: string, here: string): CellValue {
    const tokens =
      text.match(
        /'(?:[^']|'')*'!\$?[A-Z]+\$?\d+(?::[A-Z]+\d+)?|"[^"]*"|[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+\(|\d+|--|[-+=(),]/g,
      ) ?? [];
    if (tokens.join("") !== text) throw new Error(`cannot read ${text}`);
    let at = 0;
    const take = (): string => tokens[at++] ?? "";

    function comparison(): Result {
      const left = sum();
      if (tokens[at] !== "=") return left;
      take();
      const right = sum();
      if (Array.isArray(right)) throw new Error("compares with a range");
      return Array.isArray(left) ? left.map((one) => one === right) : left === right;
    }

    function sum(): Result {
      let left = operand();
      while (tokens[at] === "+" || tokens[at] === "-") {
        const sign = take() === "+" ? 1 : -1;
        left = number(left) + sign * number(operand());
      }
      return left;
    }

    function operand(): Result {
      const token = take();
      if (token === "--") {
        const of = operand();
        return Array.isArray(of) ? of.map(Number) : Number(of);
      }
      if (token === "(") {
        const inside = comparison();
        take();
        return inside;
      }
      if (token.endsWith("(")) return call(token.slice(0, -1), list());
      if (token.startsWith('"')) return token.slice(1, -1);
      if (/^\d+$/.test(token)) return Number(token);
      return reference(token);
    }

    function list(): Result[] {
      const items: Result[] = [];
      do items.push(comparison());
      while (take() === ",");
      return items;
    }

    function reference(token: string): Result {
      const [, quoted, place = ""] = /^(?:'((?:[^']|'')*)'!)?(.+)$/.exec(token)!;
      const area = parseArea(place);
      if (!area) throw new Error(`no reference ${token}`);
      const sheet = quoted === undefined ? here : quoted.replace(/''/g, "'");
      const cells: Value[] = [];
      for (let row = area.top; row <= area.bottom; row++)
        for (let col = area.left; col <= area.right; col++) cells.push(valueOf({ sheet, row, col }));
      return cells;
    }

    const result = comparison();
    if (at !== tokens.length) throw new Error(`cannot read ${text}`);
    return Array.isArray(result) ? (result[0] ?? 0) : (result ?? 0);
  }

  return {
    valueOf,
    /** Types something into a cell. */
    type(at: CellRef, value: CellValue): void {
      known.clear();
      typed.set(cellKey(at), value);
    },
    /** The sheets with what was typed, and every formula computed. */
    sheets(): SheetSnapshot[] {
      return sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((cells, row) =>
          cells.map((_, col) =>
            valueOf({ sheet: sheet.name, row: sheet.origin.row + row, col: sheet.origin.col + col }),
          ),
        ),
      }));
    },
  };
}

function call(name: string, items: readonly Result[]): Result {
  const [first, second, third] = items;
  const flat = items.flat().filter((one) => typeof one === "number");
  switch (name) {
    case "IF":
      return first === true ? second : third;
    case "COUNT":
      return flat.length;
    case "SUM":
      return flat.reduce((total, one) => total + one, 0);
    case "LEN":
      return range(first).map((one) => (one === null ? 0 : String(one).length));
    case "COUNTIF":
      return range(first).filter((one) => isCode(one, second)).length;
    case "SUMIF":
      return added(range(third).filter((_, index) => isCode(range(first)[index], second)));
    case "SUMPRODUCT":
      return added(
        range(second).map((one, index) => (typeof one === "number" ? one * number(range(first)[index]) : 0)),
      );
    default:
      throw new Error(`no function ${name}`);
  }
}

function isCode(value: Value, wanted: Result): boolean {
  return value !== null && String(value) === wanted;
}

function added(values: readonly Value[]): number {
  return values.reduce<number>((total, one) => total + (typeof one === "number" ? one : 0), 0);
}

function range(of: Result): Value[] {
  if (!Array.isArray(of)) throw new Error("no range");
  return of;
}

/** A text that is added with + or - would be an error in a cell. */
function number(of: Result): number {
  const value = Array.isArray(of) ? of[0] : of;
  if (value === null || value === undefined) return 0;
  if (typeof value !== "number") throw new Error(`${String(value)} is no number`);
  return value;
}
