import { plainFigure } from "../../model/compare-quantities";
import { documentTitle, type Indicator, type ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { once } from "../../model/remember";
import type { Comparator, Target } from "../../model/target";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { roleOf } from "./owned-projects";
import { keyOf } from "./value-lines";

type Side = "下限" | "上限" | "定值";
const SIDES: Readonly<Record<Comparator, Side>> = {
  "≥": "下限",
  ">": "下限",
  "≤": "上限",
  "<": "上限",
  "=": "定值",
};

interface Entry {
  readonly table: ProjectTarget;
  readonly name: Given<string>;
  readonly value: Given<Target>;
  /** The same for indicators of one name that count the same. */
  readonly key: string;
  /** The same text for the same figure, however it is written. */
  readonly figure: string;
  readonly side: Side;
}

/** The same indicator is bounded from below in one table and from above, or exactly, in another. */
export const sameIndicatorDifferentOperator = defineWorkbookRule({
  id: "same-indicator-different-operator",
  title: "同名指标的比较符号应一致",
  family: "跨表",
  severity: "notice",
  basis: "预算绩效指标体系的共性要求：同一指标的含义、计量单位和评价方向应当一致",
  why: "同一个指标一处写 ≥、一处写 ≤，评价时方向相反，无法汇总比较。",
  how: "看这个指标是越高越好还是越低越好，各表用同一个符号。",
  yieldsTo: ["rate-at-most", "cost-at-least", "quantity-at-most", "rate-at-least-100"],
  reads: ["ProjectTarget"],
  check(tables, context) {
    if (tables.length < 2) return context.notApplicable("工作簿里没有两个以上的项目");
    const groups = new Map<string, Entry[]>();
    for (const table of tables) {
      if (table.indicators.length === 0) context.unseen(`“${table.source.sheet}”没有读到指标`);
      const { hidden, entries } = entriesOf(table);
      for (const label of hidden) context.unseen(`“${table.source.sheet}”的“${label}”看不到`);
      for (const entry of entries) add(groups, entry.key, entry);
    }
    for (const entries of groups.values()) checkGroup(entries, context);
  },
});

/** The indicators of a table that are bounded, and what could not be seen of others. */
const entriesOf = once((table: ProjectTarget): { hidden: string[]; entries: Entry[] } => {
  const hidden = table.indicators.flatMap(
    ({ level3, value }) =>
      [level3, value].find(({ state }) => state === "absent" || state === "unreadable")?.label ?? [],
  );
  return { hidden, entries: table.indicators.flatMap((indicator) => entryOf(indicator, table) ?? []) };
});

function entryOf({ level3, value }: Indicator, table: ProjectTarget): Entry | undefined {
  if (level3.state !== "given" || value.state !== "given" || value.value.kind !== "quantity")
    return undefined;
  const { comparator } = value.value;
  // A value without a sign is another rule's matter.
  if (comparator === null) return undefined;
  // Every quantity that was parsed has a number and a unit.
  const { figure, counted } = plainFigure(value.value)!;
  const key = `${keyOf(level3.value)}\u001f${counted}`;
  return { table, name: level3, value, key, figure, side: SIDES[comparator] };
}

function checkGroup(entries: readonly Entry[], { report }: RuleContext): void {
  const usual = usualSide(entries);
  const others = entries.filter(({ side }) => side === usual);
  const byFigure = new Map<string, Entry[]>();
  for (const other of others) add(byFigure, other.figure, other);
  for (const entry of entries) {
    if (entry.side === usual) continue;
    // Upper against lower bound, or another sign for the very same number.
    const isOpposite = entry.side !== "定值" && usual !== "定值";
    const opposed = isOpposite ? others : byFigure.get(entry.figure);
    const against = opposed?.find(({ table }) => table !== entry.table);
    if (!against) continue;
    const more = others.length > 1 ? `等 ${others.length} 张表` : "";
    report({
      at: entry.value,
      message:
        `“${entry.name.text}”在这里写“${entry.value.text}”（${entry.side}），` +
        `在“${roleName(against.table)}”${more}写“${against.value.text}”（${against.side}）`,
      related: [{ role: `“${roleName(against.table)}”的指标值`, at: against.value }],
      subject: `${documentTitle(entry.table)} ${entry.name.value}`,
    });
  }
}

function add(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const same = entries.get(key);
  if (same) same.push(entry);
  else entries.set(key, [entry]);
}

/** The side that most take, or that was taken first. */
function usualSide(entries: readonly Entry[]): Side | undefined {
  const counts = new Map<Side, number>();
  for (const { side } of entries) counts.set(side, (counts.get(side) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((side) => counts.get(side) === most);
}

function roleName(table: ProjectTarget): string {
  return table.title.state === "given" && table.name.state !== "given" ? documentTitle(table) : roleOf(table);
}
