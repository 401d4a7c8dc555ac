import { equationsIn } from "../../model/expressions";
import { defineIndicatorRule } from "../define-rule";

/** A calculation in 确定依据 does not come out. */
export const basisArithmetic = defineIndicatorRule({
  id: "basis-arithmetic",
  title: "确定依据中的算式应算得出来",
  family: "资金",
  severity: "warning",
  basis: "指标值确定依据写明测算过程，算式两边应相等（允许按所写小数位四舍五入）",
  why: "算式两边不等，指标值就没有依据，审核时要退回。",
  how: "重新计算，改正算式或得数，并核对指标值。",
  needs: ["basis"],
  check({ basis }, { report }) {
    // 8-10人 is a span and no subtraction.
    const wrong = equationsIn(basis.value).filter(
      ({ holds, expression }) => !holds && !/[-－]/.test(expression),
    );
    if (wrong.length === 0) return;
    const said = wrong.slice(0, 3).map(({ text, result }) => `“${text}”不成立，应得 ${result}`);
    report({ at: basis, message: `算式${said.join("；")}` });
  },
});
