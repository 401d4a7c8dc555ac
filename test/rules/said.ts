import type { Fix, Finding, Outcome } from "../../src/rules/outcome";
import type { Rule } from "../../src/rules/rule";
import { toA1, type CellRef } from "../../src/sheet/address";

const SEVERITY = { error: "错误", warning: "警告", notice: "提示" };
const SAFETY = { safe: "改法（安全）", confirm: "改法（请确认）", show: "改法（自己动手）" };
const ANSWER = { notApplicable: "不适用", insufficient: "未能检查", unreadable: "读不出", crashed: "出错" };

/** What a rule answers, as the lines of a list on its page; a pass takes no line. */
export function saidOf(rule: Rule, outcomes: readonly Outcome[], sheets: number): string[] {
  const place = (at: CellRef): string => (sheets > 1 ? `${at.sheet}!${toA1(at)}` : toA1(at));
  return outcomes.flatMap(({ kind, because, findings }) => {
    if (kind === "fail") return findings.map((finding) => lineOf(findingParts(rule, finding, place)));
    return kind === "pass" ? [] : [lineOf([`${ANSWER[kind]}：${because}`])];
  });
}

function lineOf(parts: readonly string[]): string {
  return `- ${parts.join(" · ").replaceAll("\n", "↵")}`.trimEnd();
}

function findingParts(rule: Rule, finding: Finding, place: (at: CellRef) => string): string[] {
  const { at, message, severity, how, related, difference, allowed, fixes } = finding;
  return [
    `${place(at)}：${message}`,
    severity === rule.severity ? "" : `级别：${SEVERITY[severity]}`,
    difference === undefined ? "" : `相差 ${difference}`,
    allowed === undefined ? "" : `允许 ${allowed}`,
    ...related.map((other) => `参看 ${place(other.at)}（${other.role}）`),
    how === rule.how ? "" : `怎么改：${how}`,
    ...fixes.map((fix) => fixText(fix, place)),
  ].filter((part) => part !== "");
}

function fixText({ title, safety, changes }: Fix, place: (at: CellRef) => string): string {
  const becomes = changes.map(({ at, value }) => `${place(at)} → ${valueText(value)}`).join("，");
  return `${SAFETY[safety]}：${title}${becomes === "" ? "" : `（${becomes}）`}`;
}

/** A value as a cell of an example is written, so that a number kept as text is told from a number. */
function valueText(value: string | number | null): string {
  if (value === null) return "清空";
  return typeof value === "string" && /^-?[\d.]+$/.test(value) ? `'${value}` : String(value);
}
