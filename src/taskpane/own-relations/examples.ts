import { compileFormula } from "../../relations/check-relation";
import type { TableId } from "../../relations/vocabulary";

/** A formula to start one's own from. */
export interface FormulaExample {
  /** What it asks, in a few words. */
  readonly about: string;
  readonly text: string;
}

/** What the language can do, an example each. */
export const FORMULA_EXAMPLES: readonly FormulaExample[] = [
  { about: "一格等于另一格", text: "部门预算收支总表[收入总计] = 部门预算收支总表[支出总计]" },
  { about: "两张表的合计一致", text: "一般公共预算支出表[合计, 基本支出] = 基本支出表[合计, 合计]" },
  { about: "每一行横着相加", text: "部门预算支出总表[每行, 合计] ≥ 本行[基本支出] + 本行[项目支出]" },
  { about: "上级科目等于下级之和", text: "部门预算支出总表[类, 合计] = 求和(下级)" },
  {
    about: "同一科目在两张表里一致",
    text: "部门预算收入总表[每科目, 合计] = 部门预算支出总表[同科目, 合计]",
  },
  { about: "不超过一个数", text: "“三公”经费支出表[公务接待费, 合计] ≤ 20万元" },
  {
    about: "占比不超过一个比例",
    text: "部门预算支出总表[合计, 项目支出] ≤ 部门预算支出总表[合计, 合计] × 60%",
  },
  {
    about: "满足条件才核对，不符只提示",
    text: "软：当 有(项目绩效目标表) 时，部门预算支出总表[合计, 项目支出] = 求和(项目绩效目标表[每行, 预算数])",
  },
  { about: "数量乘单价等于金额", text: "政府采购预算[每行, 合计] = 本行[数量] × 本行[单价]" },
];

const NEEDED = new Map(FORMULA_EXAMPLES.map((example) => [example, tablesOf(example.text)]));

/** The examples, those first that can be worked out with the tables that are there. */
export function examplesFor(tables: ReadonlySet<TableId>): readonly FormulaExample[] {
  const isAtHome = (example: FormulaExample): boolean =>
    (NEEDED.get(example) ?? []).every((id) => tables.has(id));
  return [...FORMULA_EXAMPLES.filter(isAtHome), ...FORMULA_EXAMPLES.filter((example) => !isAtHome(example))];
}

function tablesOf(text: string): readonly TableId[] {
  const compiled = compileFormula(text);
  return compiled.ok ? [...compiled.formula.tables] : [];
}
