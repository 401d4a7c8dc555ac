import type { Field, Given } from "../../model/field";
import type { Target } from "../../model/target";
import { isMoneyUnit, isPercentUnit, sumUnit } from "../../model/units";
import { defineTableRule, type FixDraft } from "../define-rule";
import { isSatisfaction, isUnder, LESS_IS_BETTER, MORE_MONEY_IS_BETTER } from "./names";

type Quantity = Extract<Target, { kind: "quantity" }>;

const UNWANTED_RATE = /(?:失业|投诉|差错|错误|事故|故障|不合格|逾期|流失|辍学|复发)率$/;
/** From this many numbers on, a table with neither signs nor units keeps them in columns of their own. */
const ENOUGH = 3;

/** A quantity does not say whether more or less of it is good. */
export const operatorMissing = defineTableRule({
  id: "operator-missing",
  title: "数值前要写 ≥、≤ 或 =",
  family: "指标值",
  severity: "notice",
  on: "ProjectOrDepartment",
  basis: "预算管理一体化系统的指标值由符号、数值、计量单位三项组成，缺一不可",
  why: "没有符号就不知道是至少、至多还是正好，年底多做或少做都无法判断是否完成。",
  how: "在数值前面补上 ≥、≤ 或 =。",
  yieldsTo: ["value-approximate"],
  columns: { needs: ["level3", "value"], reads: ["level2"] },
  check({ indicators }, { report, unseen }) {
    const numbers = indicators.flatMap(({ level2, level3, value }) =>
      value.value.kind === "quantity" ? [{ level2, level3, value, target: value.value }] : [],
    );
    const bare = numbers.filter(({ target }) => target.comparator === null);
    const isSplit = bare.length === numbers.length && bare.every(({ target }) => target.unit === "");
    if (numbers.length >= ENOUGH && isSplit) {
      return unseen("所有指标值都没有符号和单位，可能另有两列，没有读到");
    }
    for (const { level2, level3, value, target } of bare) {
      report({
        at: value,
        message: `“${level3.text}”的指标值“${value.text}”没有写 ≥、≤ 或 =`,
        fixes: fixesOf(value, signFor(level2, level3.value, target)),
      });
    }
  },
});

/** The sign that fits the indicator's direction; undefined where a person has to think. */
function signFor(level2: Field<string>, name: string, { number, unit }: Quantity): string | undefined {
  // Not 100% either.
  if (isSatisfaction(level2, name) && Number(number) >= 100) return undefined;
  if (/^[-0.]+$/.test(number) || (isPercentUnit(unit) && Number(number) >= 100)) return "=";
  if (isUnder(level2, "时效")) return /^(?:个?年度?|个?月)$/.test(unit) ? undefined : "≤";
  if (isUnder(level2, "成本")) {
    if (!isMoneyUnit(unit)) return undefined;
    if (MORE_MONEY_IS_BETTER.test(name)) return "≥";
    // What policy fixes for one person may be a floor, a ceiling or the very sum.
    return /标准$/.test(name) && sumUnit(unit) === undefined ? undefined : "≤";
  }
  if (UNWANTED_RATE.test(name)) return "≤";
  // 失业人员再就业人数 has a bad word in it and is good.
  return /^减轻/.test(name) || LESS_IS_BETTER.test(name) ? undefined : "≥";
}

function fixesOf(value: Given<Target>, sign: string | undefined): FixDraft[] {
  if (sign === undefined || !/^[\d０-９]/.test(value.text)) return [];
  const mended = sign + value.text;
  return [{ title: `改为 ${mended}`, safety: "confirm", changes: [{ at: value, value: mended }] }];
}
