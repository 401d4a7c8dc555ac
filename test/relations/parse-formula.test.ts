import fc from "fast-check";
import { HOSTILE } from "../model/growth";
import type { Formula } from "../../src/relations/formula";
import { cellsText, formulaText } from "../../src/relations/formula-text";
import { parseFormula } from "../../src/relations/parse-formula";
import { formulas, withoutPlaces } from "./formulas";
import { endsSoon } from "../ends-soon";

function parsed(text: string): Formula {
  const found = parseFormula(text);
  if (!found.ok) throw new Error(`${text}: ${found.problem.message}`);
  return found.formula;
}

describe("written in the house style, a formula says the same", () => {
  test.each([
    ["部门预算收支总表[收入总计] = 部门预算收支总表[支出总计]"],
    ["部门预算支出总表[类] = 求和(下级)"],
    ["一般公共预算支出表[合计, 基本支出] = 基本支出表[合计, 合计]"],
    ["收入总表[每行, 合计] = 本行[小计] + 有则取(本行[上年结转])"],
    ["软：基本支出表[30110] + 基本支出表[30111] = 一般公共预算支出表[21011]"],
    ["当 没有(收入总表[合计, 事业收入]) 时，收支总表[收入总计] = 财政拨款收支总表[收入总计]"],
    ["当 有(A) 且 A[b] > 0 或 (有(C) 或 有(D)) 且 没有(E) 时，A[b] ≥ 20万元"],
    ["“三公”经费支出表[合计] = 求和(“三公”经费支出表[每项]) × 80% ÷ (2 - -1)"],
    ["“三公”经费支出表[因公出国（境）费, 五、单位资金] ≤ A[基本支出-人员]"],
    ["A[b] - (c[d] - e[f]) ≠ A[b] - c[d] - e[f]"],
    ["-(A[b] + 1) × 2 < 1.50亿元"],
    ['"A+B"["每行"] = "2023年预算"["一,二", "[三]"]'],
    ['"""甲"""[乙] = "本行"[丙]'],
    ["资产负债表（单位）[合计] = 有则取(求和(A[每行, b]))"],
  ])("%s", (text) => {
    expect(formulaText(parsed(text))).toBe(text);
  });

  test.each([
    ["Ａ【ｂ，ｃ】＝－１，２３４．５×（２＋３）", "Ａ[ｂ, ｃ] = -1234.5 × (2 + 3)"],
    ["A [ b ]\n>=\n求和 ( 下级 )", "A[b] ≥ 求和(下级)"],
    ["A[b]≧1", "A[b] ≥ 1"],
    ["A[b]<=1", "A[b] ≤ 1"],
    ["A[b]≦1", "A[b] ≤ 1"],
    ["A[b]=<1", "A[b] ≤ 1"],
    ["A[b]=>1", "A[b] ≥ 1"],
    ["A[b]<>1", "A[b] ≠ 1"],
    ["A[b]!=1", "A[b] ≠ 1"],
    ["A[b]==1", "A[b] = 1"],
    ["A[b]*2/3−1＞1 万元", "A[b] × 2 ÷ 3 - 1 > 1万元"],
    ["((A[b])) = ((1))", "A[b] = 1"],
    ["(A[b] × 2) + 1 = 0", "A[b] × 2 + 1 = 0"],
    ["软 : A[b]＜１％", "软：A[b] < 1%"],
    ["当(A[b]=1或有(C))且D[e]=5时A[b]=1", "当 (A[b] = 1 或 有(C)) 且 D[e] = 5 时，A[b] = 1"],
    ["当A[b]=1时：A[b]=1", "当 A[b] = 1 时，A[b] = 1"],
    ["A[ 同科目 ,b]=C[同类]", "A[同科目, b] = C[同类]"],
    ["部门\u3000预算  总表[收\n入\u200b] = 1", "部门 预算 总表[收 入] = 1"],
    ["或有负债表[b] = 时间表[c]", "或有负债表[b] = 时间表[c]"],
    ['A[12"管] = ＂甲＂＂乙＂[丙]', 'A[12"管] = 甲＂乙[丙]'],
  ])("%j is %s", (text, wanted) => {
    expect(formulaText(parsed(text))).toBe(wanted);
  });

  test("whatever it is", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const text = formulaText(formula);
        fc.pre(text.length <= 2000);
        expect(withoutPlaces(parsed(text))).toEqual(withoutPlaces(formula));
      }),
      { numRuns: 1000 },
    );
  });
});

