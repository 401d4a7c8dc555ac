import type { Classification, CodeName, CodeTable } from "./classification";
import { ECONOMIC_CODES } from "./economic-codes";
import { FUNCTIONAL_CODES } from "./functional-codes";
import { yearsIn } from "./years";

/** The published tables that names were read in are of 2023 and later; whether they were so before was not seen. */
const SEEN_FROM = 2023;
const NOT_SEEN = "未核对";

/** The codes that come with this version. */
export const BUILT_IN_CODES: Classification = {
  id: "builtin",
  title: "内置科目表",
  tables: [tableOf([FUNCTIONAL_CODES, ECONOMIC_CODES].flatMap(namesIn))],
};

/** A user's own names before those of this version. */
export function withOwnCodes(title: string, names: readonly CodeName[]): Classification {
  return { id: "own", title, tables: [tableOf(names), ...BUILT_IN_CODES.tables] };
}

function namesIn(text: string): CodeName[] {
  const lines = text.trim().split("\n");
  return lines.map((line) => {
    const [code, name, years, source] = line.split(",") as [string, string, string, string];
    const { from, until } = yearsIn(years)!;
    return { code, name, from, until, verifiedFrom: source === NOT_SEEN ? Infinity : SEEN_FROM };
  });
}

function tableOf(names: readonly CodeName[]): CodeTable {
  const table = new Map<string, CodeName[]>();
  // Of two names of one code the newer one stands first.
  for (const name of [...names].sort((a, b) => Number(a.from < b.from) - Number(a.from > b.from))) {
    const known = table.get(name.code);
    if (known) known.push(name);
    else table.set(name.code, [name]);
  }
  return table;
}
