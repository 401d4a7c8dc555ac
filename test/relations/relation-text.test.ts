import * as fc from "fast-check";
import { problemText } from "../../src/model/json-text/text-problem";
import { parseRelations, parseRelationsFile, writeRelations } from "../../src/relations/relation-text";
import type { Relation } from "../../src/relations/relation";
import { endsSoon } from "../ends-soon";

const GOOD = `{
  // 县里的要求
  "relations": [
    {
      "id": "县-01",
      "title": "政府性基金收支应相等",
      "formulas": [
        "部门预算收入总表[合计, 合计] = 部门预算支出总表[合计, 合计]",
        "软：部门预算支出总表[合计, 项目支出] ≤ 500万元"
      ]
    },
    {
      "id": "县-02",
      "title": "项目支出应有基本支出",
      "severity": "error",
      "formulas": ["部门预算支出总表[每行, 合计] ≥ 本行[\\"基本支出\\"]\\n+ 0\\u0030"],
      "basis": "县财政局通知",
      "why": "通知第三条。",
      "how": "补列基本支出。"
    }
  ]
}
`;

function problems(text: string): string[] {
  const parsed = parseRelations(text);
  return parsed.ok ? [] : parsed.problems.map(problemText);
}

/** What is wrong after one change of the good text. */
function after(from: string, to: string): string[] {
  expect(GOOD).toContain(from);
  return problems(GOOD.replace(from, () => to));
}

describe("a good text", () => {
  test("is read, and what it leaves out is told for it", () => {
    expect(parseRelations(GOOD)).toEqual({
      ok: true,
      value: [
        {
          id: "县-01",
          title: "政府性基金收支应相等",
          basis: "自定义审核公式",
          kind: "表间",
          severity: "warning",
          why: "与自定义的审核公式不符，数据可能写错，也可能有特殊情况。",
          how: "核对公式两边的各格，改正写错的一格；数据无误的，写明原因后忽略。",
          formulas: [
            "部门预算收入总表[合计, 合计] = 部门预算支出总表[合计, 合计]",
            "软：部门预算支出总表[合计, 项目支出] ≤ 500万元",
          ],
        },
        {
          id: "县-02",
          title: "项目支出应有基本支出",
          basis: "县财政局通知",
          kind: "表内",
          severity: "error",
          why: "通知第三条。",
          how: "补列基本支出。",
          formulas: ['部门预算支出总表[每行, 合计] ≥ 本行["基本支出"]\n+ 00'],
        },
      ],
    });
  });

  test.each([
    ["T1[收入总计] = 收支总表[支出总计]", "表内"],
    ["T3[合计, 合计] = 有则取(T3[合计, 基本支出]) + -求和(T3[类, 项目支出])", "表内"],
    ["T3[合计, 合计] = 1万元 - (T3[合计, 基本支出] + 有则取(求和(T2[类, 合计])))", "表间"],
    ["T3[类] = 求和(下级)", "表内"],
    ["当 有(T10) 时，T3[每行, 合计] ≥ 本行[项目支出]", "表内"],
  ])("with %s is %s", (formula, kind) => {
    const parsed = parseRelations(
      JSON.stringify({ relations: [{ id: "x", title: "x", formulas: [formula] }] }),
    );
    expect(parsed).toMatchObject({ ok: true, value: [{ kind }] });
  });

  test("may say itself of which kind a relation is", () => {
    const parsed = parseRelations(GOOD.replace('"severity": "error"', '"kind": "表间"'));
    expect(parsed.ok && parsed.value[1]?.kind).toBe("表间");
  });

  test("is what relations are written as", () => {
    const parsed = parseRelations(GOOD);
    const relations: readonly Relation[] = parsed.ok ? parsed.value : [];
    expect(relations).toHaveLength(2);
    expect(parseRelations(writeRelations(relations))).toEqual(parsed);
    expect(parseRelationsFile(new TextEncoder().encode(writeRelations(relations)))).toEqual(parsed);
    expect(parseRelations(writeRelations([]))).toEqual({ ok: true, value: [] });
  });
});

