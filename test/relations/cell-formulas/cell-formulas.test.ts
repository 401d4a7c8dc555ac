import type { BudgetTable } from "../../../src/model/documents";
import { excelFormula } from "../../../src/relations/cell-formulas/excel-formula";
import type { OpenRows, Term } from "../../../src/relations/cell-formulas/cell-formula";
import { documentsIn } from "../../rules/documents-in";
import { madeOf, relationOf } from "./made";

const INCOME = "budget-table/income";
const EXPENDITURE = "budget-table/expenditure";
const GENERAL = "budget-table/general-expenditure";
const BASIC = "budget-table/basic-expenditure";
const BALANCE = "budget-table/balance";
const PURCHASES = "budget-table/procurement";

/** A table by code from A1 on, its header in row 2; each line "编码 名称 数 数 …". */
function byCode(columns: string, lines: readonly string[], unit = "万元"): string {
  const labels = columns.split(" ");
  return [
    `| 323甲局 |${" |".repeat(labels.length)} 单位：${unit} |`,
    `|${"---|".repeat(labels.length + 2)}`,
    `| 科目编码 | 科目名称 | ${labels.join(" | ")} |`,
    ...lines.map((line) => `| ${line.replace(/_/g, "").split(" ").join(" | ")} |`),
  ].join("\n");
}

const SPENT = byCode("合计 基本支出 项目支出", [
  "_ 合计 _ _ _",
  "205 教育支出 _ _ _",
  "20502 普通教育 _ _ _",
  "2050202 小学教育 _ 1 _",
  "2050203 初中教育 _ _ 2",
  "20503 职业教育 _ 3 _",
]);

