import { ALL_RULES } from "../../src/rules/catalogue";
import { FAULTS } from "./faults/all";
import { formsOf, PER_FAULT, type Checked, type Recall } from "./measure";

const NAMES = { error: "错误", warning: "警告", notice: "提示" } as const;
const LONGEST = 80;

/** The page that tells how well the rules find. */
export function report(
  seeds: readonly number[],
  books: readonly Checked[],
  recalls: readonly Recall[],
): string {
  const tables = books.reduce((sum, { book }) => sum + book.tables.length, 0);
  const several = books.filter(({ book }) => book.tables.length > 1).length;
  const seeded = recalls.reduce((sum, recall) => sum + recall.seeded, 0);
  return [
    "# 查得准不准",
    "",
    "`npm run bench:quality` 重新测量。干净的表由程序按各表样写出，再把每一种错误逐个种进去，看该查出它的规则有没有查出来。",
    "错误的字样、位置、大小由固定种子的随机数决定，所以每次结果相同；字样取自规则目录和公布的表，不取自规则的代码。",
    "",
    `- 种子：${seeds.join("、")}`,
    `- 干净的表：${tables} 张，${books.length} 个工作簿，其中 ${several} 个有几张表（同一批项目，或整体申报表和它的项目）`,
    `- 种错：${recalls.length} 种，${seeded} 处；每种最多 ${PER_FAULT} 处，各表样轮流；种下去以后工作簿没有变的不算`,
    "- 版面：六成单表工作簿按表样，其余去掉合并单元格、每行都写、取消合并并填充内容，或者不从左上角开始",
    "- 查出：该规则报出了干净时没有的问题",
    "",
    "| 规则 | 级别 | 种的错误 | 种了 | 查出 | 查出率 |",
    "|---|---|---|---:|---:|---:|",
    ...recalls.map(line),
    "",
    "## 没读全的干净的表",
    "",
    ...unread(books),
    "",
    "## 没查出的",
    "",
    ...missed(recalls),
    "",
    "## 干净的表上的误报",
    "",
    ...falseFindings(books),
    "",
    "## 还没有种错的规则",
    "",
    notSeeded(),
    "",
  ].join("\n");
}

function severityOf(rule: string): string {
  const severity = ALL_RULES.find(({ id }) => id === rule)?.severity;
  return severity ? NAMES[severity] : "？";
}

function line({ fault, seeded, found }: Recall): string {
  const share = seeded === 0 ? "—" : `${Math.floor((found / seeded) * 100)}%`;
  return `| ${fault.rule} | ${severityOf(fault.rule)} | ${fault.what} | ${seeded} | ${found} | ${share} |`;
}

/** Clean tables whose indicators were not all read; no fault is seeded into them. */
function unread(books: readonly Checked[]): string[] {
  const counts = new Map<string, number>();
  for (const { book, isRead } of books) {
    if (isRead) continue;
    const key = `${formsOf(book)}，${book.layout ?? "按表样"}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts.size === 0 ? ["没有。"] : [...counts].map(([key, count]) => `- ${key}：${count} 张`);
}

/** A few of the faults that were not found, of each kind. */
function missed(recalls: readonly Recall[]): string[] {
  const lines = recalls.flatMap(({ fault, misses }) => {
    if (misses.length === 0) return [];
    const some = [...new Map(misses.map((miss) => [miss.text, miss])).values()].slice(0, 4);
    const texts = some.map(({ form, text }) => `${cell(text)}（${form}）`).join("<br>");
    return [`| ${fault.rule} | ${fault.what} | ${misses.length} | ${texts} |`];
  });
  return lines.length === 0
    ? ["没有。"]
    : ["| 规则 | 种的错误 | 次数 | 例 |", "|---|---|---:|---|", ...lines];
}

/** A text that stays within its table cell. */
function cell(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replace(/[\n|<>&`*_[\]]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function falseFindings(books: readonly Checked[]): string[] {
  const counts = new Map<string, { rule: string; layout: string; count: number; example: string }>();
  for (const { book, findings } of books) {
    for (const { rule, message } of findings) {
      const layout = book.layout ?? "按表样";
      const known = counts.get(`${rule} | ${layout}`);
      const example = known?.example ?? `${formsOf(book)}：${cell(message)}`;
      counts.set(`${rule} | ${layout}`, { rule, layout, count: (known?.count ?? 0) + 1, example });
    }
  }
  if (counts.size === 0) return ["没有。"];
  return [
    "| 规则 | 级别 | 版面 | 次数 | 例 |",
    "|---|---|---|---:|---|",
    ...gravestFirst([...counts.values()]).map(
      ({ rule, layout, count, example }) =>
        `| ${rule} | ${severityOf(rule)} | ${layout} | ${count} | ${example} |`,
    ),
  ];
}

function gravestFirst<T extends { readonly rule: string }>(lines: readonly T[]): T[] {
  return Object.values(NAMES).flatMap((name) => lines.filter(({ rule }) => severityOf(rule) === name));
}

function notSeeded(): string {
  const rules = ALL_RULES.filter(({ id }) => !FAULTS.some(({ rule }) => rule === id));
  return rules.map(({ id }) => `\`${id}\``).join("、") || "没有。";
}
