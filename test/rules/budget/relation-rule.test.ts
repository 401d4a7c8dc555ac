import type { Relation } from "../../../src/relations/relation";
import { relationRule } from "../../../src/rules/budget/relation-rule";
import { answerOf, documentsIn } from "../documents-in";

const RELATION: Relation = {
  id: "自1",
  title: "支出总表合计应等于基本支出加项目支出",
  kind: "表内",
  basis: "本单位",
  severity: "warning",
  why: "合计要对得上。",
  how: "改正写错的一格。",
  formulas: ["支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]"],
};
const TABLE = `
| 单位：万元 | | | | |
|---|---|---|---|---|
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 205 | 教育支出 | 100 | 60 | 30 |
`;

function answerTo(formulas: readonly string[], table = TABLE) {
  const rule = relationRule({ ...RELATION, formulas });
  return answerOf(rule, documentsIn("budget-table/expenditure", table));
}

test("a relation of the user's own is a rule with its words", () => {
  const { kind, findings } = answerTo(RELATION.formulas);
  expect(kind).toBe("fail");
  expect(findings).toMatchObject([{ rule: "relation-自1", severity: "warning", how: "改正写错的一格。" }]);
});

test("a formula that is wrong is not a pass: it is told what is wrong with it", () => {
  const { kind, because } = answerTo(["支出总表[合计, 基本支岀] = 0"]);
  expect(kind).toBe("insufficient");
  expect(because).toContain("审核公式写错了：“部门预算支出总表”没有“基本支岀”列，是不是“基本支出”");
});

test("the other formulas of a relation are worked out though one is wrong", () => {
  const { kind, findings } = answerTo(["支出总表[合计 = 0", ...RELATION.formulas]);
  expect(kind).toBe("fail");
  expect(findings).toHaveLength(1);
});

test("what differs by as much as allowed is a notice whatever the relation's severity, what differs by more is not", () => {
  const severityOf = (total: string): string | undefined =>
    answerTo(RELATION.formulas, TABLE.replace("| 100 |", `| ${total} |`)).findings[0]?.severity;
  expect([severityOf("90.01"), severityOf("90.02")]).toEqual(["notice", "warning"]);
});

test("one difference in two formulas, and two of one line, are told apart by their fingerprints", () => {
  const again = "支出总表[每行, 合计] = 本行[项目支出] + 本行[基本支出]";
  const { findings } = answerTo([...RELATION.formulas, again]);
  expect(findings).toHaveLength(2);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
