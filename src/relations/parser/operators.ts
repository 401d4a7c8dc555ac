import type { Expression, RelationComparator, Span } from "../formula";
import { plainIn, take, type Reader } from "./reader";

type Calculation = Extract<Expression, { kind: "binary" }>["operator"];

/** What stands between two parts of a formula. */
export type Operator =
  | { readonly kind: "logic"; readonly sign: "或" | "且" }
  | { readonly kind: "comparison"; readonly sign: RelationComparator }
  | { readonly kind: "calculation"; readonly sign: Calculation };

/** An operator where it stands. */
export type PlacedOperator = Operator & { readonly at: Span };

/** How tightly operators bind: the higher, the more. */
export const LEVELS: Readonly<Record<Operator["sign"], number>> = {
  或: 1,
  且: 2,
  ...{ "=": 3, "≠": 3, "≥": 3, "≤": 3, ">": 3, "<": 3 },
  ...{ "+": 4, "-": 4 },
  ...{ "×": 5, "÷": 5 },
};

/** Every way to write an operator, once its signs are in one form. */
const SPELLINGS: Readonly<Record<string, Operator>> = {
  或: { kind: "logic", sign: "或" },
  且: { kind: "logic", sign: "且" },
  ...comparator("=", "=", "=="),
  ...comparator("≠", "≠", "<>", "!="),
  ...comparator("≥", "≥", ">=", "=>"),
  ...comparator("≤", "≤", "<=", "=<"),
  ...comparator(">", ">"),
  ...comparator("<", "<"),
  "+": { kind: "calculation", sign: "+" },
  "-": { kind: "calculation", sign: "-" },
  "×": { kind: "calculation", sign: "×" },
  "÷": { kind: "calculation", sign: "÷" },
};
const OPERATOR = /<>|[!><=]=|=[><]|[-+×÷=≠≥≤><且或]/y;

/** Takes an operator that binds at least so tightly; undefined, and nothing taken, for any other. */
export function takeOperator(reader: Reader, least: number): PlacedOperator | undefined {
  const before = reader.at;
  const at = take(reader, OPERATOR);
  const operator = at && SPELLINGS[plainIn(reader, at)]!;
  if (at && operator && LEVELS[operator.sign] >= least) return { ...operator, at };
  reader.at = before;
  return undefined;
}

function comparator(sign: RelationComparator, ...spellings: readonly string[]): Record<string, Operator> {
  return Object.fromEntries(spellings.map((spelling) => [spelling, { kind: "comparison", sign }]));
}