/** What is wrong with a text, with the characters that it is about in 〔〕. */
function problem(text: string): string {
  const found = parseFormula(text);
  if (found.ok) return "";
  const { from, to, message } = found.problem;
  return `${text.slice(0, from)}〔${text.slice(from, to)}〕${text.slice(to)}：${message}`;
}

describe("what is wrong is told with the characters that it is about", () => {
  test.each([
    ["〔〕", "公式是空的，应写成 表名[行, 列] = 表名[行, 列]"],
    ["〔〕  ", "公式是空的，应写成 表名[行, 列] = 表名[行, 列]"],
    ["〔A[b]〕", "缺少比较符，应写成 左边 = 右边（也可用 ≠、≥、≤、>、<）"],
    ["A[b] 〔=〕", "“=”后面缺少数或单元格"],
    ["〔=〕 A[b]", "“=”前面缺少数或单元格"],
    ["A[b] 〔+〕 = C[d]", "“+”后面缺少数或单元格"],
    ["A[b] = C[d] 〔×〕", "“×”后面缺少数或单元格"],
    ["A[b] = 〔-〕", "“-”后面缺少数或单元格"],
    ["A[b] = 〔(〕)", "“(”后面缺少数或单元格"],
    ["A[b] = C[d] 〔=〕 E[f]", "一条公式只能有一个比较符；连着比较的请分成几条公式"],
    ["A[b] = C[d] 〔>=〕 1", "一条公式只能有一个比较符；连着比较的请分成几条公式"],
    ["A〔[〕b = C[d]", "这个“[”没有结束，缺少“]”"],
    ["A[b] = C〔[〕d, e", "这个“[”没有结束，缺少“]”"],
    ["A[b, c〔,〕 d] = 1", "方括号里最多写一行、一列；名称里有逗号或方括号的，整个名称加英文双引号"],
    ["A[〔]〕 = 1", "方括号里缺少名称，应写成 [行, 列]"],
    ["A[b,〔]〕 = 1", "方括号里缺少名称，应写成 [行, 列]"],
    ["A[〔,〕b] = 1", "方括号里缺少名称，应写成 [行, 列]"],
    ['A[〔"〕b] = 1', "引号没有结束，缺少后面的英文双引号"],
    ['A["b"〔c〕] = 1', "引号后面不能接“c”；名称里有逗号或方括号的，整个名称加英文双引号"],
    ['A[〔""〕] = 1', "引号里没有名称"],
    ["A〔]〕 = 1", "多了一个“]”，前面没有与它配对的“[”"],
    ["A[b]〔]〕 = 1", "多了一个“]”，前面没有与它配对的“[”"],
    ["A[b]〔)〕 = 1", "多了一个“)”，前面没有与它配对的“(”"],
    ["〔(〕A[b] = 1", "这个“(”没有结束，缺少“)”"],
    ["当 〔(〕A[b] = 1 时，C[d] = 1", "这个“(”没有结束，缺少“)”"],
    ["(A[b] 〔C〕[d]) = 1", "“C”前面缺少运算符（+、-、×、÷）或比较符（=、≥ 等）"],
    ["〔(〕A[b], 1) = 1", "这个“(”没有结束，缺少“)”"],
    ["〔收入总计〕 = 支出总计", "“收入总计”后面缺少方括号，应写成 表名[行, 列]"],
    ["本行[〔b〕, c] = 1", "“本行”后面只写列：本行[列]"],
    ["〔合计〕(A[b]) = 1", "没有“合计”这个函数，是不是要写“求和(…)”？"],
    ["〔求合(下级)〕 = 1", "没有“求合”这个函数，是不是要写“求和(…)”？"],
    ["〔SUM（下级）〕 = 1", "没有“SUM”这个函数，是不是要写“求和(…)”？"],
    ["〔平均〕(A[b], C[d]) = 1", "没有“平均”这个函数，可用：求和、有则取、没有、有"],
    ["〔因公出国（境）费〕 = 1", "“因公出国（境）费”后面缺少方括号，应写成 表名[行, 列]"],
    ["求和(〔)〕 = 1", "求和(…)里只能写“下级”，或一处单元格 表名[行, 列]；几处相加请用“+”"],
    ["求和(A[b] 〔+〕 C[d]) = 1", "求和(…)里只能写“下级”，或一处单元格 表名[行, 列]；几处相加请用“+”"],
    ["〔求和(〕A[b] = 1", "“求和(”没有结束，缺少“)”"],
    ["求和(〔1〕) = 1", "“1”后面缺少方括号，应写成 表名[行, 列]"],
    ["有则取(〔有(〕A)) = 1", "有则取(…)里只能写一处单元格 表名[行, 列]，或一个 求和(…)"],
    ["〔有则取(〕求和(A[b]) = 1", "“有则取(”没有结束，缺少“)”"],
    ["A[b] 〔C〕[d] = 1", "“C”前面缺少运算符（+、-、×、÷）或比较符（=、≥ 等）"],
    ["A[b] = C[d]〔；〕E[f] = 1", "多了一个“；”；几条公式请一条写一行"],
    ["A[b] = 1〔。〕", "多了一个“。”；几条公式请一条写一行"],
    ["当 有(A) 时，〔软：〕C[d] = 1", "“软：”要写在“当…时”的前面"],
    ["A[b] = 1〔,〕", "多了一个“,”；几条公式请一条写一行"],
    ["A[b] = 1〔,〕00", "多了一个“,”；几条公式请一条写一行"],
    ["A[b] = 5〔万〕", "数后面不能接“万”：单位只能是元、万元、亿元、%；以数字开头的表名要加英文双引号"],
    [
      "2023〔年预算〕[b] = 1",
      "数后面不能接“年预算”：单位只能是元、万元、亿元、%；以数字开头的表名要加英文双引号",
    ],
    ["〔当〕 A[b] > 0，C[d] = 1", "“当”后面缺少“时”，应写成 当…时，…；以“当”开头的表名要加英文双引号"],
    ["〔当〕年预算[b] = 当年决算[b]", "“当”后面缺少“时”，应写成 当…时，…；以“当”开头的表名要加英文双引号"],
    ["当 A[b] > 0〔)〕 时，C[d] = 1", "多了一个“)”，前面没有与它配对的“(”"],
    ["当 〔A[b]〕 时，C[d] = 1", "“当…时”里应是条件，如 表名[行, 列] > 0、有(表名)"],
    ["当 〔时〕，C[d] = 1", "“时”前面缺少数或单元格"],
    ["当 A[b] = 〔时〕，C[d] = 1", "“时”前面缺少数或单元格"],
    ["当 A[b] > 0 且 〔时〕，C[d] = 1", "“时”前面缺少数或单元格"],
    ["当 A[b] > 0 且 〔C[d]〕 时，C[d] = 1", "“且”两边应是条件，如 表名[行, 列] > 0、有(表名)"],
    ["当 〔A[b]〕 或 C[d] > 0 时，C[d] = 1", "“或”两边应是条件，如 表名[行, 列] > 0、有(表名)"],
    ["当 〔(A[b] > 0)〕 + 1 > 0 时，C[d] = 1", "“+”两边应是数或单元格，不能是条件"],
    ["当 1 > 〔(有(A))〕 时，C[d] = 1", "“>”两边应是数或单元格，不能是条件"],
    ["当 -〔有(A)〕 时，C[d] = 1", "“-”后面应是数或单元格，不能是条件"],
    ["当 有(A) 〔时，〕", "“时”后面缺少数或单元格"],
    ["〔有(A)〕", "条件要写在“当…时”里，后面再写公式"],
    ["A[b] = 1 〔且〕 C[d] = 1", "“且”只能写在“当…时”里；两个要求请写成两条公式"],
    ["A[b] = 1 〔或〕 C[d] = 1", "“或”只能写在“当…时”里"],
    ["A[b] = 1 〔时〕", "“时”前面没有与它配对的“当”"],
    ["软：当 〔有(〕A 时，C[d] = 1", "“有(”没有结束，缺少“)”"],
    ["〔软：〕= 1", "“软”后面缺少数或单元格"],
  ])("%s: %s", (marked, message) => {
    expect(problem(marked.replace(/[〔〕]/g, ""))).toBe(
      `${marked}：${message}${message.endsWith("？") ? "" : "。"}`,
    );
  });

  test("of brackets and minus signs too deep within each other", () => {
    expect(problem(`${"(".repeat(51)}1`)).toContain("〔(〕1：括号套得太深，最多 50 层");
    expect(problem(`${"-".repeat(51)}1`)).toContain("〔-〕1：括号套得太深，最多 50 层");
    expect(problem(`A[b] = ${"(".repeat(50)}1${")".repeat(50)}`)).toBe("");
    expect(problem(`A[b] = ${"(1) + ".repeat(60)}1`)).toBe("");
  });

  test("of a number, and a formula, that are too long", () => {
    expect(problem(`A[b] = ${"1".repeat(41)}`)).toContain(`〔${"1".repeat(41)}〕：这个数太长`);
    const long = `A[b] = ${"1+".repeat(1000)}1`;
    expect(parseFormula(`${long.slice(0, 1998)}  `).ok).toBe(true);
    expect(parseFormula(long)).toEqual({
      ok: false,
      problem: { from: 2000, to: long.length, message: "公式太长，最多 2000 个字，请分成几条。" },
    });
  });
});

