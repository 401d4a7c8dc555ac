import { formById } from "../../../src/forms/catalogue";
import { hebeiProject } from "../../../src/forms/official/hebei-project";
import { profileFor } from "../../../src/app/choose-profile";
import { PROFILES, profileById } from "../../../src/rules/profiles";
import { BUILT_IN_LIBRARY } from "../../../src/templates/library/built-in";
import { CATEGORIES } from "../../../src/templates/library/category";
import { draftOf } from "../../../src/templates/library/draft-of";
import { wantedBy } from "../../../src/templates/library/in-system";
import { suggestedIndicators } from "../../../src/templates/library/suggest";
import type { ProjectDraft } from "../../../src/templates/project-draft";
import { publishedTables } from "../../../src/tools/library/published-tables";
import { BUDGET } from "./budget";
import { draftOfTable, findingsOnLines } from "./kit";

/** What a table with one line only is told of the lines that it lacks. */
const OF_OTHERS = new Set(["level2-required", "benefit-only-sustainability", "level2-order"]);

const PROJECT: ProjectDraft = {
  name: "示范项目",
  year: "2024",
  budget: BUDGET,
  fiscal: BUDGET,
  plan: [25, 50, 75, 100],
  goals: ["完成全年工作任务。"],
  indicators: [],
};

test("no rule finds fault with an indicator of the library, once its blanks are filled", () => {
  const faults = BUILT_IN_LIBRARY.flatMap((entry) => {
    const draft = draftOf(entry, PROJECT);
    const value = draft.value ?? entry.value.replace(/\{[^{}]+\}/g, "25");
    const found = findingsOnLines(
      hebeiProject,
      { ...PROJECT, indicators: [{ ...draft, value }] },
      PROFILES[0]!,
    );
    return found.filter(({ rule }) => !OF_OTHERS.has(rule)).map(({ rule }) => `${entry.id} ${rule}`);
  });
  expect(faults).toEqual([]);
});

test("a new table of any published project starts with all that is mandatory, and no rule finds fault with it", () => {
  const lines = publishedTables().map((published) => {
    const draft = draftOfTable(published);
    const formId =
      published.table.kind === "ProjectTarget" ? published.table.source.form : "project-target/suzhou";
    const profile = profileFor(formId, Number(draft.year))!;
    const indicators = suggestedIndicators(draft, profile.system, BUILT_IN_LIBRARY);
    const found = findingsOnLines(formById(formId)!, { ...draft, indicators }, profile);
    const open = indicators.filter(({ value }) => value === undefined).length;
    const missing = found.filter(({ rule }) => rule === "value-missing").length;
    return {
      wanted: wantedBy(profile.system).length,
      indicators,
      // What only the user can know is left blank, and is all that is found.
      unexplained: missing - open,
      others: found.filter(({ rule }) => rule !== "value-missing").map(({ message }) => message),
    };
  });
  for (const { wanted, indicators, unexplained, others } of lines) {
    expect(indicators).toHaveLength(wanted);
    expect(indicators.every(({ level3, description }) => level3 && description)).toBe(true);
    expect(unexplained).toBe(0);
    expect(others).toEqual([]);
  }
});

/** A project of each kind that none of the published ones is. */
const OF_KIND: Readonly<Record<string, string>> = {
  ...{ 补贴发放: "困难群众慰问金", 社保缴费与待遇: "城镇职工医疗保险补助", 就业创业: "公益性岗位补贴" },
  ...{ 培训: "干部培训经费", 招聘考试: "公务员考试考务费", 人才工作: "高层次人才引进经费" },
  ...{ 人员聘用: "编外人员劳务费", 学生资助: "普通高中国家助学金", 信息化运维: "政务网络运维费" },
  ...{ 设备购置: "办公设备购置", 修缮: "办公楼维修改造", 宣传: "普法宣传经费", 专项工作: "安全生产专项整治" },
  ...{ 运转保障: "物业管理费", 债务与结转: "专项债券还本付息" },
};

test.each(CATEGORIES)(
  "a new table of the kind %s starts with lines that no rule finds fault with",
  (category) => {
    const name = OF_KIND[category]!;
    const draft = { ...PROJECT, name, category, purpose: `用于${name}的支出。` };
    const forms = [
      ["hebei-2023", "project-target/hebei"],
      ["anhui-2024", "project-target/suzhou"],
      ["central-2021-101", "project-target/generic"],
    ] as const;
    for (const [id, form] of forms) {
      const profile = profileById(id)!;
      const indicators = suggestedIndicators(draft, profile.system, BUILT_IN_LIBRARY);
      const found = findingsOnLines(formById(form)!, { ...draft, indicators }, profile);
      expect(found.filter(({ rule }) => rule !== "value-missing").map(({ message }) => message)).toEqual([]);
      // 数量 at least is of the kind, and not what would do for anything.
      const [count] = indicators;
      const entry = BUILT_IN_LIBRARY.find(({ level3 }) => level3 === count?.level3);
      expect(entry?.categories).toContain(category);
    }
  },
);
