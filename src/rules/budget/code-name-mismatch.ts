import { lookUp, type KnownCode } from "../../model/classification/classification";
import { CODE_SYSTEM_NAMES, systemOf } from "../../model/classification/codes";
import type { BudgetTable } from "../../model/documents";
import type { Given } from "../../model/field";
import { toA1 } from "../../sheet/address";
import { defineBudgetRule, type RuleContext } from "../define-rule";
import { plainCodeName } from "./code-name";
import { codeOfName } from "./code-of-name";
import { codedLines } from "./coded-lines";

const UNVERIFIED = "内置科目表里的这个名称没有与官方文本核对过，请以当年的《政府收支分类科目》为准。";

/** A code stands beside a name that is not its own. */
export const codeNameMismatch = defineBudgetRule({
  id: "code-name-mismatch",
  title: "科目编码与科目名称应相符",
  family: "预算表",
  severity: "warning",
  basis: "《政府收支分类科目》（财政部每年印发）：每个科目的编码和名称一一对应",
  why: "编码和名称对不上，看的人不知道钱到底列在哪个科目，汇总时也会归错类。",
  how: "对照当年的《政府收支分类科目》，改正编码或名称。",
  check(table, context) {
    const coded = codedLines(table, context);
    for (const { row, code } of coded?.lines ?? []) {
      const { name } = row;
      if (name.state === "given") checkName({ code, name, table }, context);
      else context.unseen(`${toA1(code.at)} 的科目 ${code.value} 没有看得到的名称`);
    }
  },
});

/** A line of a table by its code and its name. */
interface Named {
  readonly code: Given<string>;
  readonly name: Given<string>;
  readonly table: BudgetTable;
}

function checkName(named: Named, context: RuleContext): void {
  const { code, name, table } = named;
  const wanted = table.table === "T6" ? "economic" : "functional";
  const own = systemOf(code.value)!;
  if (own !== wanted) {
    const message = `${code.value} 是${CODE_SYSTEM_NAMES[own]}的科目，本表按${CODE_SYSTEM_NAMES[wanted]}列示`;
    return context.report({ at: code, message, subject: code.value });
  }
  const ever = lookUp(context.classification, code.value, undefined);
  if (!ever) return tellUnknown(named, context);
  const names = new Set([...ever.names, ...ever.others.map((other) => other.name)].map(plainCodeName));
  const written = plainCodeName(name.value);
  // The year matters only to a code that has had several names.
  if (names.size === 1 && names.has(written)) return;
  const year = yearOf(table);
  if (year === undefined && names.has(written))
    return context.unseen(`没有看到预算年度，不知道 ${code.value} 当年是不是叫“${name.text}”`);
  const known = lookUp(context.classification, code.value, year);
  if (!known || known.names.length === 0)
    return context.unseen(`科目表里没有 ${code.value} 在 ${year} 年的名称`);
  if (!known.names.some((right) => plainCodeName(right) === written)) reportName(named, known, year, context);
}

/** The list is not complete but for its 类: a code of a 类 that it has may well be right. */
function tellUnknown({ code, name }: Named, { classification, report, unseen }: RuleContext): void {
  const top = code.value.slice(0, 3);
  if (lookUp(classification, top, undefined))
    return unseen(`科目表里没有 ${code.value}，“${name.text}”没有核对`);
  const message = `${code.value}“${name.text}”：科目里没有 ${top} 这一类`;
  report({ at: code, message, severity: "notice", subject: code.value });
}

function reportName(
  { code, name }: Named,
  known: KnownCode,
  year: number | undefined,
  { classification, report }: RuleContext,
): void {
  const right = known.names[0]!;
  const owner = codeOfName(classification, code.value, name.value, year);
  const indent = /^\s*/.exec(name.text)![0];
  report({
    at: name,
    message: messageOf(known, name.value, year, owner),
    severity: known.verified ? "warning" : "notice",
    ...(known.verified ? {} : { how: UNVERIFIED }),
    related: [{ role: "科目编码", at: code }],
    subject: code.value,
    fixes:
      owner === undefined
        ? [{ title: `改为 ${right}`, safety: "confirm", changes: [{ at: name, value: indent + right }] }]
        : [],
  });
}

function messageOf(
  { code, names, others }: KnownCode,
  written: string,
  year: number | undefined,
  owner: string | undefined,
): string {
  const inYear = year === undefined ? "" : `在 ${year} 年`;
  const right = `${code} ${inYear}叫“${names[0]!}”`;
  if (owner !== undefined) return `${right}，这里写的“${written}”是 ${owner} 的名称`;
  const other = others.find(({ name }) => plainCodeName(name) === plainCodeName(written));
  if (year !== undefined && other && other.until < year)
    return `${right}，这里写的“${written}”是 ${other.until} 年及以前的旧名`;
  if (year !== undefined && other && other.from > year)
    return `${right}，这里写的“${written}”是 ${other.from} 年起的名称`;
  return `${right}，这里写的是“${written}”`;
}

function yearOf({ year }: BudgetTable): number | undefined {
  const found = year.state === "given" ? /20\d\d/.exec(year.value.normalize("NFKC")) : null;
  return found ? Number(found[0]) : undefined;
}
