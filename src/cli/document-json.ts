import { amountText, type Amount } from "../model/amount";
import { decimalToText } from "../model/decimal";
import {
  documentTitle,
  type BudgetTable,
  type BudgetValue,
  type Document,
  type Indicator,
  type ProjectTarget,
} from "../model/documents";
import { valueOf, type Field } from "../model/field";
import { percentText } from "../model/percent";
import type { Target } from "../model/target";
import { splitTarget } from "../model/target-parts";
import { areaToA1, toA1 } from "../sheet/address";

/** A table as `jixiao read --format json` gives it; the field names are a contract (docs/cli.md). */
export function tableJson(document: Document): object {
  const { form, sheet, area } = document.source;
  return {
    form,
    kind: document.kind,
    sheet,
    range: areaToA1(area),
    title: documentTitle(document),
    document: documentJson(document),
  };
}

function documentJson(document: Document): object {
  switch (document.kind) {
    case "ProjectTarget":
      return projectJson(document);
    case "DepartmentTarget":
      return {
        name: valueOf(document.name),
        year: valueOf(document.year),
        tasks: document.tasks.map((task) => ({
          name: valueOf(task.name),
          content: valueOf(task.content),
          total: money(task.total),
          fiscal: money(task.fiscal),
          other: money(task.other),
        })),
        total: {
          total: money(document.budget),
          fiscal: money(document.fiscal),
          other: money(document.other),
        },
        goal: valueOf(document.goals)?.join("\n") ?? null,
        indicators: document.indicators.map(indicatorJson),
      };
    case "ActivityTargets":
      return {
        activities: document.activities.map((activity) => ({
          code: valueOf(activity.code),
          name: valueOf(activity.name),
          description: valueOf(activity.description),
          year: valueOf(activity.year),
          goal: valueOf(activity.goal),
          indicators: activity.indicators.map((indicator) => ({
            name: valueOf(indicator.name),
            description: valueOf(indicator.description),
            excellent: asTyped(indicator.excellent),
            good: asTyped(indicator.good),
            fair: asTyped(indicator.fair),
            poor: asTyped(indicator.poor),
            cell: cellOf(indicator.excellent),
          })),
        })),
      };
    case "BudgetTable":
      return budgetJson(document);
  }
}

/** Columns that have a place of their own in a line. */
const NAMES = ["code", "name", "incomeName", "expenditureName"];

/**
 * The columns by their labels, those of code and name left out; a column that the sheet lacks is not listed. Where
 * income and expenditure stand side by side, each line has the cells of its half.
 */
function budgetJson(table: BudgetTable): object {
  const columns = Object.entries(table.columns).filter(
    ([key, { state }]) => state === "given" && !NAMES.includes(key),
  );
  return {
    table: table.table,
    unit: valueOf(table.unit),
    year: valueOf(table.year),
    amountUnit: valueOf(table.amountUnit) ?? unitIn(table),
    columns: [...new Set(columns.map(([, { label }]) => label))],
    rows: table.rows.map(({ code, name, cells }) => ({
      code: valueOf(code),
      name: valueOf(name),
      cells: Object.fromEntries(
        columns.flatMap(([key, { label }]) => (key in cells ? [[label, budgetCell(cells[key])]] : [])),
      ),
    })),
    note: valueOf(table.note)?.join("\n") ?? null,
  };
}

/** The unit of the first money in a table that declares it elsewhere than in its head. */
function unitIn({ rows }: BudgetTable): string | null {
  for (const field of rows.flatMap(({ cells }) => Object.values(cells))) {
    if (field.state === "given" && typeof field.value === "object" && "fen" in field.value)
      return field.value.unit;
  }
  return null;
}

function budgetCell(field: Field<BudgetValue> | undefined): string | null {
  if (field?.state !== "given") return null;
  const { value } = field;
  if (typeof value === "string") return value;
  return "fen" in value ? amountText(value.fen, value.unit) : decimalToText(value);
}

function projectJson(project: ProjectTarget): object {
  const { carryover } = project;
  const funds =
    carryover.state === "foreign"
      ? {}
      : {
          authority: valueOf(project.authority),
          period: valueOf(project.period),
          source: valueOf(project.origin),
          funds: {
            total: money(project.budget),
            fiscal: money(project.fiscal),
            carryover: money(carryover),
            other: money(project.other),
          },
        };
  return {
    unit: valueOf(project.unit),
    code: valueOf(project.code),
    name: valueOf(project.name),
    year: valueOf(project.year),
    budget: money(project.budget),
    fiscal: money(project.fiscal),
    other: money(project.other),
    amountUnit: valueOf(project.amountUnit) ?? unitOf([project.budget, project.fiscal, project.other]),
    purpose: valueOf(project.purpose),
    plan: project.plan.length > 0 ? project.plan.map(({ share }) => percent(share)) : null,
    goals: valueOf(project.goals) ?? [],
    ...funds,
    indicators: project.indicators.map(indicatorJson),
  };
}

function indicatorJson(indicator: Indicator): object {
  return {
    level1: valueOf(indicator.level1),
    level2: valueOf(indicator.level2),
    level3: valueOf(indicator.level3),
    description: valueOf(indicator.description),
    value: asTyped(indicator.value),
    basis: valueOf(indicator.basis),
    cell: cellOf(indicator.value) ?? cellOf(indicator.level3),
    target: valueOf(indicator.value),
    // As the fiscal system's columns 符号｜数值｜单位 take it.
    columns: indicator.value.state === "given" ? splitTarget(indicator.value.text) : null,
  };
}

/** The figure in the unit it was written in, with at least two decimals; null where there is none. */
function money(field: Field<Amount>): string | null {
  return field.state === "given" ? amountText(field.value.fen, field.value.unit) : null;
}

function percent(field: Field<number>): string | null {
  return field.state === "given" ? percentText(field.value) : null;
}

function asTyped(field: Field<Target>): string | null {
  return field.state === "given" || field.state === "unreadable" ? field.text : null;
}

function cellOf(field: Field<unknown>): string | null {
  return "at" in field ? toA1(field.at) : null;
}

function unitOf(fields: readonly Field<Amount>[]): string | null {
  return fields.map((field) => valueOf(field)?.unit).find((unit) => unit !== undefined) ?? null;
}
