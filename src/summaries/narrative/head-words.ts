import type { BudgetTable } from "../../model/documents";

/** The year that the heads of some tables tell, the first that does; "2023". */
export function yearOf(tables: readonly BudgetTable[]): string | undefined {
  for (const { year, columns } of tables) {
    // 三公经费增减变化 has its years over its columns: 2021年度预算.
    const { current } = columns;
    const words = [year.state === "given" ? year.value : "", current?.state === "given" ? current.label : ""];
    const found = /20\d\d/.exec(words.join(" ").normalize("NFKC"))?.[0];
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
