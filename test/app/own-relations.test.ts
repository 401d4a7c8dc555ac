import { checkWorkbook, countOutcomes } from "../../src/app/check-workbook";
import { removedRelation, savedRelations } from "../../src/app/own-relation-edits";
import { tryLines } from "../../src/app/try-lines";
import { waiverOf } from "../../src/app/waivers";
import { withEdit } from "../../src/app/with-edit";
import { wholeRelation } from "../../src/relations/own-relation";
import type { Relation } from "../../src/relations/relation";
import { appendLines } from "../../src/reports/write-review";
import type { Profile } from "../../src/rules/profile";
import { profileById } from "../../src/rules/profiles";
import { toA1 } from "../../src/sheet/address";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { sheetOf } from "../forms/table-sheet";
import { budgetWorkbook, EXPENDITURE } from "../taskpane/budget-workbook";

const SUM = "部门预算支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]";
const SAME = "部门预算支出总表[合计, 合计] = 一般公共预算支出表[合计, 合计]";

function relation(part: Partial<Relation> = {}): Relation {
  const { id = "Z01", title = "合计应为两项之和", severity = "error", formulas = [SUM] } = part;
  const texts = { basis: "本单位规定", why: "要相等。", how: "改正。" };
  return { ...wholeRelation({ id, title, severity, formulas: [...formulas], ...texts }), ...part };
}

function keeping(...relations: Relation[]): WorkbookSnapshot {
  return withEdit(budgetWorkbook(), savedRelations(budgetWorkbook(), relations));
}

function profileWith(...relations: Relation[]): Profile {
  return { ...profileById("hebei-2023")!, relations: relations as Profile["relations"] };
}

/** The cells that a relation of one's own found something at. */
function foundBy(id: string, workbook: WorkbookSnapshot, profile?: Profile): string[] {
  const { findings } = checkWorkbook(workbook, profile);
  return findings
    .filter(({ rule }) => rule === `relation-own-${id}`)
    .map(({ at }) => `${at.sheet}!${toA1(at)}`);
}

describe("a relation that the workbook keeps", () => {
  const workbook = keeping(relation());

  it("is checked beside the built-in ones, under an id that none of them has", () => {
    expect(foundBy("Z01", workbook)).toEqual([`${EXPENDITURE}!C4`, `${EXPENDITURE}!C7`]);
    const [finding] = checkWorkbook(workbook).findings.filter(({ rule }) => rule === "relation-own-Z01");
    expect(finding).toMatchObject({
      title: "合计应为两项之和",
      severity: "error",
      difference: "2.00万元",
      basis: "本单位规定",
      why: "要相等。",
      how: "改正。",
    });
  });

  it("leaves the other answers as they were, and its sheet is neither a table nor unknown", () => {
    const [before, after] = [checkWorkbook(budgetWorkbook()), checkWorkbook(workbook)];
    expect(after.reading).toEqual(before.reading);
    expect(after.outcomes.filter(({ rule }) => !rule.startsWith("relation-own"))).toEqual(before.outcomes);
  });

  it("is waived as any other, and its waiver is not stale while it is not asked", () => {
    const found = checkWorkbook(workbook).findings.filter(({ rule }) => rule === "relation-own-Z01");
    const lines = found.map((finding) => waiverOf(finding, "有批文", "王芳", "2026-11-21"));
    const waived = withEdit(workbook, appendLines("忽略", workbook, lines));
    expect(foundBy("Z01", waived)).toEqual([]);
    const report = checkWorkbook(waived);
    expect(report.waived).toHaveLength(2);
    expect(countOutcomes(report.outcomes).waived).toBe(1);
    expect(checkWorkbook(waived, undefined, ["文字"]).stale).toEqual([]);
  });

  it("is in the pack that its severity names, and is run with it only", () => {
    const two = keeping(relation(), relation({ id: "Z02", severity: "notice" }));
    const rules = (packs: Parameters<typeof checkWorkbook>[2]): string[] =>
      checkWorkbook(two, undefined, packs).outcomes.flatMap(({ rule }) =>
        rule.startsWith("relation-own") ? [rule] : [],
      );
    expect(rules(undefined)).toEqual(["relation-own-Z01", "relation-own-Z02"]);
    expect(rules(["合法性"])).toEqual(["relation-own-Z01"]);
    expect(rules(["规范性", "文字"])).toEqual(["relation-own-Z02"]);
  });

  it("is 未能检查 where a table is missing, and 不适用 where all are", () => {
    const { sheets } = keeping(relation({ formulas: [SAME] }));
    const kind = (names: readonly string[]): unknown =>
      checkWorkbook({
        name: "测试.xlsx",
        sheets: sheets.filter(({ name }) => !names.includes(name)),
      }).outcomes.find(({ rule }) => rule === "relation-own-Z01");
    expect(kind([])).toMatchObject({ kind: "pass" });
    expect(kind([EXPENDITURE])).toMatchObject({ kind: "insufficient", because: /没有找到“.*支出总表”/ });
    expect(kind(sheets.map(({ name }) => name).filter((name) => name !== "审核公式"))).toMatchObject({
      kind: "notApplicable",
    });
  });
});

