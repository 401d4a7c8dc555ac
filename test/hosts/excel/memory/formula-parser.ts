import { parseArea, type Area } from "../../../../src/sheet/address";
import { unquoted } from "./addresses";

/** A formula taken apart. */
export type Formula =
  | { readonly kind: "constant"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "cells"; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: "binary"; readonly sign: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "negative" | "percent"; readonly of: Formula };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+\.?\d*(?:[eE][+-]?\d+)?)|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(])|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/^&=<>%(),@]))/uy;

const LEVELS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

type Token = { readonly text: string; readonly formula?: Formula; readonly name?: true };

/** Takes a formula apart; null where it is more than this small reader knows. */
export function parseFormula(text: string): Formula | null {
  const tokens = tokensOf(text.slice(1));
  let at = 0;
  const next = () => tokens?.[at]?.text;
  const take = (expected: string) => {
    if (next() !== expected) throw new SyntaxError(expected);
    at += 1;
  };
  const binary = (level: number): Formula => {
    if (level === LEVELS.length) return signed();
    let left = binary(level + 1);
    for (let sign = next(); sign !== undefined && LEVELS[level]!.includes(sign); sign = next()) {
      at += 1;
      left = { kind: "binary", sign, left, right: binary(level + 1) };
    }
    return left;
  };
  const signed = (): Formula => {
    const sign = next();
    if (sign === "+" || sign === "@" || sign === "-") {
      at += 1;
      return sign === "-" ? { kind: "negative", of: signed() } : signed();
    }
    let found = operand();
    for (; next() === "%"; at += 1) found = { kind: "percent", of: found };
    return found;
  };
  const operand = (): Formula => {
    const token = tokens?.[at];
    if (!token) throw new SyntaxError("nothing more");
    at += 1;
    if (token.formula) return token.formula;
    if (token.name) return named(token.text);
    if (token.text !== "(") throw new SyntaxError(token.text);
    const inner = binary(0);
    take(")");
    return inner;
  };
  const named = (name: string): Formula => {
    if (next() !== "(") {
      if (!/^(true|false)$/i.test(name)) return { kind: "error", error: "#NAME?" };
      return { kind: "constant", value: name.toUpperCase() === "TRUE" };
    }
    at += 1;
    const args: Formula[] = [];
    while (next() !== ")") {
      if (args.length > 0) take(",");
      args.push(binary(0));
    }
    take(")");
    return { kind: "call", name: name.toUpperCase(), args };
  };
  try {
    const whole = binary(0);
    return tokens && at === tokens.length ? whole : null;
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [whole, string, number, sheet, area, name] = match;
    if (string !== undefined) {
      tokens.push(token(whole, { kind: "constant", value: string.slice(1, -1).replaceAll('""', '"') }));
    } else if (number !== undefined) {
      tokens.push(token(whole, { kind: "constant", value: Number(number) }));
    } else if (area !== undefined) {
      const found = parseArea(area.replaceAll("$", ""));
      if (!found) return null;
      tokens.push(token(whole, { kind: "cells", sheet: sheet && unquoted(sheet.slice(0, -1)), area: found }));
    } else {
      tokens.push({ text: whole.trim(), ...(name === undefined ? {} : { name: true }) });
    }
  }
  return tokens;
}

function token(text: string, formula: Formula): Token {
  return { text, formula };
}