describe("what is wrong is told with its line and column", () => {
  test.each([
    ["= 部门预算支出总表[合计, 合计]", "= ", "第 8 行第 27 列：“=”后面缺少数或单元格"],
    [
      "部门预算收入总表[合计, 合计]",
      "部门预算收入总裱[合计]",
      "第 8 行第 10 列：没有叫“部门预算收入总裱”的表，是不是“部门预算收入总表”",
    ],
    [
      '[\\"基本支出\\"]\\n+ 0\\u0030',
      '[\\"基本支出\\"]\\n+ \\u0030x',
      "第 16 行第 62 列：数后面不能接“x”：单位只能是元、万元、亿元、%；以数字开头的表名要加英文双引号",
    ],
    ['"县-02"', '"县-01"', "第 13 行第 13 列：编号“县-01”与前面的重复"],
    ['"县-02"', '"E07"', "第 13 行第 13 列：编号“E07”是内置的勾稽关系，请另起一个"],
    ['"县-02"', "7", "第 13 行第 13 列：id 应是文字，这里是数"],
    ['"县-02"', '"县 02"', "第 13 行第 13 列：id 只能用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头"],
    [
      '"severity": "error"',
      '"severity": "错误"',
      "第 15 行第 19 列：severity 只能是 error、warning、notice，这里是“错误”",
    ],
    ['"why"', '"wy"', "第 18 行第 7 列：没有“wy”这个字段，是不是要写“why”？"],
    ['"relations"', '"relation"', "第 3 行第 3 列：没有“relation”这个字段，是不是要写“relations”？"],
    [
      '"软：部门预算支出总表[合计, 项目支出] ≤ 500万元"',
      "5",
      "第 9 行第 9 列：formulas 的第 2 项应是文字，这里是数",
    ],
    [
      '"软：部门预算支出总表[合计, 项目支出] ≤ 500万元"',
      '" "',
      "第 9 行第 10 列：公式是空的，应写成 表名[行, 列] = 表名[行, 列]",
    ],
    ['      "title": "项目支出应有基本支出",\n', "", "第 12 行第 5 列：缺少“title”"],
    ['"县-01"', '"县-01" "x"', "第 5 行第 19 列：缺少逗号"],
  ])("%s → %s: %s", (from, to, sentence) => {
    expect(after(from, to)).toContain(sentence);
  });

  test.each([
    ["[]", "第 1 行第 1 列：审核公式应是一组字段，这里是一个列表"],
    ["{}", "第 1 行第 1 列：缺少“relations”"],
    ["{} {}", "第 1 行第 4 列：审核公式到前面已经结束，这里多出了内容"],
    ['{ "relations": [7] }', "第 1 行第 17 列：relations 的第 1 项应是一组字段，这里是数"],
    ['{ "relations": [{ "formulas": [] }] }', "第 1 行第 31 列：formulas 至少要有 1 项"],
  ])("%.40j: %s", (text, sentence) => {
    expect(problems(text)).toContain(sentence);
  });

  test("as is that a text is too large, or no text", () => {
    expect(problems(" ".repeat(1024 * 1024 + 1))).toEqual(["第 1 行第 1 列：文件超过 1 MB，不像是审核公式"]);
    const bytes = parseRelationsFile(new Uint8Array([0xbf, 0xda]));
    expect(!bytes.ok && bytes.problems[0]?.message).toContain("UTF-8");
  });

  test("all at once, in the order of the text", () => {
    const text = GOOD.replace("= 部门", "部门").replace('"县-02"', '"县-01"').replace("+ 0", "+ ) 0");
    expect(problems(text).map((problem) => problem.replace(/：.*/, ""))).toEqual([
      "第 8 行第 27 列",
      "第 13 行第 13 列",
      "第 16 行第 54 列",
    ]);
  });
});

describe("a hostile text", () => {
  test("with very many formulas that are wrong is answered at once", async () => {
    const formulas = Array.from({ length: 50 }, (_, index) => `没有这张表${index}[收入] = 1`);
    const relations = Array.from({ length: 190 }, (_, index) => ({ id: `x${index}`, title: "x", formulas }));
    const found = await endsSoon(() => problems(JSON.stringify({ relations })));
    expect(found).toHaveLength(50);
    expect(found.at(-1)).toMatch(/（后面还有 \d+ 处）$/);
  });

  test("never throws, and its problems stand in it, whatever is cut out or put in", () => {
    fc.assert(
      fc.property(
        fc.nat(GOOD.length),
        fc.nat(20),
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 8 }),
          fc.constantFrom("[", "]", '\\"', "\\u4e2d", "时", "（"),
        ),
        (at, cut, put) => {
          const text = GOOD.slice(0, at) + put + GOOD.slice(at + cut);
          const parsed = parseRelations(text);
          if (parsed.ok) return;
          const lines = text.split(/\r\n|\r|\n/);
          for (const { line, column, message } of parsed.problems) {
            expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
            expect(message).toMatch(/\p{Script=Han}/u);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
