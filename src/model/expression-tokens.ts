/** A piece of a calculation in a text, with where it begins and ends. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: "number"; readonly digits: string; readonly scale: string }
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "equals"; readonly isAbout: boolean }
);

/** A number with the unit behind it, and a comment in brackets: 人/次 is a unit, /135人 a division. */
const NUMBER =
  /((?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})(?:\.\d{1,8})?)(%|[百千万亿]{0,2}) ?[\p{Script=Han}A-WYZa-wyz㎡]{0,8}(?:\/[\p{Script=Han}]{1,4}){0,3}(?:\([^()\d=]{0,20}\))?/uy;
const SIGNS = "+*×·÷/()xX-";
const EQUALS = "≈=≒";
/** Words before a number that say what it counts: 每人6000元. */
const WORDS = /[\p{Script=Han}A-WYZa-wyz]{1,8}(?=\d)/uy;
/** What stands behind a comma, a point or a letter may be the rest of something longer: 1,23 and A4. */
const BEFORE_REST = /[\d,.A-WYZa-wyz]/;
/** What a calculation may begin with. */
const START = /[\d+*×·÷/()xX≈=≒-]/g;

/** What stands at a place: a token, something to pass over, or what ends a calculation. */
type Step =
  Token | { readonly kind: "passed"; readonly to: number } | { readonly kind: "break"; readonly to: number };

/** The calculations of a text in half-width signs: each a run of tokens with nothing else between them. */
export function calculationsIn(plain: string): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (let from = startFrom(plain, 0); from < plain.length;) {
    const step = stepAt(plain, from, run.at(-1)?.kind);
    if (step.kind === "break") {
      if (run.some(({ kind }) => kind === "equals")) runs.push(run);
      run = [];
      from = startFrom(plain, step.to);
    } else {
      if (step.kind !== "passed") run.push(step);
      from = step.to;
    }
  }
  return [...runs, run];
}

function startFrom(plain: string, from: number): number {
  START.lastIndex = from;
  return START.test(plain) ? START.lastIndex - 1 : plain.length;
}

function stepAt(plain: string, from: number, before: Token["kind"] | undefined): Step {
  const sign = plain[from]!;
  if (before !== "number") {
    NUMBER.lastIndex = from;
    const number = NUMBER.exec(plain);
    if (number) return numberStep(number, plain[from - 1] ?? "");
  }
  if (EQUALS.includes(sign)) {
    const isSaid = plain[from + 1] === "约";
    return { kind: "equals", isAbout: isSaid || sign !== "=", from, to: from + (isSaid ? 2 : 1) };
  }
  if (SIGNS.includes(sign)) return { kind: "sign", sign, from, to: from + 1 };
  if (sign === " ") return { kind: "passed", to: from + 1 };
  WORDS.lastIndex = from;
  const isWords = (before === "sign" || before === "equals") && WORDS.test(plain);
  return isWords ? { kind: "passed", to: WORDS.lastIndex } : { kind: "break", to: from + 1 };
}

function numberStep(match: RegExpExecArray, before: string): Step {
  const [from, to] = [match.index, match.index + match[0].length];
  if (BEFORE_REST.test(before)) return { kind: "break", to };
  return { kind: "number", digits: match[1]!, scale: match[2]!, from, to };
}
