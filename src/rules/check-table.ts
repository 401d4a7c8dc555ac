import {
  GRADES,
  type BudgetTable,
  type DepartmentTarget,
  type Document,
  type ProjectTarget,
} from "../model/documents";
import type { Field } from "../model/field";
import type { Rule, BudgetRule, IndicatorRule, RuleContext, TableRule, TextRule, GradeRule } from "./rule";
import { gateColumns, gateFields, gateIndicator, gatePlan, type Obstacle } from "./gate";
import { textsOf } from "./texts";

/** A rule that answers for each table by itself. */
export type OneTableRule = Exclude<Rule, { on: "Workbook" }>;

const GRADE_COLUMNS = ["indicator", ...GRADES] as const;
const NO_INDICATOR: Obstacle = { kind: "insufficient", because: "表里一条指标也没有" };

/** How a rule looks at a table, giving what kept it from looking if anything did; undefined where it is not about it. */
export function lookOf(
  rule: OneTableRule,
  document: Document,
): ((context: RuleContext) => Obstacle | undefined) | undefined {
  if (rule.on === "Text") return (context) => checkTexts(rule, document, context);
  if (rule.on === "GradedIndicator") {
    return document.kind === "ActivityTargets"
      ? (context) => checkGrades(rule, document, context)
      : undefined;
  }
  if (rule.on === "BudgetTable")
    return document.kind === "BudgetTable" ? (context) => checkBudget(rule, document, context) : undefined;
  if (document.kind === "ActivityTargets" || document.kind === "BudgetTable") return undefined;
  if (rule.on === "Indicator") return (context) => checkIndicators(rule, document, context);
  if (rule.on !== "ProjectOrDepartment" && rule.on !== document.kind) return undefined;
  return (context) => checkHead(rule, document, context);
}

function checkTexts(rule: TextRule, document: Document, context: RuleContext): undefined {
  for (const cell of textsOf(document)) {
    const said = rule.find(cell);
    if (!said) continue;
    context.report({ at: cell, related: cell.echo ? [{ role: "表名", at: cell.echo }] : [], ...said });
  }
}

function checkBudget(rule: BudgetRule, table: BudgetTable, context: RuleContext): undefined {
  rule.check(table, context);
}

function checkGrades(
  rule: GradeRule,
  { columns, activities }: Extract<Document, { kind: "ActivityTargets" }>,
  context: RuleContext,
): Obstacle | undefined {
  const missing = GRADE_COLUMNS.map((key) => columns[key]).find((column) => column.state !== "given");
  if (missing) return { kind: "insufficient", because: `没有找到“${missing.label}”列` };
  if (activities.every(({ indicators }) => indicators.length === 0)) return NO_INDICATOR;
  for (const { indicators } of activities) {
    for (const indicator of indicators) rule.check(indicator, aboutSubject(context, indicator.name));
  }
  return undefined;
}

function checkIndicators(
  rule: IndicatorRule,
  table: ProjectTarget | DepartmentTarget,
  context: RuleContext,
): Obstacle | undefined {
  const obstacle = gateColumns(table.columns, rule.sight) ?? gateEmpty(table);
  if (obstacle) return obstacle;
  for (const indicator of table.indicators) {
    const unseen = gateIndicator(indicator, rule.sight);
    if (unseen) context.unseen(unseen.because);
    else rule.check(indicator, aboutSubject(context, indicator.level3));
  }
  return undefined;
}

function checkHead(
  rule: TableRule,
  table: ProjectTarget | DepartmentTarget,
  context: RuleContext,
): Obstacle | undefined {
  const obstacle =
    gateFields({ ...table }, rule.sight) ??
    (rule.plan ? gatePlan(table.kind === "ProjectTarget" ? table.plan : []) : undefined) ??
    (rule.columns && (gateColumns(table.columns, rule.columns) ?? gateEmpty(table)));
  if (obstacle) return obstacle;
  const { columns } = rule;
  if (!columns) {
    rule.check(table, context);
    return undefined;
  }
  const indicators = table.indicators.filter((indicator) => {
    const unseen = gateIndicator(indicator, columns);
    if (unseen) context.unseen(unseen.because);
    return !unseen;
  });
  rule.check({ ...table, indicators }, context);
  return undefined;
}

/** Findings on the indicators of one table are told apart by the indicator's name, not by its row. */
function aboutSubject(context: RuleContext, name: Field<string>): RuleContext {
  const subject = name.state === "given" ? name.value : "";
  return { ...context, report: (draft) => context.report({ subject, ...draft }) };
}

function gateEmpty(table: ProjectTarget | DepartmentTarget): Obstacle | undefined {
  return table.indicators.length === 0 ? NO_INDICATOR : undefined;
}
