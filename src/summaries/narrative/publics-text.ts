import type { BudgetRow } from "../../model/documents";
import { changeOf, changeText, REASON } from "./change-text";
import { neededText, fenIn, needed, newDraft, type About, type Draft } from "./draft";
import { wanText } from "./figure-text";
import { lineOf, type Place, type TableSet } from "./table-set";

const ITEMS = [
  ["abroad", "因公出国（境）费用"],
  ["vehicle-purchase", "公务用车购置费"],
  ["vehicle-running", "公务用车运行维护费"],
  ["reception", "公务接待费"],
] as const;

/** 三公: each item, and how it changed where last year's figures are known. */
export function publicsText(draft: Draft, about: About): string {
  const { now, year } = about;
  const money = (line: string): string => neededText(draft, now, placeOf(now, line));
  const total = neededText(draft, now, totalOf(now));
  const [purchase, running] = [money("vehicle-purchase"), money("vehicle-running")];
  const vehicles = vehiclesText(draft, now);
  return [
    `${year}部门预算三公经费预算安排${total}，具体如下：`,
    `因公出国（境）费用预算安排${money("abroad")}；`,
    `公务用车购置及运行维护费预算安排合计${vehicles}（其中：公务用车购置安排${purchase}，公务用车运行维护费安排${running}）；`,
    `公务接待费预算安排${money("reception")}。`,
    ...changes(draft, about),
  ].join("\n");
}

/** Whether last year's figures are known. */
export function hasLastPublics({ now, last }: About): boolean {
  return last.has("T9") || last.has("T13") || now.has("T13");
}

/** Where a line of this year's stands. */
function placeOf(tables: TableSet, line: string): Place {
  if (tables.has("T9")) return { table: "T9", line, column: "total" };
  const table = tables.get("T13");
  const part = table && !lineOf(table, line) && lineOf(table, `${line}-part`) ? `${line}-part` : line;
  return { table: "T13", line: part, column: "current" };
}

/** Where 会议费 and 培训费 stand below them, 合计 has these too. */
function totalOf(tables: TableSet): Place {
  const table = tables.get("T9");
  const line = table && lineOf(table, "three-publics") ? "three-publics" : "total";
  return placeOf(tables, line);
}

/** 满城's form has no line for both, which then are both. */
function vehiclesText(draft: Draft, now: TableSet): string {
  const both = fenIn(draft, now, placeOf(now, "vehicles"));
  if (both !== undefined) return wanText(both);
  const parts = newDraft();
  return wanText(
    needed(parts, now, placeOf(now, "vehicle-purchase")) +
      needed(parts, now, placeOf(now, "vehicle-running")),
  );
}

function changes(draft: Draft, about: About): string[] {
  if (!hasLastPublics(about)) return [];
  const { now, lastYear } = about;
  const both = (place: Place): [number, number] => [
    needed(draft, now, place),
    needed(draft, ...lastPlace(about, place)),
  ];
  const total = both(totalOf(now));
  const moved = changeText(...total);
  const parts = ITEMS.map(([line, name]) => changeOf(name, ...both(placeOf(now, line)), reasonOf(now, line)));
  const whole = moved === undefined ? "无变化" : `共${moved}`;
  return [`与${lastYear}“三公”经费预算安排相比，${whole}。其中：${parts.join("；")}。`];
}

/** Last year's own table goes before the column of this year's. */
function lastPlace({ now, last }: About, { line }: Place): [TableSet, Place] {
  if (last.has("T9")) {
    const known = line === "total" ? totalOf(last) : placeOf(last, line);
    return [last, known];
  }
  if (last.has("T13")) return [last, placeOf(last, line === "three-publics" ? "total" : line)];
  const table = now.get("T13")!;
  const own = line === "three-publics" ? "total" : lineOf(table, line) ? line : `${line}-part`;
  return [now, { table: "T13", line: own, column: "last" }];
}

/** What 变化原因 says, where it says something. */
function reasonOf(now: TableSet, line: string): string {
  const table = now.get("T13");
  const row: BudgetRow | undefined = table && (lineOf(table, line) ?? lineOf(table, `${line}-part`));
  const reason = row?.cells["reason"];
  if (reason?.state !== "given") return REASON;
  return `主要原因是${reason.text.trim().replace(/[。；，,;.]+$/, "")}`;
}
