import { readAmount, type Amount, type MoneyUnit } from "../../../model/amount";
import { inUnit } from "../../../templates/in-unit";
import type { ProjectDraft } from "../../../templates/project-draft";
import type { EntryKey } from "./asked-fields";

/** What was typed on the page, by field. */
export type EntryTexts = Readonly<Partial<Record<EntryKey, string>>>;

/** What is to be mended, by field. */
export type EntryProblems = Readonly<Partial<Record<EntryKey, string>>>;

/** What was typed, as a new table is drafted. */
export interface ReadEntry {
  readonly draft: Omit<ProjectDraft, "indicators">;
  readonly problems: EntryProblems;
}

const SOURCES = ["fiscal", "carryover", "other"] as const;
const PLAIN = ["unit", "authority", "code", "origin", "period", "purpose"] as const;

/** Reads the fields that a form asks for; what cannot be read is left out and told. */
export function readEntry(texts: EntryTexts, asked: ReadonlySet<EntryKey>, moneyUnit: MoneyUnit): ReadEntry {
  const problems: Partial<Record<EntryKey, string>> = {};
  const textOf = (key: EntryKey): string => (asked.has(key) ? (texts[key] ?? "").trim() : "");

  const money = (key: EntryKey): Amount | undefined => {
    const read = readMoney(textOf(key), moneyUnit);
    if (typeof read !== "string") return read;
    problems[key] = read;
    return undefined;
  };

  const name = textOf("name");
  if (name === "") problems.name = "请填项目名称";
  const year = textOf("year")
    .normalize("NFKC")
    .replace(/年度?$/, "");
  const isYear = /^20\d\d$/.test(year);
  if (year !== "" && !isYear) problems.year = "年度写四位数字，如 2026";
  const sources = SOURCES.filter((key) => asked.has(key)).map((key) => [key, money(key)] as const);
  const budget = asked.has("budget") ? money("budget") : sumOf(sources.flatMap(([, each]) => each ?? []));
  const hasProblem = SOURCES.some((key) => problems[key] !== undefined);
  const plain = PLAIN.map((key) => [key, textOf(key)] as const).filter(([, text]) => text !== "");
  return {
    problems,
    draft: {
      name,
      ...Object.fromEntries(plain),
      ...(isYear && { year }),
      ...(budget && !hasProblem && { budget }),
      ...Object.fromEntries(sources.filter(([, each]) => each !== undefined)),
    },
  };
}

/** Money in the unit of the table, undefined for a blank, or what is wrong with it. */
function readMoney(text: string, unit: MoneyUnit): Amount | string | undefined {
  if (text === "") return undefined;
  const read = readAmount(text, unit);
  if (read.kind !== "amount") return `写数字，单位是${unit}，如 40.00`;
  if (read.amount.fen < 0) return "不能是负数";
  return read.amount.unit === unit ? read.amount : inUnit(read.amount, unit);
}

function sumOf(amounts: readonly Amount[]): Amount | undefined {
  const [first] = amounts;
  if (!first) return undefined;
  const fen = amounts.reduce((sum, each) => sum + each.fen, 0);
  if (!Number.isSafeInteger(fen)) return undefined;
  return { fen, decimals: Math.max(...amounts.map(({ decimals }) => decimals)), unit: first.unit };
}
