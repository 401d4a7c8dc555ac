import { withOwnCodes } from "../../../src/model/classification/built-in";
import { yearsIn } from "../../../src/model/classification/years";
import { codeNameMismatch } from "../../../src/rules/budget/code-name-mismatch";
import { codeParentMissing } from "../../../src/rules/budget/code-parent-missing";
import { profileById } from "../../../src/rules/profiles";
import type { Rule } from "../../../src/rules/rule";
import { runRules } from "../../../src/rules/run-rules";
import { documentsIn } from "../documents-in";

/** What a rule says of one line of a table of a year, by the codes of the user. */
function said(rule: Rule, own: readonly string[], year: number, lines: readonly string[]): string[] {
  const names = own.map((line) => {
    const [code, name, years] = line.split(",") as [string, string, string];
    return { code, name, ...yearsIn(years)!, verifiedFrom: -Infinity };
  });
  const documents = documentsIn(
    "budget-table/expenditure",
    [
      `| 预算年度：${year} | | | 单位：万元 | |`,
      "|---|---|---|---|---|",
      "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |",
      ...lines.map((line) => `| ${line} | 10 | | 10 |`),
    ].join("\n"),
  );
  const outcomes = runRules([rule], documents, profileById("hebei-2023")!, withOwnCodes("我的", names));
  return outcomes.flatMap(({ kind, because, findings }) =>
    kind === "fail"
      ? findings.map(({ severity, message }) => `${severity} ${message}`)
      : [`${kind} ${because}`.trim()],
  );
}

describe("with the user's own table of codes", () => {
  const OWN = ["205,教育经费支出,2024", "20577,新设的款,", "2057701,新设的项,"];

  test("a name is compared with the user's, and counts as verified in any year", () => {
    const line = ["20577 | 另一个名称"];
    expect(said(codeNameMismatch, OWN, 2016, line)).toEqual([
      "warning 20577 在 2016 年叫“新设的款”，这里写的是“另一个名称”",
    ]);
    expect(said(codeNameMismatch, OWN, 2016, ["20577 | 新设的款"])).toEqual(["pass"]);
  });

  test("it speaks for the years that it names, and the built-in one for the others", () => {
    expect(said(codeNameMismatch, OWN, 2024, ["205 | 教育支出"])).toEqual([
      "warning 205 在 2024 年叫“教育经费支出”，这里写的是“教育支出”",
    ]);
    expect(said(codeNameMismatch, OWN, 2024, ["205 | 教育经费支出"])).toEqual(["pass"]);
    expect(said(codeNameMismatch, OWN, 2023, ["205 | 教育支出"])).toEqual(["pass"]);
    expect(said(codeNameMismatch, OWN, 2023, ["205 | 教育经费支出"])).toEqual([
      "warning 205 在 2023 年叫“教育支出”，这里写的“教育经费支出”是 2024 年起的名称",
    ]);
  });

  test("a missing parent is called by the user's name", () =>
    expect(said(codeParentMissing, OWN, 2024, ["20501 | 教育管理事务", "2057701 | 新设的项"])).toEqual([
      "error 列了 2057701 新设的项，没有列它的上级科目 20577 新设的款",
    ]));
});
