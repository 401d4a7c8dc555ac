import { neededText, fenIn, needed, newDraft, type About, type Draft } from "./draft";
import { changeText, REASON } from "./change-text";
import { wanText } from "./figure-text";
import { nameOfLine, type Place } from "./table-set";

const SUM = { table: "T3", line: "total" } as const;
const RUNNING = { table: "T6", line: "total" } as const;
/** What few departments have is told where there is something of it. */
const SELDOM = [
  ["operating", "经营支出"],
  ["superior", "上解上级支出"],
  ["subordinate", "对附属单位补助支出"],
] as const;
const CLASS_DIGITS = 3;

/** 支出说明. */
export function expenditureText(draft: Draft, { now, year, department }: About): string {
  const total = neededText(draft, now, {
    table: "T1",
    line: "expenditure-total",
    column: "expenditureAmount",
  });
  const basic = neededText(draft, now, { ...SUM, column: "basic" });
  const staff = neededText(draft, now, { ...RUNNING, column: "staff" });
  const running = neededText(draft, now, { ...RUNNING, column: "running" });
  const project = neededText(draft, now, { ...SUM, column: "project" });
  const seldom = SELDOM.map(([column, name]) => told(draft, now, { ...SUM, column }, name)).join("");
  const carriedOut = { table: "T1", line: "carried-out", column: "expenditureAmount" } as const;
  return (
    `收支预算总表支出栏、基本支出表、项目支出表按经济分类和支出功能分类科目编制，反映${department}年度部门预算中支出预算的总体情况。` +
    `${year}我部门预算总支出为${total}，其中：基本支出为${basic}（包括人员经费${staff}，公用经费${running}），` +
    `项目支出${project}${seldom}${told(draft, now, carriedOut, "年终结转结余")}。${classesText(draft, now)}`
  );
}

/** 比上年增减情况; none of the reasons can be known. */
export function changesText(draft: Draft, { now, last, year, lastYear }: About): string {
  const both = (column: string): [number, number] => [
    needed(draft, now, { ...SUM, column }),
    needed(draft, last, { ...SUM, column }),
  ];
  const total = both("total");
  const change = changeText(...total);
  const moved = change === undefined ? `与${lastYear}预算相比无变化` : `较${lastYear}预算${change}`;
  const parts = [partText("基本支出", ...both("basic")), partText("项目支出", ...both("project"))];
  return (
    `反映部门与上年比较的增减变化情况。${year}预算收支安排${wanText(total[0])}，${moved}，` +
    `其中：${parts.join("；")}。`
  );
}

function partText(name: string, now: number, last: number): string {
  const change = changeText(now, last);
  return change === undefined ? `${name}与上年相比无变化` : `${name}${change}，${REASON}`;
}

/** A part that is told only where there is something of it. */
function told(draft: Draft, now: About["now"], place: Place, name: string): string {
  const own = newDraft();
  const fen = fenIn(own, now, place);
  if (fen === undefined || fen === 0) return "";
  draft.cells.push(...own.cells);
  return `，${name}${wanText(fen)}`;
}

/** The 类 of expenditure that there is something of, in the order of their codes. */
function classesText(draft: Draft, now: About["now"]): string {
  const rows = (now.get("T3")?.rows ?? []).filter(
    ({ code }) => code.state === "given" && code.value.length === CLASS_DIGITS,
  );
  const parts = rows.flatMap((row) => {
    const own = newDraft();
    const line = row.code.state === "given" ? row.code.value : "";
    const text = told(own, now, { table: "T3", line, column: "total" }, nameOfLine(row));
    draft.cells.push(...own.cells);
    return text === "" ? [] : [{ line, text: text.slice(1) }];
  });
  const sorted = [...parts].sort((a, b) => (a.line < b.line ? -1 : 1)).map(({ text }) => text);
  return sorted.length === 0 ? "" : `按支出功能分类科目，${sorted.join("，")}。`;
}