test("every part of a formula knows where it stands", () => {
  const text = "软：当 有(A) 时，(B[c , 每行] + 求和( 下级 )) = -有则取(本行[d]) × 20 万元";
  const { condition, left, right } = parsed(text);
  const parts = [condition, left, right, ...("right" in left ? [left.left, left.right] : [])];
  expect(parts.map((part) => part && text.slice(part.from, part.to))).toEqual([
    "有(A)",
    "(B[c , 每行] + 求和( 下级 ))",
    "-有则取(本行[d]) × 20 万元",
    "B[c , 每行]",
    "求和( 下级 )",
  ]);
  expect(parsed(text)).toMatchObject({ from: 0, to: text.length, text });
  const [cells] = "right" in left ? [left.left] : [];
  const names = cells?.kind === "cells" ? [cells.table, cells.row, cells.column] : [];
  expect(names.map((name) => name && text.slice(name.from, name.to))).toEqual(["B", "c", "每行"]);
});

describe("a hostile text", () => {
  const PIECES = [
    ...HOSTILE,
    ...'[ ] ] " "" 当 时 且 或 软： 求和( 有( 没有( 有则取( 本行[ A[b] A[b]+ (( -- 下级 每行 ≥ = ,1'.split(
      " ",
    ),
  ];

  test("is a formula or has a problem that stands in it, and nothing is thrown", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = parseFormula(text);
        if (found.ok) return;
        const { from, to, message } = found.problem;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(text.trim() === "" ? -1 : from);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(PIECES)("is answered at once, with %j repeated in it", async (piece) => {
    const text = `A[b] = ${piece.repeat(2000)}`.slice(0, 2000);
    await endsSoon(() => {
      for (let time = 0; time < 100; time++) parseFormula(text);
    });
  });
});

test.each([
  ["部门预算收支总表", "收入总计", null, "部门预算收支总表[收入总计]"],
  ["部门预算支出总表", "每行", "基本支出", '部门预算支出总表["每行", 基本支出]'],
  ["甲+乙", "一、收入，其他", "预算数", '"甲+乙"["一、收入，其他", 预算数]'],
])("cells of %s are named so that they are read back", (table, row, column, text) => {
  const span = { from: 0, to: 0 };
  const named = cellsText({
    table: { text: table, ...span },
    row: { kind: "named", text: row, ...span },
    column: column === null ? null : { text: column, ...span },
  });
  expect(named).toBe(text);
  const read = parseFormula(`${named} = 0`);
  expect(read.ok && read.formula.left).toMatchObject({
    table: { text: table },
    row: { kind: "named", text: row },
  });
});