describe("within a table", () => {
  test("a line is computed across, and in each column from the lines below it", () => {
    expect(madeOf(documentsIn(GENERAL, SPENT))).toEqual([
      '表1!C3 =IF(COUNT(D3:E3)=0,"",SUM(D3:E3))',
      '表1!C4 =IF(COUNT(D4:E4)=0,"",SUM(D4:E4))',
      '表1!C5 =IF(COUNT(D5:E5)=0,"",SUM(D5:E5))',
      '表1!C6 =IF(COUNT(D6:E6)=0,"",SUM(D6:E6))',
      '表1!C7 =IF(COUNT(D7:E7)=0,"",SUM(D7:E7))',
      '表1!C8 =IF(COUNT(D8:E8)=0,"",SUM(D8:E8))',
      '表1!D3 =IF(COUNT(D4)=0,"",SUM(D4))',
      '表1!E3 =IF(COUNT(E4)=0,"",SUM(E4))',
      '表1!D4 =IF(COUNT(D5,D8)=0,"",SUM(D5,D8))',
      '表1!E4 =IF(COUNT(E5,E8)=0,"",SUM(E5,E8))',
      '表1!D5 =IF(COUNT(D6:D7)=0,"",SUM(D6:D7))',
      '表1!E5 =IF(COUNT(E6:E7)=0,"",SUM(E6:E7))',
    ]);
  });

  test("two totals that only have to be equal compute neither", () => {
    const made = madeOf(documentsIn(BALANCE, balance("| 收入总计 | | 支出总计 | |")));
    expect(made).toEqual([]);
  });

  test("a total is computed from what it is on either side of the sign", () => {
    const documents = documentsIn(GENERAL, SPENT);
    expect(madeOf(documents, [relationOf("T5[205, 基本支出] + T5[205, 项目支出] = T5[205, 合计]")])).toEqual([
      '表1!C4 =IF(COUNT(D4:E4)=0,"",SUM(D4:E4))',
    ]);
    expect(madeOf(documents, [relationOf("T5[205, 基本支出] + T5[205, 项目支出] = -T5[205, 合计]")])).toEqual(
      [],
    );
  });

  test("what is taken away is taken away, once all of it is gathered", () => {
    const documents = documentsIn(GENERAL, SPENT);
    const made = (right: string): string[] => madeOf(documents, [relationOf(`T5[205, 合计] = ${right}`)]);
    expect(made("T5[20502, 合计] - T5[20503, 合计]")).toEqual([
      '表1!C4 =IF(COUNT(C5,C8)=0,"",SUM(C5)-SUM(C8))',
    ]);
    expect(made("T5[20502, 合计] - (T5[20503, 合计] - T5[2050202, 合计])")).toEqual([
      '表1!C4 =IF(COUNT(C5,C8,C6)=0,"",SUM(C5:C6)-SUM(C8))',
    ]);
    expect(made("-T5[20502, 合计] - T5[20502, 合计]")).toEqual(['表1!C4 =IF(COUNT(C5,C5)=0,"",-SUM(C5,C5))']);
  });

  test("what is more than adding up, or cannot be found, computes nothing", () => {
    const documents = documentsIn(GENERAL, SPENT);
    for (const right of [
      "T5[20502, 合计] × 2",
      "T5[20502, 合计] + 1万元",
      "1万元 + T5[20502, 合计]",
      "T5[213, 合计] ÷ 2",
      "求和(T5[213, 合计])",
      "有则取(T5[213, 合计]) + 有则取(T5[211, 合计])",
    ])
      expect(madeOf(documents, [relationOf(`T5[205, 合计] = ${right}`)])).toEqual([]);
    const broken = documentsIn(GENERAL, SPENT.replace("| 3 |", "| 若干 |"));
    expect(
      madeOf(broken, [relationOf("T5[205, 合计] = T5[20502, 基本支出] + 有则取(T5[20503, 基本支出])")]),
    ).toEqual([]);
    expect(
      madeOf(broken, [relationOf("T5[20503, 基本支出] = T5[20502, 基本支出] + T5[205, 项目支出]")]),
    ).toEqual([]);
  });

  test("only equations that must hold compute anything", () => {
    const documents = documentsIn(GENERAL, SPENT);
    for (const text of [
      "T5[205, 合计] ≥ 求和(下级)",
      "软：T5[205, 合计] = 求和(下级)",
      "T5[不认识, 合计] = 求和(",
    ])
      expect(madeOf(documents, [relationOf(text)])).toEqual([]);
    expect(madeOf(documents, [relationOf("T5[205, 合计] = 求和(下级)")])).toEqual([
      '表1!C4 =IF(COUNT(C5,C8)=0,"",SUM(C5,C8))',
    ]);
  });

  test("no cell is computed twice, and none from itself", () => {
    const documents = documentsIn(GENERAL, SPENT);
    const both = relationOf(
      "T5[205, 合计] = T5[205, 基本支出] + T5[205, 项目支出]",
      "T5[205, 合计] = 求和(下级)",
    );
    expect(madeOf(documents, [both])).toEqual(['表1!C4 =IF(COUNT(D4:E4)=0,"",SUM(D4:E4))']);
    const circle = relationOf(
      "T5[205, 合计] = T5[20502, 合计] + T5[20503, 合计]",
      "T5[20502, 合计] = T5[2050202, 合计] + T5[2050203, 合计]",
      "T5[20503, 合计] = T5[20503, 合计] + T5[2050203, 合计]",
      "T5[2050203, 合计] = T5[205, 合计] - T5[20503, 合计]",
      "T5[2050202, 合计] = T5[20503, 合计] + T5[20503, 基本支出]",
    );
    expect(madeOf(documents, [circle])).toEqual([
      '表1!C4 =IF(COUNT(C5,C8)=0,"",SUM(C5,C8))',
      '表1!C5 =IF(COUNT(C6:C7)=0,"",SUM(C6:C7))',
      '表1!C6 =IF(COUNT(C8:D8)=0,"",SUM(C8:D8))',
    ]);
  });
});

