import { compileFormula } from "../../src/relations/check-relation";
import { TABLE_WORDS, tableNamed, tableWords } from "../../src/relations/vocabulary";
import { normaliseLabel } from "../../src/sheet/label";

/** Everything that is wrong with a formula: the characters, and what is said of them. */
function problemsOf(text: string): [string, string][] {
  const compiled = compileFormula(text);
  return compiled.ok ? [] : compiled.problems.map(({ from, to, message }) => [text.slice(from, to), message]);
}

describe("names that are not known are refused where they stand", () => {
  test.each<[string, string, string]>([
    ["支出总裱[合计, 合计] = 0", "支出总裱", "没有叫“支出总裱”的表，是不是“支出总表”。"],
    ["明细账[合计, 合计] = 0", "明细账", "没有叫“明细账”的表。"],
    [
      "支出总表[合计, 基本支岀] = 0",
      "基本支岀",
      "“部门预算支出总表”没有“基本支岀”列，是不是“基本支出”；金额列有 合计、基本支出、项目支出、经营支出、上解上级支出、对附属单位补助支出。",
    ],
    ["支出总表[合计, 科目名称] = 0", "科目名称", "“部门预算支出总表”的“科目名称”列不是金额或数量。"],
    [
      "支出总表[每项收入, 合计] = 0",
      "每项收入",
      "“部门预算支出总表”没有“每项收入”；可以写 每行、每科目、每项、类、款、项。",
    ],
    ["支出总表[每科目, 合计] = 收入总表[每科目, 合计]", "每科目", "逐行的只能有一处，另一处请写“同科目”。"],
    ["支出总表[每行, 合计] = 收入总表[每行, 合计]", "每行", "逐行的只能有一处，另一处请写“同行”。"],
    [
      "支出总表[合计, 合计] = 收入总表[同科目, 合计]",
      "同科目",
      "“同科目”“同行”要先有逐行的一处，如：部门预算收入总表[每科目, 合计] = 部门预算支出总表[同科目, 合计]。",
    ],
    [
      "0 = 本行[合计]",
      "本行[合计]",
      "“本行”要先写明是哪张表的哪些行，如：部门预算支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]。",
    ],
    [
      "0 = 求和(下级)",
      "求和(下级)",
      "“求和(下级)”要先写明是哪一行的下级，如：部门预算支出总表[类] = 求和(下级)。",
    ],
    ["机构设置[每行] = 0", "机构设置[每行]", "“部门机构设置情况”没有金额或数量，不能写进公式。"],
  ])("%s", (text, part, message) => expect(problemsOf(text)).toEqual([[part, message]]));

  test("every wrong name is told, in the order in which they stand", () => {
    const parts = problemsOf(
      "当 有(支出裱) 且 有(收支总裱[收入总计]) 时，-支出总表[合计, 基木支出] × 2 = 求和(收入总表[每科目, 小汁]) - 有则取(收入总裱[合计])",
    ).map(([part]) => part);
    expect(parts).toEqual(["支出裱", "收支总裱", "基木支出", "小汁", "收入总裱"]);
  });

  test("what depends on a wrong name is not told too", () => {
    expect(problemsOf("支出总裱[每行, 合计] = 本行[基本支出] + 求和(下级)").map(([part]) => part)).toEqual([
      "支出总裱",
    ]);
    expect(problemsOf("支出总裱[每科目, 合计] = 收入总表[同科目, 合计]").map(([part]) => part)).toEqual([
      "支出总裱",
    ]);
    expect(problemsOf("当 有(本行[数量]) 时，政府采购裱[每行, 合计] > 0").map(([part]) => part)).toEqual([
      "政府采购裱",
    ]);
  });
});

describe("units that do not go together are refused where they meet", () => {
  test.each<[string, string, string]>([
    [
      "支出总表[合计, 合计] = 100",
      "支出总表[合计, 合计] = 100",
      "金额不能与没有单位的数比较；数后面请写明单位，如 20万元。",
    ],
    [
      "支出总表[合计, 合计] + 12 = 20万元",
      "支出总表[合计, 合计] + 12",
      "金额不能与没有单位的数相加减；数后面请写明单位，如 20万元。",
    ],
    [
      "支出总表[合计, 合计] × 支出总表[合计, 基本支出] = 0",
      "支出总表[合计, 合计] × 支出总表[合计, 基本支出]",
      "金额不能乘以金额，其中一个应是数量。",
    ],
    ["支出总表[合计, 合计] ÷ 0 = 0", "0", "不能除以 0。"],
    ["12 ÷ 支出总表[合计, 合计] = 0", "12 ÷ 支出总表[合计, 合计]", "数量不能除以金额。"],
    [
      "固定资产表[房屋] = 0",
      "固定资产表[房屋]",
      "“部门固定资产占用情况表”既有金额又有数量，请写明是哪一列，如 部门固定资产占用情况表[合计, 价值]。",
    ],
    [
      "当 支出总表[合计, 合计] > 5 时，支出总表[合计, 合计] = 0",
      "支出总表[合计, 合计] > 5",
      "金额不能与没有单位的数比较；数后面请写明单位，如 20万元。",
    ],
  ])("%s", (text, part, message) => expect(problemsOf(text)).toEqual([[part, message]]));

  test.each([
    "支出总表[合计, 合计] = 0",
    "0 = -支出总表[合计, 合计]",
    "0 + 支出总表[合计, 合计] - 0 = 20万元 × 3",
    "支出总表[合计, 项目支出] ÷ 支出总表[合计, 合计] ≤ 80%",
    "支出总表[合计, 合计] ÷ 12 ≤ 1亿元",
    "政府采购预算[每行, 合计] ÷ 本行[数量] = 本行[单价]",
    "3 × 政府采购预算[每行, 数量] ≥ 本行[数量] ÷ 2",
    "支出总表[类] = 求和(下级)",
    "支出总表[类, 合计] = 有则取(求和(下级))",
  ])("%s is in order", (text) => expect(problemsOf(text)).toEqual([]));
});

describe("the words for tables", () => {
  test("no two tables go by one name", () => {
    const owners = TABLE_WORDS.flatMap(({ id, names }) =>
      [...new Set(names.map(normaliseLabel))].map((name) => [name, id]),
    );
    expect(owners.filter(([name, id]) => tableNamed(name!)?.id !== id)).toEqual([]);
  });

  test.each([
    ["财务收支预算总表", "T1"],
    ["T3", "T3"],
    ["“三公”经费支出表", "T9"],
    ["三公经费预算表", "T9"],
    ["整体申报表", "department"],
  ])("%s is %s", (name, id) => expect(tableNamed(name)?.id).toBe(id));

  test("a name in quotes is told with other quotes", () => {
    expect(tableWords("T9").name).toBe("部门预算财政拨款‘三公’经费支出表");
  });
});
