import type { Token } from "./expression-tokens";
import { by, fractionOf, minus, plus, times, type Fraction } from "./fractions";

/** What an expression comes to; undefined when it is cut off, unbalanced or divides by nothing. */
export function evaluate(tokens: readonly Token[]): Fraction | undefined {
  let next = 0;
  const accept = (signs: string): string | undefined => {
    const token = tokens[next];
    if (token?.kind !== "sign" || !signs.includes(token.sign)) return undefined;
    next++;
    return token.sign;
  };
  const factor = (): Fraction | undefined => {
    const token = tokens[next];
    if (token?.kind === "number") {
      next++;
      return fractionOf(token.digits, token.scale);
    }
    const inner = accept("(") && sum();
    return inner && accept(")") ? inner : undefined;
  };
  const chain = (part: () => Fraction | undefined, signs: string): Fraction | undefined => {
    let value = part();
    for (let sign; value && (sign = accept(signs));) {
      const other = part();
      value = other && combine(value, sign, other);
    }
    return value;
  };
  const product = (): Fraction | undefined => chain(factor, "*×·xX÷/");
  const sum = (): Fraction | undefined => chain(product, "+-");
  const value = sum();
  return next === tokens.length ? value : undefined;
}

function combine(a: Fraction, sign: string, b: Fraction): Fraction | undefined {
  if (sign === "+") return plus(a, b);
  if (sign === "-") return minus(a, b);
  return "÷/".includes(sign) ? by(a, b) : times(a, b);
}