describe("a condition is met by what there is a place for", () => {
  const lines = ["_ 合计 _ _ _ _ _", "205 教育支出 _ _ _ _ _"];
  const first = (made: readonly string[]): string | undefined => made.find((one) => one.startsWith("表1!D4"));

  test("单位资金 is counted where its column is, and its parts where it is not", () => {
    const own = documentsIn(INCOME, byCode("合计 小计 财政拨款收入 单位资金 上年结转", lines));
    expect(first(madeOf(own))).toBe('表1!D4 =IF(COUNT(E4:F4)=0,"",SUM(E4:F4))');
    const parts = documentsIn(INCOME, byCode("合计 小计 财政拨款收入 事业收入 上年结转", lines));
    expect(first(madeOf(parts))).toBe('表1!D4 =IF(COUNT(E4:F4)=0,"",SUM(E4:F4))');
    const all = documentsIn(
      INCOME,
      byCode(
        "合计 小计 财政拨款收入 单位资金 事业收入 上年结转",
        lines.map((line) => `${line} _`),
      ),
    );
    expect(madeOf(all)).toContain('表1!D4 =IF(COUNT(E4:F4)=0,"",SUM(E4:F4))');
    expect(madeOf(all)).toContain('表1!F4 =IF(COUNT(G4)=0,"",SUM(G4))');
  });

  test.each([
    ["当 有(T5) 时，", true],
    ["当 没有(T5) 时，", false],
    ["当 有(T10) 时，", false],
    ["当 没有(T10[甲, 合计]) 时，", true],
    ["当 有(T5[20502, 基本支出]) 时，", true],
    ["当 没有(T5[20502, 基本支出]) 时，", false],
    ["当 有(T5[213, 基本支出]) 时，", false],
    ["当 没有(T5[20503, 基本支出]) 时，", false],
    ["当 有(T5[20503, 基本支出]) 时，", false],
    ["当 有(T5) 且 有(T10) 时，", false],
    ["当 有(T5) 且 没有(T10) 时，", true],
    ["当 有(T10) 或 有(T5) 时，", true],
    ["当 有(T10) 或 没有(T5) 时，", false],
    ["当 T5[20502, 合计] = 0 时，", false],
    ["", true],
  ])("%s", (when, isMade) => {
    const documents = documentsIn(GENERAL, SPENT.replace("| 3 |", "| 若干 |"));
    const made = madeOf(documents, [
      relationOf(`${when}T5[205, 合计] = T5[205, 基本支出] + T5[205, 项目支出]`),
    ]);
    expect(made.length).toBe(isMade ? 1 : 0);
  });
});

describe("between tables", () => {
  const balanced = balance(
    "| | | 五、教育支出 | |",
    "| | | 八、社会保障和就业支出 | |",
    "| 收入总计 | | 支出总计 | |",
  );
  const spent = byCode("合计 基本支出 项目支出", ["_ 合计 _ _ _", "205 教育支出 _ 1 _"]);
  const both = (left: string, right: string): string => `${left}\n另一张：\n${right}`;

  test("a line takes the figure of its like on the other sheet", () => {
    const made = madeOf(documentsIn(`${BALANCE}、${EXPENDITURE}`, both(balanced, spent)));
    expect(made).toContain("表1!D4 =IF(COUNT('表2'!C4)=0,\"\",SUM('表2'!C4))");
    // What the other table does not list is not computed from it.
    expect(made.filter((one) => one.startsWith("表1!D5"))).toEqual([]);
  });

  test("tables in different units are not computed from each other", () => {
    const inYuan = byCode("合计 基本支出 项目支出", ["_ 合计 _ _ _", "205 教育支出 _ 1 _"], "元");
    const made = madeOf(documentsIn(`${BALANCE}、${EXPENDITURE}`, both(balanced, inYuan)));
    expect(made.filter((one) => one.includes("!D4 ") || one.includes("'表2'!"))).toEqual([]);
  });

  test("a table that holds no money in the sheet's own unit is not computed with", () => {
    const documents = documentsIn(`${GENERAL}、project-target/hebei`, both(spent, PROJECT));
    const made = madeOf(documents, [relationOf("T5[205, 项目支出] = 求和(项目绩效目标表[每行, 预算数])")]);
    expect(made).toEqual([]);
  });

  test("several tables of a kind are not mixed up", () => {
    const made = madeOf(
      documentsIn(
        `${BALANCE}、${EXPENDITURE}、${EXPENDITURE}`,
        `${both(balanced, spent)}\n另一张：\n${spent}`,
      ),
    );
    expect(made.filter((one) => one.includes("'"))).toEqual([]);
  });
});

