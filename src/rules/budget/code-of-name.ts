import { childrenOf, lookUp, type Classification } from "../../model/classification/classification";
import { parentCode } from "../../model/classification/codes";
import { plainCodeName } from "./code-name";

/** The code beside a code whose name this is: 2050203 for 初中教育 written at 2050202. */
export function codeOfName(
  classification: Classification,
  code: string,
  name: string,
  year: number | undefined,
): string | undefined {
  const parent = parentCode(code);
  if (parent === undefined) return undefined;
  const wanted = plainCodeName(name);
  return childrenOf(classification, parent, year).find((other) =>
    lookUp(classification, other, year)?.names.some((known) => plainCodeName(known) === wanted),
  );
}
