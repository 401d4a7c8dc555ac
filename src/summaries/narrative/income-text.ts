import { lineName } from "../../forms/line-text";
import { balance } from "../../forms/official/balance";
import { mainTable } from "../../forms/vocabulary";
import { neededText, fenIn, type About, type Draft } from "./draft";
import { wanText } from "./figure-text";

const INCOME = { table: "T1", column: "incomeAmount" } as const;
/** The sources that are told even where there is nothing of them. */
const ALWAYS = ["general-income", "fund-income", "capital-income"];
/** All others, told where there is something. */
const OTHERS = mainTable(balance)
  .lines.filter(({ half, group, key }) => half === "income" && group === "每项收入" && !ALWAYS.includes(key))
  .map(({ key, label }) => ({ key, name: lineName(label) }));
const NAMES: Readonly<Record<string, string>> = {
  "general-income": "一般公共预算拨款",
  "fund-income": "政府性基金预算拨款",
  "capital-income": "国有资本经营预算拨款",
};

/** 总体情况: what the budget of the year comes to, and what was carried into it. */
export function overviewText(draft: Draft, { now, year, department }: About): string {
  const income = neededText(draft, now, { ...INCOME, line: "income-of-year" });
  const parts = sources(draft, now);
  const carried = fenIn(draft, now, { ...INCOME, line: "carried-in" });
  const carriedText = carried === undefined ? "" : `，上年结转${wanText(carried)}`;
  return (
    `按照预算管理有关规定，部门预算的编制实行综合预算制度，即全部收入和支出都反映在预算中。${department}收支包含在部门预算中。\n` +
    `${year}部门预算安排${income}${parts === "" ? "" : `（其中：${parts}）`}${carriedText}。`
  );
}

/** 收入说明. */
export function incomeText(draft: Draft, { now, year }: About): string {
  const income = neededText(draft, now, { ...INCOME, line: "income-of-year" });
  const parts = sources(draft, now);
  return `反映本部门当年全部收入。${year}预算收入${income}${parts === "" ? "" : `，其中：${parts}`}。`;
}

function sources(draft: Draft, now: About["now"]): string {
  const always = ALWAYS.flatMap((line) => {
    const fen = fenIn(draft, now, { ...INCOME, line });
    return fen === undefined ? [] : [`${NAMES[line]!}${wanText(fen)}`];
  });
  const others = OTHERS.flatMap(({ key, name }) => {
    const own: Draft = { cells: [], lacks: [] };
    const fen = fenIn(own, now, { ...INCOME, line: key });
    if (fen === undefined || fen === 0) return [];
    draft.cells.push(...own.cells);
    return [`${name}${wanText(fen)}`];
  });
  return [...always, ...others].join("，");
}
