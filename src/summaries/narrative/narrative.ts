import { BUDGET_TABLE_NAMES, type BudgetTable, type BudgetTableNumber } from "../../model/documents";
import type { CellRef } from "../../sheet/address";
import type { SummaryRemark } from "../summary-remark";
import { assetsText, procurementText } from "./assets-text";
import { newDraft, type About, type Draft } from "./draft";
import { changesText, expenditureText } from "./expenditure-text";
import { departmentOf, yearOf } from "./head-words";
import { incomeText, overviewText } from "./income-text";
import { hasLastPublics, publicsText } from "./publics-text";
import { runningText } from "./running-text";
import { tableSet, type TableSet } from "./table-set";

/** A paragraph of the 情况说明; its lines are paragraphs of their own below one heading. */
export interface NarrativeParagraph {
  readonly title: string;
  readonly text: string;
  /** The cells that its figures stand in. */
  readonly cells: readonly CellRef[];
}

/** The 情况说明 of a budget, and what could not be written. */
export interface Narrative {
  readonly paragraphs: readonly NarrativeParagraph[];
  readonly remarks: readonly SummaryRemark[];
}

interface Part {
  readonly title: string;
  readonly write: (draft: Draft, about: About) => string;
  /** One of each list must be there, this year's and last year's. */
  readonly needs: readonly (readonly BudgetTableNumber[])[];
  readonly needsLast?: BudgetTableNumber;
}

const PARTS: readonly Part[] = [
  { title: "部门预算安排的总体情况", write: overviewText, needs: [["T1"]] },
  { title: "收入说明", write: incomeText, needs: [["T1"]] },
  { title: "支出说明", write: expenditureText, needs: [["T1"], ["T3"], ["T6"]] },
  { title: "比上年增减情况", write: changesText, needs: [["T3"]], needsLast: "T3" },
  { title: "机关运行经费安排情况", write: runningText, needs: [["T6"]] },
  { title: "财政拨款“三公”经费预算情况及增减变化原因", write: publicsText, needs: [["T9", "T13"]] },
  { title: "政府采购预算情况", write: procurementText, needs: [["T10"]] },
  { title: "国有资产信息", write: assetsText, needs: [["T11"]] },
];
/** Few departments publish these with a text; without the tables there is nothing to miss. */
const SELDOM = new Set(["政府采购预算情况", "国有资产信息"]);

/** Writes the paragraphs that publish a budget's figures, from its tables and last year's; nothing is guessed. */
export function narrative(
  tables: readonly BudgetTable[],
  { year, last = [] }: { readonly year?: string; readonly last?: readonly BudgetTable[] },
): Narrative {
  const about = aboutOf(tables, year, last);
  const paragraphs: NarrativeParagraph[] = [];
  const remarks: SummaryRemark[] = [...sameNumbers(tables), ...notOfLastYear(about, tables, last)];
  for (const part of PARTS) {
    const lack = lackOf(part, about);
    if (lack !== undefined) {
      remarks.push({ text: lack, weight: SELDOM.has(part.title) || part.needsLast ? "note" : "problem" });
      continue;
    }
    const draft = newDraft();
    const text = part.write(draft, about);
    const [missing] = draft.lacks;
    if (missing) remarks.push({ ...at(missing.at), text: leftOut(part, missing.because), weight: "problem" });
    else paragraphs.push({ title: part.title, text, cells: draft.cells });
  }
  return { paragraphs, remarks: [...remarks, ...hints(about, paragraphs)] };
}

function aboutOf(
  tables: readonly BudgetTable[],
  asked: string | undefined,
  last: readonly BudgetTable[],
): About {
  const year = /20\d\d/.exec(asked ?? "")?.[0] ?? yearOf(tables);
  const lastYear = yearOf(last) ?? (year === undefined ? undefined : String(Number(year) - 1));
  return {
    now: tableSet(tables),
    last: tableSet(last),
    year: year === undefined ? "本年" : `${year}年`,
    lastYear: lastYear === undefined ? "上年" : `${lastYear}年`,
    department: departmentOf(tables) ?? "本部门",
  };
}

/** Why a paragraph cannot be written; undefined where its tables are there. */
function lackOf(part: Part, { now, last }: About): string | undefined {
  const lacking = part.needs.find((numbers) => !numbers.some((number) => now.has(number)));
  if (lacking) return leftOut(part, `工作簿里没有${namesOf(lacking)}`);
  if (part.needsLast && !last.has(part.needsLast))
    return leftOut(part, `没有上年的${namesOf([part.needsLast])}，增减无从比较`);
  return undefined;
}

function leftOut({ title }: Part, because: string): string {
  return `“${title}”没有写：${because}。`;
}

function namesOf(numbers: readonly BudgetTableNumber[]): string {
  return numbers.map((number) => `“${BUDGET_TABLE_NAMES[number]}”`).join("或");
}

function at(cell: CellRef | undefined): { at?: CellRef } {
  return cell ? { at: cell } : {};
}

/** Tables of one number are those of several units or years, of which one is written about. */
function sameNumbers(tables: readonly BudgetTable[]): SummaryRemark[] {
  const set: TableSet = tableSet(tables);
  return [...set].flatMap(([number, { source }]): SummaryRemark[] => {
    const count = tables.filter(({ table }) => table === number).length;
    if (count === 1) return [];
    const text = `有 ${count} 张“${BUDGET_TABLE_NAMES[number]}”，情况说明按“${source.sheet}”写，其余的没有用。`;
    return [
      { text, at: { sheet: source.sheet, row: source.area.top, col: source.area.left }, weight: "problem" },
    ];
  });
}

/** Last year's tables that are of another department, or of no earlier year. */
function notOfLastYear(
  { year, lastYear }: About,
  tables: readonly BudgetTable[],
  last: readonly BudgetTable[],
): SummaryRemark[] {
  const [own, other] = [departmentOf(tables), departmentOf(last)];
  const texts: string[] = [];
  if (own !== undefined && other !== undefined && own !== other)
    texts.push(`上年的表是“${other}”的，本年的是“${own}”的，增减可能不可比。`);
  if (last.length > 0 && lastYear >= year)
    texts.push(`给的上年表是 ${lastYear}的，本年的是 ${year}的，请核对有没有拿错。`);
  return texts.map((text) => ({ text, weight: "problem" }));
}

/** What the user has to do about what was written. */
function hints(about: About, paragraphs: readonly NarrativeParagraph[]): SummaryRemark[] {
  const isWritten = (title: string): boolean =>
    paragraphs.some((paragraph) => paragraph.title.includes(title));
  const texts: string[] = [];
  if (isWritten("机关运行经费"))
    texts.push(
      "“机关运行经费”按基本支出表的公用经费写；只有行政单位和参公单位的算机关运行经费，有其他事业单位的请核减。",
    );
  if (isWritten("三公") && !hasLastPublics(about))
    texts.push("“三公”经费没有和上年比较：没有上年的“三公”经费支出表，也没有增减变化表。");
  if (paragraphs.some(({ text }) => text.includes("＿＿＿＿")))
    texts.push("增减的原因表里没有，用“＿＿＿＿”空着，请逐处填写。");
  return texts.map((text) => ({ text, weight: "note" }));
}
