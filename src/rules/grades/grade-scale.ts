import { GRADES, type GradedIndicator } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import type { Target } from "../../model/target";
import { isPercentUnit } from "../../model/units";
import type { Place } from "../define-rule";

/** One end of what a grade takes in. */
export interface Bound {
  readonly at: number;
  readonly inclusive: boolean;
}

/** One grade with what it takes in; null: without an end on that side, or up to the next better or worse grade. */
export interface Step {
  /** Its place among the four: 优 is 0. */
  readonly index: number;
  /** The figure by which it is put in order: where it begins, seen from the worse side. */
  readonly rank: number;
  readonly cell: Place & { readonly text: string };
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** The graded values of one indicator, best first; `rising`: whether more is better. */
export interface Scale {
  readonly rising: boolean;
  /** "" where none is written. */
  readonly unit: string;
  readonly steps: readonly Step[];
}

type Figures = Extract<Target, { kind: "quantity" | "range" }>;

interface Figured {
  readonly index: number;
  readonly field: Given<Target>;
  readonly target: Figures;
}

/** The grades as a scale of figures; a sentence where they cannot be compared, undefined where they are all words. */
export function scaleOf(indicator: GradedIndicator): Scale | string | undefined {
  const fields = GRADES.map((grade) => indicator[grade]);
  const figured = fields.flatMap((field, index) => figuresIn(field, index));
  const [best] = figured;
  if (!best) return undefined;
  const strange = fields.find((field) => field.state === "unreadable" || isWords(field));
  if (strange) return `“${strange.label}”不是数值，无法和其他档比较`;
  const units = new Set(figured.map(({ target }) => unitOf(target)).filter((unit) => unit !== ""));
  if (units.size > 1) return `各档的单位不同（${[...units].join("、")}），无法比较`;
  const rising = isRising(
    best.target,
    figured.map(({ target }) => target),
  );
  return {
    rising,
    unit: [...units][0] ?? "",
    steps: figured.map(({ index, field, target }) => ({ index, cell: field, ...boundsOf(target, rising) })),
  };
}

/** Two grades of which no other with a value stands between. */
interface Pair {
  readonly better: Step;
  readonly worse: Step;
}

function pairsOf(steps: readonly Step[]): Pair[] {
  return steps.flatMap((better, index) =>
    steps.slice(index + 1, index + 2).map((worse) => ({ better, worse })),
  );
}

/** The first two grades of which the worse asks for more; undefined where all are in order. */
export function firstDisorder({ rising, steps }: Scale): Pair | undefined {
  return pairsOf(steps).find(({ better, worse }) =>
    rising ? worse.rank > better.rank : worse.rank < better.rank,
  );
}

/** Two neighbouring grades and the ends that face each other. */
export interface Border extends Pair {
  /** Where the better grade ends. */
  readonly from: Bound;
  /** Where the worse grade ends. */
  readonly to: Bound;
  /** How far `to` lies beyond `from`: above 0 they overlap, below 0 there is a gap. */
  readonly excess: number;
}

/**
 * The borders between grades that stand side by side and both say where they end. ≥80% below ≥90% says no end: it goes
 * on up to the better one.
 */
export function bordersOf({ rising, steps }: Scale): Border[] {
  return pairsOf(steps).flatMap(({ better, worse }) => {
    const from = rising ? better.lower : better.upper;
    const to = rising ? worse.upper : worse.lower;
    if (worse.index !== better.index + 1 || !from || !to) return [];
    return [{ better, worse, from, to, excess: rising ? to.at - from.at : from.at - to.at }];
  });
}

/** Where the two grades of a border end, from the lower figure up, with the unit: ["360人", "400人"]. */
export function endsOf({ from, to }: Border, { unit }: Scale): string[] {
  return [from.at, to.at].sort((a, b) => a - b).map((end) => `${end}${unit}`);
}

/** Whether values between whole numbers count: shares and money; people and times come whole. */
export function isContinuous({ unit }: Scale): boolean {
  return /[%元]$/.test(unit);
}

function figuresIn(field: Field<Target>, index: number): Figured[] {
  if (field.state !== "given") return [];
  const target = field.value;
  return target.kind === "quantity" || target.kind === "range" ? [{ index, field, target }] : [];
}

function isWords(field: Field<Target>): boolean {
  return field.state === "given" && figuresIn(field, 0).length === 0;
}

function unitOf({ unit }: Figures): string {
  return isPercentUnit(unit) ? "%" : unit;
}

/** Whether more is better: by the sign of the best grade, else by how the figures go on. */
function isRising(best: Figures, targets: readonly Figures[]): boolean {
  if (isLower(best)) return true;
  // <80% above ≥80% and ≥90% is a scale that stands on its head.
  if (isUpper(best)) return targets.slice(1, -1).some(isLower);
  const start = figureOf(best);
  return (targets.map(figureOf).find((figure) => figure !== start) ?? start) < start;
}

function figureOf(target: Figures): number {
  return Number(target.kind === "range" ? target.from : target.number);
}

/** A bare figure reads "at least" where more is better, "at most" where less is. */
function boundsOf(target: Figures, rising: boolean): Pick<Step, "rank" | "lower" | "upper"> {
  if (target.kind === "range") {
    const lower = { at: Number(target.from), inclusive: true };
    const upper = { at: Number(target.to), inclusive: true };
    return { rank: rising ? lower.at : upper.at, lower, upper };
  }
  const { comparator } = target;
  const bound = { at: Number(target.number), inclusive: comparator !== ">" && comparator !== "<" };
  return isLower(target) || (rising && !isUpper(target))
    ? { rank: bound.at, lower: bound, upper: null }
    : { rank: bound.at, lower: null, upper: bound };
}

function isLower(target: Figures): boolean {
  return target.kind === "quantity" && (target.comparator === "≥" || target.comparator === ">");
}

function isUpper(target: Figures): boolean {
  return target.kind === "quantity" && (target.comparator === "≤" || target.comparator === "<");
}
