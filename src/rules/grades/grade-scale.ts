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
  if (figured.length === 0) return undefined;
  const strange = fields.find((field) => field.state === "unreadable" || isWords(field));
  if (strange) return `“${strange.label}”不是数值，无法和其他档比较`;
  const units = new Set(figured.map(({ target }) => unitOf(target)).filter((unit) => unit !== ""));
  if (units.size > 1) return `各档的单位不同（${[...units].join("、")}），无法比较`;
  const rising = isRising(figured.map(({ target }) => target));
  if (rising === undefined) return undefined;
  return {
    rising,
    unit: [...units][0] ?? "",
    steps: figured.map(({ index, field, target }) => ({ index, cell: field, ...boundsOf(target, rising) })),
  };
}

/** The figure by which a grade is put in order: where it begins, seen from the worse side. */
export function rankOf({ lower, upper }: Step, rising: boolean): number {
  return (rising ? (lower ?? upper) : (upper ?? lower))?.at ?? 0;
}

/** The first grade that is better than the one before it; undefined where all are in order. */
export function firstDisorder({ rising, steps }: Scale): number | undefined {
  const found = steps.findIndex((step, index) => {
    const before = steps[index - 1];
    if (!before) return false;
    const difference = rankOf(step, rising) - rankOf(before, rising);
    return rising ? difference > 0 : difference < 0;
  });
  return found < 0 ? undefined : found;
}

/** Two neighbouring grades, the ends that face each other given as if more were better. */
export interface Border {
  readonly better: Step;
  readonly worse: Step;
  /** Where the better grade ends; null where it says no end. */
  readonly from: Bound | null;
  /** Where the worse grade ends; null where it goes on up to the better one, as ≥80% below ≥90% does. */
  readonly to: Bound | null;
  /** How far `to` lies beyond `from`: above 0 they overlap, below 0 there is a gap. */
  readonly excess: number;
}

/** The borders between grades that stand side by side; where a grade between them is blank there is none. */
export function bordersOf({ rising, steps }: Scale): Border[] {
  return steps.slice(1).flatMap((worse, index) => {
    const better = steps[index];
    if (!better || worse.index !== better.index + 1) return [];
    const from = rising ? better.lower : better.upper;
    const to = rising ? worse.upper : worse.lower;
    const excess = from && to ? (rising ? to.at - from.at : from.at - to.at) : 0;
    return [{ better, worse, from, to, excess }];
  });
}

/** Whether values between whole numbers count: shares and money; people and times come whole. */
export function isContinuous({ unit }: Scale): boolean {
  return isPercentUnit(unit) || unit.endsWith("元");
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
function isRising(targets: readonly Figures[]): boolean | undefined {
  const best = targets[0];
  if (!best) return undefined;
  if (best.kind === "quantity" && (best.comparator === "≥" || best.comparator === ">")) return true;
  if (best.kind === "quantity" && (best.comparator === "≤" || best.comparator === "<")) return false;
  const start = figureOf(best);
  const next = targets.map(figureOf).find((figure) => figure !== start);
  return next === undefined ? undefined : next < start;
}

function figureOf(target: Figures): number {
  return Number(target.kind === "range" ? target.from : target.number);
}

/** A bare figure reads "at least" where more is better, "at most" where less is. */
function boundsOf(target: Figures, rising: boolean): Pick<Step, "lower" | "upper"> {
  if (target.kind === "range") {
    return {
      lower: { at: Number(target.from), inclusive: true },
      upper: { at: Number(target.to), inclusive: true },
    };
  }
  const { comparator } = target;
  const bound = { at: Number(target.number), inclusive: comparator !== ">" && comparator !== "<" };
  const isLower =
    comparator === "≥" || comparator === ">" || (rising && comparator !== "≤" && comparator !== "<");
  return isLower ? { lower: bound, upper: null } : { lower: null, upper: bound };
}
