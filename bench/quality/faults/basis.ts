import { isProject, placeOf, rowsOf, withRows } from "../books";
import { pick, whole, type Random } from "../random";
import { fault, inRowOf, inSomeRow, where, without, type Fault, type TableSeed } from "./fault";

/** 宿州's forms have no 确定依据. */
const withBasis = (seed: TableSeed): TableSeed =>
  where((table) => isProject(table) && placeOf(table) !== "suzhou", seed);

/** Faults in 指标值确定依据. */
export const BASIS: readonly Fault[] = [
  fault("basis-missing", "确定依据空着", withBasis(inSomeRow((row) => without(row, "basis")))),
  fault(
    "basis-weak",
    "确定依据都查不到出处",
    withBasis((table, random) => {
      const words = pick(random, [
        ["工作经验"],
        ["工作需要"],
        ["领导批示"],
        ["工作需要", "领导批示"],
        ["历史经验", "工作经验"],
      ]);
      return withRows(
        table,
        rowsOf(table).map((row) => ({ ...row, basis: pick(random, words) })),
      );
    }),
  ),
  fault(
    "basis-arithmetic",
    "乘除的算式不对",
    withBasis(inRowOf(/^(数量|成本)/, (row, random) => ({ ...row, basis: wrongProduct(random) }))),
  ),
  fault(
    "basis-arithmetic",
    "加法的算式不对",
    withBasis(inRowOf(/^(数量|成本)/, (row, random) => ({ ...row, basis: wrongSum(random) }))),
  ),
];

/** A product whose result is off by a digit, a factor of ten, or a few. */
function wrongProduct(random: Random): string {
  const [a, b, c] = [whole(random, 2, 90), whole(random, 2, 20), whole(random, 2, 12)];
  const wrong = slipped(random, a * b * c);
  return pick(random, [
    `${a}人/次*${b}趟*${c}天=${wrong}人次`,
    `${a}人×${b}元×${c}个月=${wrong}元`,
    `每期${a}人×${b}期×每人${c}课时＝${wrong}课时`,
    `${a}×${b}×${c}=${wrong}`,
    `按${a}户*${b}元/户/月*${c}个月=${wrong}元测算`,
    `${a * b * c}元/${a}人=${slipped(random, b * c)}元/人`,
  ]);
}

function wrongSum(random: Random): string {
  const parts = [whole(random, 2, 900), whole(random, 2, 90), whole(random, 2, 50)];
  const wrong = slipped(
    random,
    parts.reduce((sum, part) => sum + part, 0),
  );
  const [a, b, c] = parts;
  return pick(random, [
    `${a}万元＋${b}万元＋${c}万元＝${wrong}万元`,
    `${a}+${b}+${c}=${wrong}`,
    `办公费${a}元+印刷费${b}元+差旅费${c}元=${wrong}元`,
    `城区${a}人+乡镇${b}人+企业${c}人，共${wrong}人`.replace("，共", "="),
  ]);
}

function slipped(random: Random, right: number): number {
  return pick(random, [
    right + whole(random, 1, 9) * 10,
    right * 10,
    right + Math.ceil(right / 5),
    right * 2,
  ]);
}
