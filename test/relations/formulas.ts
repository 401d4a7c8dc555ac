import fc from "fast-check";
import type {
  CellsNode,
  Condition,
  Expression,
  Formula,
  Name,
  RowSelector,
  SumNode,
} from "../../src/relations/formula";
import { nameText } from "../../src/relations/parser/take-name";

const SPAN = { from: 0, to: 0 };

/** Names as tables have them, and such as make trouble. */
const names = fc
  .oneof(
    fc.constantFrom(
      ..."部门预算收支总表 “三公”经费支出表 因公出国（境）费 五、单位资金 基本支出-人员 205 2023年预算 当年预算".split(
        " ",
      ),
      ...'软：表 本行 下级 求和(下级) 有(表) 每行 类 同行 甲,乙 甲，乙 甲]乙 甲【乙 "甲" 甲"乙 ＂ （境 甲)乙 5万元 且 时，甲 = 收 入'.split(
        " ",
      ),
      "收入 总计",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...'甲乙()（）[],，【】"＂= +-－−当软：:每类 5%'), maxLength: 6 }),
  )
  .map(nameText)
  .filter((text) => text !== "");
const name = names.map((text): Name => ({ text, ...SPAN }));

const row = fc.oneof(
  names.map((text): RowSelector => ({ kind: "named", text, ...SPAN })),
  fc
    .constantFrom("类", "款", "项", "每行", "每类支出")
    .map((of): RowSelector => ({ kind: "each", of, ...SPAN })),
  fc.constantFrom("同行", "同科目", "同类").map((of): RowSelector => ({ kind: "same", of, ...SPAN })),
);
const cells = fc.oneof(
  fc.record({
    kind: fc.constant("cells" as const),
    table: name,
    row,
    column: fc.option(name),
    from: fc.constant(0),
    to: fc.constant(0),
  }),
  name.map((column): CellsNode => ({ kind: "cells", table: null, row: null, column, ...SPAN })),
);
const table = name.map((found): CellsNode => ({
  kind: "cells",
  table: found,
  row: null,
  column: null,
  ...SPAN,
}));
const sum = fc
  .oneof(fc.constant("children" as const), cells)
  .map((of): SumNode => ({ kind: "sum", of, ...SPAN }));
const number = fc
  .record({
    digits: fc.bigInt({ min: 0n, max: 10n ** 20n }),
    scale: fc.nat(6),
    unit: fc.constantFrom("元" as const, "万元" as const, "亿元" as const, "%" as const, null),
  })
  .map(({ digits, scale, unit }): Expression => ({
    kind: "number",
    value: { digits, scale },
    unit,
    ...SPAN,
  }));

const operand = fc.oneof(
  cells,
  sum,
  number,
  fc.oneof(cells, sum).map((of): Expression => ({ kind: "if-there", of, ...SPAN })),
);

const expression = fc.letrec<{ all: Expression }>((tie) => ({
  all: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    operand,
    tie("all").map((of): Expression => ({ kind: "negative", of, ...SPAN })),
    fc
      .tuple(tie("all"), fc.constantFrom("+" as const, "-" as const, "×" as const, "÷" as const), tie("all"))
      .map(([left, operator, right]): Expression => ({ kind: "binary", operator, left, right, ...SPAN })),
  ),
})).all;

const comparison = fc.record({
  left: expression,
  operator: fc.constantFrom(
    "=" as const,
    "≠" as const,
    "≥" as const,
    "≤" as const,
    ">" as const,
    "<" as const,
  ),
  right: expression,
  from: fc.constant(0),
  to: fc.constant(0),
});

const condition = fc.letrec<{ all: Condition }>((tie) => ({
  all: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison.map((found): Condition => ({ kind: "compare", ...found })),
    fc
      .tuple(fc.oneof(cells, table), fc.boolean())
      .map(([of, not]): Condition => ({ kind: "there", of, not, ...SPAN })),
    fc
      .tuple(tie("all"), fc.constantFrom("and" as const, "or" as const), tie("all"))
      .map(([left, kind, right]): Condition => ({ kind, left, right, ...SPAN })),
  ),
})).all;

/** Any formula; where its parts stand is 0. */
export const formulas: fc.Arbitrary<Formula> = fc
  .tuple(comparison, fc.boolean(), fc.option(condition))
  .map(([found, soft, when]) => ({ ...found, soft, condition: when, text: "" }));

/** A formula as if it and every part of it stood at 0, and without its text. */
export function withoutPlaces(formula: Formula): unknown {
  const written = JSON.stringify({ ...formula, text: "" }, (key, value: unknown) => {
    if (key === "from" || key === "to") return 0;
    return typeof value === "bigint" ? `${value}n` : value;
  });
  return JSON.parse(written);
}