describe("a relation that the 口径 brings", () => {
  it("is checked too", () => {
    expect(foundBy("唐山-1", budgetWorkbook(), profileWith(relation({ id: "唐山-1" })))).toHaveLength(2);
  });

  it("gives way to the workbook's with its id, and that is told", () => {
    const profile = profileWith(relation({ formulas: [SAME] }));
    const { own } = checkWorkbook(keeping(relation()), profile);
    expect(own.relations.map(({ from, replaced }) => [from, replaced])).toEqual([
      ["workbook", false],
      ["profile", true],
    ]);
    expect(foundBy("Z01", keeping(relation()), profile)).toHaveLength(2);
  });
});

describe("what is written wrong on the sheet", () => {
  const sheet = sheetOf("我的公式", [
    ["编号", "名称", "级别", "公式"],
    ["Z01", "写对的", "错误", SAME],
    ["Z02", "列名写错", "错误", "部门预算支出总表[合计, 总额] = 1"],
    ["", "没有编号", "错误", SAME],
  ]);
  const report = checkWorkbook({ ...budgetWorkbook(), sheets: [...budgetWorkbook().sheets, sheet] });

  it("is 未能检查, with its cell and what is wrong", () => {
    expect(report.own.problems).toMatchObject([
      { at: { sheet: "我的公式", row: 2, col: 3 }, title: "列名写错", rule: "relation-own-Z02" },
      { at: { sheet: "我的公式", row: 3, col: 0 }, title: "没有编号", rule: "relation-own" },
    ]);
    const told = report.outcomes.filter(({ rule }) => rule.startsWith("relation-own"));
    expect(told.map(({ kind, title }) => [title, kind])).toEqual([
      ["写对的", "pass"],
      ["列名写错", "insufficient"],
      ["没有编号", "insufficient"],
    ]);
    expect(told[1]).toMatchObject({ table: { sheet: "我的公式", row: 2, title: "我的公式!D3" } });
    expect(told[1]?.because).toContain("没有“总额”列");
  });
});

describe("keeping relations in a workbook", () => {
  const ids = (workbook: WorkbookSnapshot): string[] =>
    checkWorkbook(workbook).own.relations.map(({ relation: { id } }) => id);

  it("takes the place of the one that is changed, also under another id", () => {
    const two = keeping(relation(), relation({ id: "Z02" }));
    const renamed = relation({ id: "Z09", title: "改了名称" });
    const after = withEdit(two, savedRelations(two, [renamed], "Z01"));
    expect(ids(after).sort()).toEqual(["Z02", "Z09"]);
    expect(checkWorkbook(after).own.problems).toEqual([]);
    const again = withEdit(after, savedRelations(after, [relation({ id: "Z09", title: "再改" })], "Z09"));
    expect(ids(again).sort()).toEqual(["Z02", "Z09"]);
  });

  it("takes one out", () => {
    const two = keeping(relation(), relation({ id: "Z02" }));
    expect(ids(withEdit(two, removedRelation(two, "Z01")))).toEqual(["Z02"]);
  });

  it.each(['=HYPERLINK("http://x","y")', "<img src=x onerror=alert(1)>", "__proto__", "+1", "甲\u202e乙"])(
    "keeps the name %s as it is",
    (title) => {
      const { own } = checkWorkbook(keeping(relation({ title, basis: title, why: title })));
      expect(own.relations.map(({ relation: { title: name, basis, why } }) => [name, basis, why])).toEqual([
        [title, title, title],
      ]);
      const edit = savedRelations(budgetWorkbook(), [relation({ title })]);
      expect(edit.added?.[0]?.snapshot.formulas.flat().every((formula) => formula === null)).toBe(true);
    },
  );
});

describe("a text with several formulas", () => {
  const { documents } = checkWorkbook(budgetWorkbook()).reading;

  it("is tried line by line, each with its place", () => {
    const tried = tryLines(`${SUM}\n\n  ${SAME}\n部门`, documents);
    expect(tried.map(({ line, from }) => [line, from])).toEqual([
      [1, 0],
      [3, SUM.length + 2],
      [4, SUM.length + SAME.length + 5],
    ]);
    expect(tried.map(({ trial }) => trial.ok)).toEqual([true, true, false]);
  });

  it.each([
    ["the name of a prototype", "__proto__"],
    ["markup", "<b>[甲, 乙] = 1"],
    ["a formula of the sheet", "=1+1"],
    ["brackets without end", "[".repeat(1900)],
    ["conditions without end", "当".repeat(1900)],
    ["a name that every object has", "constructor[甲, 乙] = 1"],
  ])("says what is wrong with %s and works nothing out", (_, text) => {
    const [tried] = tryLines(text, documents);
    expect(tried?.trial.ok).toBe(false);
  });
});
