import { isMoneyUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { indicatorName, isFiledUnder } from "./filed-under";

/** Money that is what the project brings about, and not what it costs. */
const BROUGHT_ABOUT =
  /征缴|征收|收缴|缴费|收入|税|贷款|融资|引资|招商|投资|产值|销售|交易|成交|营业额|追缴|追回|清欠|清偿|化解|偿还|挽回|减免|减负|节约|债券|募集|捐赠|签约|消费/;
const MONEY_NAME = /(?:金额|资金|经费|费用|款|总额)数?$/;

/** An amount of money that is spent stands under 数量指标. */
export const moneyUnderQuantity = defineIndicatorRule({
  id: "money-under-quantity",
  title: "支出金额不应列为数量指标",
  family: "结构",
  severity: "warning",
  basis: "财预〔2015〕88号：数量指标反映预期提供的公共产品和服务数量，成本指标反映所需成本",
  why: "花出去的钱不是产出，列为数量指标就看不出办成了多少事。",
  how: "移到“成本指标”下，数量指标另写人数、次数、个数等；金额本身就是产出的（如征缴额），写明是什么金额。",
  needs: ["level2", "level3"],
  optional: ["value"],
  check({ level2, level3, value }, { report }) {
    if (!isFiledUnder(level2.value, "数量") || BROUGHT_ABOUT.test(level3.value)) return;
    if (value.state !== "given" || value.value.kind !== "quantity") return;
    const { unit } = value.value;
    // 1574万, with 元 left out.
    const isMoney =
      isMoneyUnit(unit) || (/^[万亿]$/.test(unit) && MONEY_NAME.test(indicatorName(level3.value)));
    if (!isMoney) return;
    report({
      at: level3,
      message: `“${level3.text}”（${value.text}）是支出的金额，列在了“${level2.text}”下`,
      related: [{ role: "指标值", at: value }],
    });
  },
});
