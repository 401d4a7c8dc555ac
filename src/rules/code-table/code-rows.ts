import type { CodeName } from "../../model/classification/classification";
import { CODE_SYSTEM_NAMES, systemOf, type CodeSystem } from "../../model/classification/codes";
import { yearsIn } from "../../model/classification/years";
import { quoted } from "../../model/quoted";
import type { TextProblem } from "../../model/json-text/text-problem";
import type { CodeColumns, TextBlock } from "./code-columns";

/** A name as a table gives it, with the place that a mistake about it would be told at. */
export interface ReadName extends Omit<CodeName, "verifiedFrom"> {
  readonly problem: (message: string) => TextProblem;
}

const LONGEST_NAME = 100;
/** A file with this many mistakes is something else. */
export const ENOUGH_PROBLEMS = 1000;
/** 收入分类科目, which the tables of expenditure do not use. */
const INCOME = /^1\d{2,8}$/;
/** What a column of 体系 may say; whatever else it says, such as 类 or 款, does not matter. */
const SYSTEM_WORDS: readonly (readonly [RegExp, CodeSystem])[] = [
  [/功能/, "functional"],
  [/经济/, "economic"],
];

/** The names that the rows below the header give, and everything that is wrong with them. */
export function namesInRows(
  { rows, top, left, sheet }: TextBlock,
  columns: CodeColumns,
): { readonly names: readonly ReadName[]; readonly problems: readonly TextProblem[] } {
  const names: ReadName[] = [];
  const problems: TextProblem[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= columns.header) continue;
    if (problems.length >= ENOUGH_PROBLEMS) break;
    const text = (key: "code" | "name" | "years" | "system"): string => cells[columns[key] ?? -1] ?? "";
    const problem = (key: "code" | "name" | "years" | "system", message: string): TextProblem => ({
      line: top + index + 1,
      column: left + columns[key]! + 1,
      message: sheet === "" ? message : `${message}（工作表“${sheet}”）`,
    });
    const code = text("code").normalize("NFKC").replace(/[\s']/g, "");
    const name = text("name").trim();
    if ((code === "" && name === "") || INCOME.test(code)) continue;
    const years = yearsIn(text("years"));
    const found = [
      ...codeMistakes(code, name).map((message) => problem("code", message)),
      ...nameMistakes(code, name).map((message) => problem("name", message)),
      ...systemMistakes(code, text("system")).map((message) => problem("system", message)),
      ...(years ? [] : [problem("years", yearsMistake(text("years")))]),
    ];
    problems.push(...found);
    if (years && found.length === 0)
      names.push({ code, name, ...years, problem: (message) => problem("name", message) });
  }
  return { names, problems };
}

function codeMistakes(code: string, name: string): string[] {
  if (code === "") return [`${quoted(name)}没有编码`];
  if (systemOf(code)) return [];
  return [
    `${quoted(code)}不是支出科目的编码（功能分类以 2 开头，3、5 或 7 位；经济分类以 3 或 5 开头，3 或 5 位）`,
  ];
}

function nameMistakes(code: string, name: string): string[] {
  if (name === "") return [`${quoted(code)}没有名称`];
  return name.length > LONGEST_NAME ? [`名称超过 ${LONGEST_NAME} 个字，不像是科目名称`] : [];
}

function systemMistakes(code: string, text: string): string[] {
  const said = SYSTEM_WORDS.find(([word]) => word.test(text))?.[1];
  const system = systemOf(code);
  if (!said || !system || said === system) return [];
  return [`写的是${quoted(text)}，编码 ${code} 却是${CODE_SYSTEM_NAMES[system]}的`];
}

function yearsMistake(text: string): string {
  return `年度${quoted(text)}看不懂，应写成 2024、2019-2023、2019- 或 -2018`;
}
