import type { Finding } from "../rules/outcome";
import { toA1 } from "../sheet/address";

/** More 提示 of one rule than this are told together. */
const FOLD_ABOVE = 5;

/** Bundles of one, save the 提示 of rules that have many: those come together where the first of them stood. */
export function fold<T>(
  items: readonly T[],
  findingOf: (item: T) => Finding,
): readonly (readonly [T, ...T[]])[] {
  const byRule = new Map<string, T[]>();
  for (const item of items) {
    const { rule, severity } = findingOf(item);
    if (severity === "notice") (byRule.get(rule) ?? byRule.set(rule, []).get(rule)!).push(item);
  }
  return items.flatMap((item): readonly (readonly [T, ...T[]])[] => {
    const { rule, severity } = findingOf(item);
    const [first, ...same] = (severity === "notice" && byRule.get(rule)) || [item];
    if (first === undefined || same.length < FOLD_ABOVE) return [[item]];
    return first === item ? [[first, ...same]] : [];
  });
}

/** Where findings are, sheet by sheet: "招聘经费!F10、F12；培训经费!F9". */
export function cellsOf(findings: readonly Finding[]): string {
  const sheets = new Map<string, string[]>();
  for (const { at } of findings) sheets.set(at.sheet, [...(sheets.get(at.sheet) ?? []), toA1(at)]);
  return [...sheets].map(([sheet, cells]) => `${sheet}!${cells.join("、")}`).join("；");
}