describe("a table that is still to be filled in", () => {
  const blank = byCode("合计 基本支出 项目支出", [
    "_ 合计 _ _ _",
    "9990001 待填 _ _ _",
    "9990002 待填 _ _ _",
  ]);

  function openOf(forms: string, tables: string, at: number): string[] {
    const documents = documentsIn(forms, tables);
    const table = documents[at] as BudgetTable;
    return madeOf(documents, undefined, new Map<BudgetTable, OpenRows>([[table, { from: 3, to: 4 }]]));
  }

  test("合计 is the sum of whatever 类 will stand there, however their codes are typed", () => {
    expect(openOf(GENERAL, blank, 0)).toEqual([
      '表1!C3 =IF(COUNT(D3:E3)=0,"",SUM(D3:E3))',
      '表1!C4 =IF(COUNT(D4:E4)=0,"",SUM(D4:E4))',
      '表1!C5 =IF(COUNT(D5:E5)=0,"",SUM(D5:E5))',
      '表1!D3 =IF(COUNT(D4:D5)=0,"",SUMPRODUCT(--(LEN(A4:A5)=3),D4:D5))',
      '表1!E3 =IF(COUNT(E4:E5)=0,"",SUMPRODUCT(--(LEN(A4:A5)=3),E4:E5))',
    ]);
  });

  test("another table takes from it whatever line will have the code", () => {
    const balanced = balance(
      "| | | 五、教育支出 | |",
      "| | | 三十一、人行科目 | |",
      "| 收入总计 | | 支出总计 | |",
    );
    const made = openOf(`${BALANCE}、${EXPENDITURE}`, `${balanced}\n另一张：\n${blank}`, 1);
    expect(made).toContain(
      `表1!D4 =IF(COUNTIF('表2'!A4:A5,"205")=0,"",SUMIF('表2'!A4:A5,"205",'表2'!C4:C5))`,
    );
    // Without a code it cannot be found.
    expect(made.filter((one) => one.startsWith("表1!D5"))).toEqual([]);
  });

  test("a line by its code is whatever line will have it; one by its name is none until it is there", () => {
    const documents = documentsIn(
      BASIC,
      byCode("合计 人员经费 公用经费", ["_ 合计 _ _ _", "99901 待填 _ _ _"]),
    );
    const open = new Map([[documents[0] as BudgetTable, { from: 3, to: 3 }]]);
    const relation = relationOf(
      "T6[合计, 人员经费] = T6[301, 合计] + 有则取(T6[工资福利支出, 合计]) - 有则取(T6[303, 合计])",
      "T6[合计, 公用经费] = T6[商品和服务支出, 合计] + T6[310, 合计]",
    );
    expect(madeOf(documents, [relation], open)).toEqual([
      '表1!D3 =IF(COUNTIF(A4,"301")+COUNTIF(A4,"303")=0,"",SUMIF(A4,"301",C4)-SUMIF(A4,"303",C4))',
    ]);
  });

  test("its own lines are nobody's sum", () => {
    const made = openOf(
      GENERAL,
      byCode("合计 基本支出 项目支出", ["_ 合计 _ _ _", "999 待填 _ _ _", "99901 待填 _ _ _"]),
      0,
    );
    expect(made.filter((one) => /^表1!D[45]/.test(one))).toEqual([]);
  });

  test("a list without codes has no sums by code", () => {
    const list = [
      "| 323甲局 | | | 单位：万元 |",
      "|---|---|---|---|",
      "| 项目名称 | 采购物品名称 | 合计 | 一般公共预算拨款 |",
      "| 待填 | 物 | | |",
    ].join("\n");
    const documents = documentsIn(PURCHASES, list);
    const open = new Map([[documents[0] as BudgetTable, { from: 3, to: 3 }]]);
    expect(madeOf(documents, undefined, open)).toEqual(['表1!C3 =IF(COUNT(D3)=0,"",SUM(D3))']);
    for (const right of ["求和(下级)", "T10[205, 合计] + T10[205, 合计]"])
      expect(madeOf(documents, [relationOf(`T10[待填, 合计] = ${right}`)], open)).toEqual([]);
  });
});

