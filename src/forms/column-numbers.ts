import type { TablePart } from "./description";
import type { Token } from "./tokens";

/** What stands in the first columns, which are not counted: 栏次, 甲, 乙. */
const UNCOUNTED = /^(?:栏次?|[甲乙丙丁])$/;
/** Fewer numbers than this may be a line. */
const LEAST_NUMBERS = 3;

/** Whether a row of a budget table only numbers its columns: 栏次 | 1 | 2 | 3 … */
export function isColumnNumbers(row: readonly Token[], { key }: TablePart): boolean {
  if (key !== "rows") return false;
  if (row[0]?.norm === "栏次") return true;
  const numbers = row.filter(({ norm }) => !UNCOUNTED.test(norm));
  return numbers.length >= LEAST_NUMBERS && numbers.every(({ norm }, index) => norm === String(index + 1));
}
