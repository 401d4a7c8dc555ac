import { defineTableRule } from "../define-rule";
import { namedUnit } from "./named-unit";

/** Measures without a unit. */
const PURE_NUMBER = /指数|系数|比值|倍数|容积率|酸碱|[pP][hH]|评分|得分|分值|等级|名次|排名|年份/;
const ZERO = /^[-0.]+$/;
const YEAR = /^(?:19|20)\d\d$/;
const TIME = /时间|时限|期限|年/;
/** From this many numbers on, a table without any unit keeps them in a column of their own. */
const ENOUGH = 3;

/** 指标值 is a number without its unit. */
export const unitMissing = defineTableRule({
  id: "unit-missing",
  title: "数值要带计量单位",
  family: "指标值",
  severity: "error",
  on: "ProjectOrDepartment",
  basis: "预算管理一体化系统的指标值由符号、数值、计量单位三项组成，缺一不可",
  why: "没有单位的数值有多种读法，50 可以是 50 元，也可以是 50 万元。",
  how: "在数值后面补上单位。",
  columns: { needs: ["level3", "value"], optional: ["description"] },
  check({ indicators }, { report, unseen }) {
    const numbers = indicators.flatMap((indicator) => {
      const target = indicator.value.value;
      return "unit" in target ? [{ ...indicator, target }] : [];
    });
    const bare = numbers.filter(({ target }) => target.unit === "");
    if (numbers.length >= ENOUGH && bare.length === numbers.length) {
      return unseen("所有指标值都没有单位，单位可能另有一列，没有读到");
    }
    for (const { level3, description, value, target } of bare) {
      const number = target.kind === "quantity" ? target.number : "";
      if (ZERO.test(number) || PURE_NUMBER.test(level3.value)) continue;
      if (YEAR.test(number) && TIME.test(level3.value)) continue;
      const { inBrackets, isMoney, counted } = namedUnit(level3.value, description);
      if (inBrackets !== undefined) continue;
      const which = isMoney
        ? "，看不出是元还是万元"
        : counted === undefined
          ? ""
          : `，按名称应是“${value.text}${counted}”`;
      report({
        at: value,
        message: `“${level3.text}”的指标值“${value.text}”没有单位${which}`,
        // The name leaves only one reading.
        ...(!isMoney && counted !== undefined ? { severity: "warning" as const } : {}),
      });
    }
  },
});
