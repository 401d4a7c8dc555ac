import { compareDecimals, parseDecimal } from "../../model/decimal";
import { isPercentUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { isUnder, LESS_IS_BETTER, RATE_NAME } from "./names";

/** The more the better, without any doubt. */
const SURELY_GOOD = /及时|准时|按时|按期|完成|到位|合格|达标|准确|正确|满意|知晓|办结|结案|出勤/;
/** The more the better, unless policy caps it. */
const GOOD =
  /发放|拨付|支付|兑现|覆盖|参保|参与|通过|验收|合规|规范|落实|就业|实现|达成|响应|入学|巩固|普及|符合|分离|公开|成活|存活|治愈|认可|帮扶|救助|受理/;
/** Spending may well be bounded from above. */
const SPENDING = /成本|预算|支出|费用|经费|控制|增长|补助比|补贴比|补助标准|报销|负担|提取|占比|占.{1,10}比/;

const HUNDRED = { digits: 100n, scale: 0 };

/** A rate that should be high is bounded from above, so that zero would do. */
export const rateAtMost = defineIndicatorRule({
  id: "rate-at-most",
  title: "越高越好的比率要用 ≥ 或 =",
  family: "指标值",
  severity: "error",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：指标值的符号应与指标的方向一致",
  why: "写成“≤”时，一件事没做、比率为 0 也算完成。",
  how: "把“≤”改为“≥”或“=”；确实要封顶的，在指标名称里写明。",
  needs: ["level3", "value"],
  reads: ["level2"],
  check({ level2, level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || !isPercentUnit(target.unit)) return;
    if (target.comparator !== "≤" && target.comparator !== "<") return;
    const name = level3.value;
    const isCost = isUnder(level2, "成本");
    if (!RATE_NAME.test(name) || isCost || SPENDING.test(name)) return;
    const number = parseDecimal(target.number);
    const isEverything = number !== undefined && compareDecimals(number, HUNDRED) >= 0;
    const isGood =
      !LESS_IS_BETTER.test(name) && (SURELY_GOOD.test(name) || (isEverything && GOOD.test(name)));
    if (isGood) {
      report({ at: value, message: `“${name}”越高越好，指标值却写成“${value.text}”，比率为 0 也算完成` });
    } else if (isEverything) {
      const message = `“${name}”的指标值“${value.text}”任何结果都能满足`;
      report({ at: value, message, severity: "warning" });
    }
  },
});
