import { plainCode, prefixOf, withCheckLike, yearOfCode } from "../../model/project-code";
import type { RollYears } from "./roll-plan";

/** Where the two digits of the year stand. */
const YEAR_AT = 6;

/** The code of the year that another one is of, as far as it can be told; undefined where it names another year. */
export function rollCode(text: string, { from, to }: RollYears): string | undefined {
  if (yearOfCode(text) !== from) return undefined;
  const code = plainCode(text);
  const moved = code.slice(0, YEAR_AT) + String(to % 100).padStart(2, "0") + code.slice(YEAR_AT + 2);
  return prefixOf(code) === undefined ? moved : withCheckLike(code, moved);
}
