import type { ProjectTarget } from "../../model/documents";
import { budgetYearOf } from "../../rules/codes/budget-year";
import type { SummaryRemark } from "../summary-remark";
import { topOf } from "./line-remarks";
import type { ProjectLine } from "./project-line";

/** So many projects are named in one sentence. */
const MOST_NAMED = 5;

/** What is to be told of several projects at once: forms without a place for money, units, months that are not planned. */
export function wholeRemarks(lines: readonly ProjectLine[], months: readonly string[]): SummaryRemark[] {
  return [
    ...withoutBudget(lines),
    ...withoutUnit(lines),
    ...withoutShares(lines, months),
    ...textShares(lines),
  ];
}

function withoutBudget(lines: readonly ProjectLine[]): SummaryRemark[] {
  const without = lines.filter(({ project }) => project.budget.state === "foreign");
  const [first] = without;
  if (!first) return [];
  const forms = [...new Set(without.map(({ project }) => project.source.formName))].join("、");
  const text = `${without.length} 个项目的表（${forms}）没有预算数一栏，汇总表里空着，没有算进合计：${namesOf(without)}`;
  return [{ text, at: topOf(first.project), weight: "problem" }];
}

function withoutUnit(lines: readonly ProjectLine[]): SummaryRemark[] {
  const without = lines.filter(({ unit }) => unit === "");
  const [first] = without;
  if (!first || without.length === lines.length) return [];
  const text = `${without.length} 个项目没有写单位，排在最后：${namesOf(without)}`;
  return [{ text, at: topOf(first.project), weight: "note" }];
}

function withoutShares(lines: readonly ProjectLine[], months: readonly string[]): SummaryRemark[] {
  return months.flatMap((month, index): SummaryRemark[] => {
    const without = lines.filter(
      ({ money, shares }) => money.budget.value !== null && shares[index]!.value === null,
    );
    const [first] = without;
    if (!first) return [];
    const share = first.project.plan.find((point) => point.month === month)?.share;
    const at = share?.state === "blank" || share?.state === "unreadable" ? share.at : topOf(first.project);
    const text = `${without.length} 个项目没有“${month}”的支出计划，有这些项目的小计和合计不列这个月的比例：${namesOf(without)}`;
    return [{ text, at, weight: "note" }];
  });
}

function textShares(lines: readonly ProjectLine[]): SummaryRemark[] {
  const texts = lines.filter(({ shares }) => shares.some(({ isCopied }) => isCopied));
  const points = texts[0]?.project.plan.map(({ share }) => share) ?? [];
  const first = points.find((share) => share.state === "given" && share.kept === "text");
  if (first?.state !== "given") return [];
  const text = `${texts.length} 个项目的支出计划在表里是文字（如“${first.text}”），汇总表里写的是数，不会随表改变：${namesOf(texts)}`;
  return [{ text, at: first.at, weight: "note" }];
}

/** The year of all projects; undefined where they differ or do not say. */
export function commonYear(lines: readonly ProjectLine[]): string | undefined {
  const years = new Set(lines.map(({ project }) => surelyYearOf(project)));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** The budget year that the head of a project's table or its code tells, not one that is guessed. */
export function surelyYearOf(project: ProjectTarget): string | undefined {
  const year = budgetYearOf(project);
  return year && !year.guessed ? String(year.year) : undefined;
}

function namesOf(lines: readonly ProjectLine[]): string {
  const named = lines.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
  return named.join("、") + (lines.length > MOST_NAMED ? " 等" : "");
}
