/** 支出功能分类 (2…), or 支出经济分类 of departments (3…) and of governments (5…). */
export type CodeSystem = "functional" | "economic";

/** What users call the two. */
export const CODE_SYSTEM_NAMES: Readonly<Record<CodeSystem, string>> = {
  functional: "支出功能分类",
  economic: "支出经济分类",
};

/** How deep a code stands. */
export type CodeLevel = "类" | "款" | "项";

const SYSTEMS: Readonly<Record<string, CodeSystem>> = { 2: "functional", 3: "economic", 5: "economic" };
const LEVELS: Readonly<Record<number, CodeLevel>> = { 3: "类", 5: "款", 7: "项" };
/** How much a code is longer than that of its parent. */
const STEP = 2;

/** The system whose code it is; undefined for what is no code of expenditure. */
export function systemOf(code: string): CodeSystem | undefined {
  if (!/^\d{3}(?:\d\d){0,2}$/.test(code)) return undefined;
  const system = SYSTEMS[code.charAt(0)];
  return system === "economic" && code.length > 5 ? undefined : system;
}

/** 类, 款 or 项; undefined for what is no code of expenditure. */
export function levelOf(code: string): CodeLevel | undefined {
  return systemOf(code) && LEVELS[code.length];
}

/** The code that a code is a part of: 20502 for 2050201; undefined for a 类, and for what is no code. */
export function parentCode(code: string): string | undefined {
  const level = levelOf(code);
  return level === undefined || level === "类" ? undefined : code.slice(0, -STEP);
}
