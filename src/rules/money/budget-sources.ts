import { amountWithUnit, type Amount } from "../../model/amount";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import type { RuleContext, TableRule } from "../define-rule";
import { sourceName, splitsOf, unseenBecause, type Split } from "./amount-fields";
import { envelope } from "../../model/rounding";

/** A short text in the head that may be the label of a source which an unknown form has beside the usual ones. */
const UNKNOWN_SOURCE = /资金|拨款|结转|结余|自筹|专户|配套|收入|贷款|捐赠/;

/** A budget is not the sum of its sources, or the total row not the sum of the tasks. */
export const budgetSources: TableRule = {
  id: "budget-sources",
  title: "预算数应等于各项资金来源之和",
  family: "资金",
  severity: "error",
  basis: "表内勾稽关系：预算数 = 财政资金 + 其他资金；年度资金总额 = 财政拨款 + 上年结转 + 其他资金",
  why: "总数与来源对不上，不知道哪一个是批复的数，后面的成本指标也没有依据。",
  how: "核对批复的预算，改正总数或来源中写错的一个；空着的来源按 0 计算。",
  on: "ProjectOrDepartment",
  sight: { needs: ["budget"], reads: ["fiscal"] },
  plan: false,
  columns: undefined,
  check(table, context) {
    const unknown = unknownSource(table);
    if (unknown !== undefined) return context.unseen(`“${unknown}”不知是不是一项资金来源`);
    if (table.other.state === "foreign") return context.notApplicable("表上没有列出全部资金来源");
    for (const split of splitsOf(table)) checkSplit(split, context);
    if (table.kind === "DepartmentTarget") checkTasks(table, context);
  },
};

function unknownSource({ source, strays, columns }: ProjectTarget | DepartmentTarget): string | undefined {
  if (source.form !== "project-target/generic") return undefined;
  const header = columns.level3.state === "given" ? columns.level3.at.row : Infinity;
  return strays.find(({ text, at }) => at.row < header && text.length < 20 && UNKNOWN_SOURCE.test(text))
    ?.text;
}

function checkSplit({ name, total, fiscal, others }: Split, context: RuleContext): void {
  const unseen = [total, fiscal, ...others].map(unseenBecause).find((because) => because !== undefined);
  if (unseen !== undefined) return context.unseen(unseen);
  const parts = [fiscal, ...others].filter((field) => field.state === "given");
  if (total.state !== "given" || parts.length === 0) return context.unseen(`${name}的各项来源没有填写`);
  compare(name, total, parts, "各项来源", context);
}

/** The total row against the tasks above it, column by column. */
function checkTasks(table: DepartmentTarget, context: RuleContext): void {
  if (table.tasks.length === 0) return context.unseen("没有读到年度主要任务");
  for (const key of ["total", "fiscal", "other"] as const) {
    const sum = key === "total" ? table.budget : table[key];
    const parts = table.tasks.map((task) => task[key]);
    const unseen = [sum, ...parts].map(unseenBecause).find((because) => because !== undefined);
    const given = parts.filter((part) => part.state === "given");
    if (unseen !== undefined) context.unseen(unseen);
    else if (sum.state === "given") compare(`金额合计行的${sum.label}`, sum, given, "各项任务", context);
    else if (given.length > 0) context.unseen(`金额合计行的“${sum.label}”没有填写`);
  }
}

function compare(
  name: string,
  total: Given<Amount>,
  parts: readonly Given<Amount>[],
  called: string,
  { report }: RuleContext,
): void {
  const sum = parts.reduce((all, { value }) => all + value.fen, 0);
  const off = Math.abs(total.value.fen - sum);
  if (off === 0) return;
  const { unit } = total.value;
  const allowed = envelope(
    total.value,
    parts.map(({ value }) => value),
  );
  const isRounding = off <= allowed;
  const difference = amountWithUnit(off, unit);
  report({
    at: total,
    message:
      `${name} ${amountWithUnit(total.value.fen, unit)}，${called}合计 ${amountWithUnit(sum, unit)}，` +
      `相差 ${difference}${isRounding ? "，是四舍五入的尾差" : ""}`,
    related: parts.map((part) => ({ role: sourceName(part), at: part })),
    difference,
    allowed: amountWithUnit(allowed, unit),
    ...(isRounding ? { severity: "notice", how: "可以不改；要求一致时调整其中一个来源的末位。" } : {}),
  });
}