describe("a formula as it is written into a cell", () => {
  const at = { sheet: "甲", row: 0, col: 0 };
  const cell = (row: number, col: number, sheet = "甲", sign: 1 | -1 = 1): Term => ({
    kind: "cell",
    sign,
    at: { sheet, row, col },
  });
  const written = (...terms: Term[]): string => excelFormula({ at, relation: "己", terms });

  test("cells next to each other are one range, a column or a row of them", () => {
    expect(written(cell(1, 1), cell(2, 1), cell(3, 1))).toBe('=IF(COUNT(B2:B4)=0,"",SUM(B2:B4))');
    expect(written(cell(1, 1), cell(1, 2), cell(2, 2))).toBe('=IF(COUNT(B2:C2,C3)=0,"",SUM(B2:C2,C3))');
    expect(written(cell(1, 1), cell(2, 1), cell(2, 2))).toBe('=IF(COUNT(B2:B3,C3)=0,"",SUM(B2:B3,C3))');
    expect(written(cell(1, 1), cell(2, 2))).toBe('=IF(COUNT(B2,C3)=0,"",SUM(B2,C3))');
  });

  test("cells of another sheet are named with it, quotes in its name doubled", () => {
    expect(written(cell(1, 1), cell(2, 1, "乙'丙"))).toBe(
      "=IF(COUNT(B2,'乙''丙'!B3)=0,\"\",SUM(B2,'乙''丙'!B3))",
    );
  });

  test("lines by code are taken away too, together with cells", () => {
    const codes = { sheet: "乙", area: { top: 0, left: 0, bottom: 9, right: 0 } };
    const figures = { sheet: "乙", area: { top: 0, left: 2, bottom: 9, right: 2 } };
    const taken: Term = { kind: "coded", sign: -1, codes, figures, wanted: { code: "205" } };
    expect(written(cell(1, 1), cell(2, 2, "甲", -1), taken)).toBe(
      `=IF(COUNT(B2,C3)+COUNTIF('乙'!A1:A10,"205")=0,"",SUM(B2)-(SUM(C3)+SUMIF('乙'!A1:A10,"205",'乙'!C1:C10)))`,
    );
  });
});

function balance(...lines: string[]): string {
  return [
    "| 323甲局 | | | 单位：万元 |",
    "|---|---|---|---|",
    "| 收入 | | 支出 | |",
    "| 项目 | 预算数 | 项目 | 预算数 |",
    ...lines,
  ].join("\n");
}

const PROJECT = `
| 培训绩效目标表 | | | | | | |
|---|---|---|---|---|---|---|
| 323甲局 | | | | 单位：万元 | | |
| 项目编码 | 1 | | 项目名称 | 培训 | | |
| 预算规模及资金用途 | 预算数 | 5 | 其中：财政资金 | 5 | 其他资金 | |
| 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | | 指标值 | 指标值确定依据 |
| 产出指标 | 数量指标 | 人数 | 人数 | | ≥5人 | 计划 |`.trim();
