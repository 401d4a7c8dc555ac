import { amountWithUnit, type Amount } from "../../model/amount";
import type { BudgetTable, ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { amountIn, budgetTables } from "../budget-tables";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { envelope } from "../../model/rounding";
import { plainPurchase } from "./plain-purchase";
import {
  itemsOf,
  namedProject,
  projectsOf,
  purchasesOf,
  type NamedProject,
  type Purchase,
} from "./purchases";

/** Money that pays for the office itself, for which there is no project. */
const NO_PROJECT = /公用经费|基本支出|人员经费|办公经费|日常/;

/** The procurement budget and the projects of a workbook do not fit together. */
export const procurementAgainstProject = defineWorkbookRule({
  id: "procurement-against-project",
  title: "政府采购预算应与项目对得上",
  family: "跨表",
  severity: "warning",
  basis:
    "《中华人民共和国政府采购法》第三十三条：编制部门预算时，应当将该财政年度政府采购的项目及资金预算列出",
  why: "采购找不到项目、超过项目的预算，或者要买设备却没有列采购预算，到执行时就没有资金或不能采购。",
  how: "核对项目名称和金额；项目的绩效目标表在别的文件里的，放进来再核对。",
  reads: ["BudgetTable", "ProjectTarget"],
  check(documents, context) {
    const tables = budgetTables(documents, "T10");
    if (tables.length === 0) return context.notApplicable("工作簿里没有部门政府采购预算");
    const projects = documents.filter((document) => document.kind === "ProjectTarget");
    if (projects.length === 0) return context.notApplicable("工作簿里没有项目绩效目标表");
    const named = projects.flatMap((project) => namedProject(project) ?? []);
    const isComplete = named.length === projects.length;
    if (!isComplete) context.unseen("有项目看不到名称，不知道采购是不是它的");
    for (const table of tables) {
      const { purchases, nameless } = purchasesOf(itemsOf(table));
      if (nameless > 0) context.unseen(`“${table.source.sheet}”有 ${nameless} 行采购看不出是哪个项目的`);
      if (purchases.length + nameless === 0)
        for (const project of projects) checkUnplanned(project, table, context);
      for (const purchase of purchases) checkPurchase(purchase, named, isComplete, context);
    }
  },
});

function checkPurchase(
  purchase: Purchase,
  named: readonly NamedProject[],
  isComplete: boolean,
  context: RuleContext,
): void {
  const own = projectsOf(purchase, named);
  const { name } = purchase;
  if (own.length > 0) return checkAmount(purchase, own, context);
  if (!isComplete || NO_PROJECT.test(name.value)) return;
  const message = `政府采购预算里有“${name.text}”的采购，工作簿里没有这个项目的绩效目标表`;
  context.report({ at: name, message });
}

/** What is bought for a project may not come to more than the project has. */
function checkAmount(
  { name, lines }: Purchase,
  projects: readonly ProjectTarget[],
  { report, unseen }: RuleContext,
): void {
  const totals = lines.flatMap((line) => amountIn(line, "total") ?? []);
  const budgets = projects.flatMap(({ budget }) => (budget.state === "given" ? [budget] : []));
  const [first] = totals;
  if (!first || totals.length < lines.length) return unseen(`“${name.text}”有采购金额看不到`);
  if (budgets.length < projects.length) return unseen(`“${name.text}”没有看得到的预算数，采购金额没有核对`);
  const [bought, granted] = [sumOf(totals), sumOf(budgets)];
  const allowed = envelope(
    first.value,
    [...totals.slice(1), ...budgets].map(({ value }) => value),
  );
  if (bought <= granted + allowed) return;
  const { unit } = first.value;
  const difference = amountWithUnit(bought - granted, unit);
  report({
    at: first,
    message:
      `“${name.text}”的${lines.length > 1 ? ` ${lines.length} 项采购共` : "采购金额是"} ${amountWithUnit(bought, unit)}，` +
      `超过项目预算数 ${amountWithUnit(granted, unit)}，多 ${difference}`,
    how: "核对采购金额与项目的预算数，改正写错的一处。",
    related: [
      ...totals.slice(1).map((at) => ({ role: "其他采购", at })),
      ...budgets.map((at) => ({ role: at.label, at })),
    ],
    difference,
    allowed: amountWithUnit(allowed, unit),
    subject: name.value,
  });
}

function sumOf(amounts: readonly Given<Amount>[]): number {
  return amounts.reduce((sum, { value }) => sum + value.fen, 0);
}

/** A project that says it buys equipment, while the department plans to buy nothing. */
function checkUnplanned(
  project: ProjectTarget,
  { note }: BudgetTable,
  { report, unseen }: RuleContext,
): void {
  const found = plainPurchase(project);
  if (typeof found === "string")
    return unseen(`“${project.source.sheet}”的“${found}”看不到，不知道要不要采购`);
  if (!found) return;
  report({
    at: found.at,
    message: `${found.at.label}写明“${found.words}”，部门政府采购预算却是空表`,
    how: "达到采购限额标准或在集中采购目录以内的，列入政府采购预算；不属于政府采购的，说明即可。",
    related: note.state === "given" ? [{ role: "部门政府采购预算的注", at: note }] : [],
  });
}
