import { evaluate } from "./evaluate";
import { calculationsIn, type Token } from "./expression-tokens";
import { NOTHING, isNear, resultText, shownNumber, times, type Fraction, type Shown } from "./fractions";
import { halfWidth } from "./half-width";

/** Two sides of "=" or "≈" in a text, at least one of them an expression. */
export interface Equation {
  /** As written, without what stands around it. */
  readonly text: string;
  /** The side that is not a plain number, as written. */
  readonly expression: string;
  /** What the expression comes to, in the scale of the other side and with at most four decimals: 83.65万. */
  readonly result: string;
  readonly holds: boolean;
}

/** The most tokens that a side is looked into. */
const LONGEST = 40;

/** The equations of a text whose two sides can be understood, in their order; in time linear in its length. */
export function equationsIn(text: string): Equation[] {
  return calculationsIn(halfWidth(text)).flatMap((run) => equationsOf(run, text));
}

function equationsOf(run: readonly Token[], text: string): Equation[] {
  const sides: Token[][] = [[]];
  const signs: boolean[] = [];
  for (const token of run) {
    if (token.kind === "equals") {
      signs.push(token.isAbout);
      sides.push([]);
    } else sides.at(-1)!.push(token);
  }
  return signs.flatMap((isAbout, index) => equation(sides[index]!, sides[index + 1]!, isAbout, text) ?? []);
}

function equation(
  left: readonly Token[],
  right: readonly Token[],
  isAbout: boolean,
  text: string,
): Equation | undefined {
  const [long, short] = right.length === 1 ? [left, right] : [right, left];
  const [shown] = short;
  if (short.length !== 1 || shown?.kind !== "number" || long.length < 3 || long.length > LONGEST)
    return undefined;
  const value = evaluate(long);
  if (!value) return undefined;
  const written = text.slice(left[0]!.from, right.at(-1)!.to);
  const result = shownNumber(shown.digits, shown.scale);
  return {
    text: written,
    expression: text.slice(long[0]!.from, long.at(-1)!.to).trim(),
    result: resultText(value, shown.scale),
    holds: comesOut(value, result, isAbout, written),
  };
}

/** Whether a result is right as it is shown; it may be in 万元, 亿元 or percent without saying so. */
function comesOut(value: Fraction, result: Shown, isAbout: boolean, written: string): boolean {
  const step = isAbout ? result.roundStep : result.step;
  if (isNear(value, result, step)) return true;
  const mayBePercent = /[%/÷％]/.test(written);
  const isRounded = result.step.under > 1n;
  return [10_000n, 100_000_000n, ...(mayBePercent ? [100n] : [])].some((over) => {
    const factor = { over, under: 1n };
    return (
      isNear(value, times(result, factor), times(isRounded ? step : NOTHING, factor)) ||
      isNear(times(value, factor), result, step)
    );
  });
}
