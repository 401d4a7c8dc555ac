import type { BudgetTable } from "../../model/documents";

/** The year that the heads of some tables tell, the first that does; "2023". */
export function yearOf(tables: readonly BudgetTable[]): string | undefined {
  for (const { year } of tables) {
    const found = year.state === "given" ? /20\d\d/.exec(year.value.normalize("NFKC"))?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The department that the heads name, without its code: 323昌黎县人力资源和社会保障局. */
export function departmentOf(tables: readonly BudgetTable[]): string | undefined {
  for (const { unit } of tables) {
    const name = unit.state === "given" ? withoutCode(unit.value) : "";
    if (name !== "") return name;
  }
  return undefined;
}

/** A unit's name without the code before it. */
export function withoutCode(unit: string): string {
  return unit
    .trim()
    .replace(/^[[(（【]?\d+[\])）】]?[\s-]*/, "")
    .trim();
}
