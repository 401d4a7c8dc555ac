import { lookUp } from "../../model/classification/classification";
import { levelOf, parentCode } from "../../model/classification/codes";
import { defineBudgetRule } from "../define-rule";
import { codedLines, type CodedLine } from "./coded-lines";
import { rowName } from "./figures";

/** A 科目 is listed without the one that it is a part of. */
export const codeParentMissing = defineBudgetRule({
  id: "code-parent-missing",
  title: "下级科目的上级科目也应列出",
  family: "预算表",
  severity: "error",
  basis: "《政府收支分类科目》类、款、项三级编码：上级编码是下级编码的前几位，预算表逐级列示、逐级汇总",
  why: "上级科目没有列出，这部分金额就没有汇总到上一级，合计和各级小计对不上。",
  how: "补上这一行，金额等于它的下级之和；是编码写错的，改正编码。",
  check(table, context) {
    const coded = codedLines(table, context);
    if (!coded?.complete) return;
    for (const { line, codes, others } of gapsIn(coded.lines)) {
      const named = codes.map((code) => {
        const name = lookUp(context.classification, code, undefined)?.names[0];
        return name === undefined ? code : `${code} ${name}`;
      });
      context.report({
        at: line.code,
        message: `列了 ${line.code.value} ${rowName(line.row)}，没有列它的上级科目 ${named.join("、")}`,
        related: others.map((other) => ({ role: "同一上级的科目", at: other.code })),
        subject: codes.join(),
      });
    }
  },
});

/** Codes that are not listed, with the first line that is a part of them, and the others. */
interface Gap {
  readonly line: CodedLine;
  readonly codes: readonly string[];
  readonly others: CodedLine[];
}

function gapsIn(lines: readonly CodedLine[]): Gap[] {
  const listed = new Set(lines.map(({ code }) => code.value));
  const levels = new Set(lines.map(({ level }) => level));
  const told = new Map<string, Gap>();
  const gaps: Gap[] = [];
  for (const line of lines) {
    // In a table of 项 alone, or of 类 and 项, nobody has a line of the level.
    const missing = codesAbove(line).filter((code) => !listed.has(code) && levels.has(levelOf(code)!));
    const codes = missing.filter((code) => !told.has(code));
    const gap: Gap = { line, codes, others: [] };
    if (codes.length > 0) gaps.push(gap);
    else if (missing[0] !== undefined) told.get(missing[0])!.others.push(line);
    for (const code of codes) told.set(code, gap);
  }
  return gaps;
}

/** The nearest first. */
function codesAbove({ code }: CodedLine): string[] {
  const codes: string[] = [];
  for (let above = parentCode(code.value); above !== undefined; above = parentCode(above)) codes.push(above);
  return codes;
}
