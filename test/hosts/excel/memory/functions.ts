import type { CellValue } from "../../../../src/sheet/snapshot";

/** The worksheet functions that tests use; the rest gives #NAME?. */
export const FUNCTIONS: Readonly<Record<string, (...args: CellValue[][]) => CellValue>> = {
  SUM: (...args) =>
    Number(
      numbers(args)
        .reduce((sum, each) => sum + each, 0)
        .toPrecision(15),
    ),
  MAX: (...args) => Math.max(0, ...numbers(args)),
  ABS: (of) => Math.abs(first(of)),
  // N("text") is 0, which is why a text in it is inert in a formula.
  N: (of) => (typeof of?.[0] === "number" || typeof of?.[0] === "boolean" ? Number(of[0]) : 0),
  ROUND: (of, digits) => Math.round(first(of) * 10 ** first(digits)) / 10 ** first(digits),
  IF: (test, then, otherwise) => (test?.[0] ? (then?.[0] ?? 0) : (otherwise?.[0] ?? false)),
};

function numbers(args: readonly CellValue[][]): number[] {
  return args.flat().filter((each) => typeof each === "number");
}

function first(of: readonly CellValue[] | undefined): number {
  return Number(of?.[0] ?? 0);
}
