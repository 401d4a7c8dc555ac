import type { RowData } from "../../forms/form-data";
import { amountWithUnit } from "../../model/amount";
import type { ProjectTarget } from "../../model/documents";
import { valueOf } from "../../model/field";
import { projectNameOf } from "../../templates/long-table/long-table";
import type { SummaryRemark } from "../summary-remark";
import { topOf } from "../projects/line-remarks";
import { inWan, sumOf } from "./money";
import { eachOnce, plainText } from "./plain-text";
import { taskContent } from "./task-content";

/** 年度主要任务 with 金额合计, and what the user should know of them. */
export interface Tasks {
  readonly rows: readonly RowData[];
  readonly total: RowData;
  readonly remarks: readonly SummaryRemark[];
}

/** What a project asks for in the columns of the form, in 分; undefined where its table does not say. */
interface TaskMoney {
  readonly total: number | undefined;
  readonly fiscal: number | undefined;
  /** With 上年结转, for which the form has no column. */
  readonly other: number | undefined;
}

const COLUMNS = ["total", "fiscal", "other"] as const;

/** A task for every project; projects of one name, as those of several units, are one task. */
export function tasksOf(projects: readonly ProjectTarget[]): Tasks {
  const tasks = new Map<string, ProjectTarget[]>();
  for (const project of projects) {
    const key = plainText(projectNameOf(project));
    const known = tasks.get(key);
    if (known) known.push(project);
    else tasks.set(key, [project]);
  }
  const rows = [...tasks.values()].map(taskRow);
  const money = projects.map(moneyOf);
  return {
    rows,
    total: moneyData(money),
    remarks: [...foreignRemarks(projects), ...projects.flatMap(remarksOn)],
  };
}

function taskRow(projects: readonly ProjectTarget[]): RowData {
  const content = eachOnce(projects.map((project) => taskContent(project).text)).join("\n");
  return {
    name: projectNameOf(projects[0]!),
    ...(content !== "" && { content }),
    ...moneyData(projects.map(moneyOf)),
  };
}

function moneyData(money: readonly TaskMoney[]): RowData {
  return Object.fromEntries(
    COLUMNS.flatMap((key) => {
      const fen = sumOf(money.map((each) => each[key]));
      return fen === undefined ? [] : [[key, inWan(fen)]];
    }),
  );
}

function moneyOf({ budget, fiscal, carryover, other }: ProjectTarget): TaskMoney {
  const carried = valueOf(carryover)?.fen;
  return {
    total: valueOf(budget)?.fen,
    fiscal: valueOf(fiscal)?.fen,
    other: carried ? sumOf([carried, valueOf(other)?.fen]) : valueOf(other)?.fen,
  };
}

function remarksOn(project: ProjectTarget): SummaryRemark[] {
  const { budget, carryover, goals } = project;
  const name = projectNameOf(project);
  const remarks: SummaryRemark[] = [];
  if (budget.state !== "given" && budget.state !== "foreign") {
    const at = budget.state === "blank" || budget.state === "unreadable" ? budget.at : topOf(project);
    const why = budget.state === "unreadable" ? `“${budget.text}”没有读出来` : "没有";
    const text = `“${name}”的年度资金总额（预算数）${why}，总额空着，金额合计里没有它`;
    remarks.push({ text, at, weight: "problem" });
  }
  remarks.push(...differenceOn(project, name));
  if (carryover.state === "given" && carryover.value.fen !== 0) {
    const amount = amountWithUnit(carryover.value.fen, "万元");
    const text = `“${name}”有上年结转 ${amount}，整体表没有这一栏，列在其他资金里`;
    remarks.push({ text, at: carryover.at, weight: "note" });
  }
  if (taskContent(project).isCut) {
    const at = goals.state === "given" ? goals.at : topOf(project);
    remarks.push({ text: `“${name}”的目标很长，主要内容里只列了开头，请归纳`, at, weight: "note" });
  }
  return remarks;
}

/** Forms that have no place for money are told of once. */
function foreignRemarks(projects: readonly ProjectTarget[]): SummaryRemark[] {
  const without = projects.filter(({ budget }) => budget.state === "foreign");
  const [first] = without;
  if (!first) return [];
  const text = `${without.length} 个项目的表（${first.source.formName}）没有年度资金总额（预算数），总额空着，金额合计里没有它们`;
  return [{ text, at: topOf(first), weight: "problem" }];
}

/** Where a project's own figures disagree, so do those of its task. */
function differenceOn(project: ProjectTarget, name: string): SummaryRemark[] {
  const { total, fiscal, other } = moneyOf(project);
  const parts = sumOf([fiscal, other]);
  if (total === undefined || parts === undefined || total === parts) return [];
  const text = `“${name}”的年度资金总额是 ${amountWithUnit(total, "万元")}，各项资金加起来是 ${amountWithUnit(parts, "万元")}，照抄在任务里`;
  const { budget } = project;
  return [{ text, weight: "problem", at: budget.state === "given" ? budget.at : topOf(project) }];
}
