import { normaliseLabel } from "../../sheet/label";
import { defineTableRule } from "../define-rule";

/** Words that tell nothing of what the money is for, wherever they stand. */
const FILLING =
  /本项目|该项目|该资金|项目|专项|经费|资金|费用|支出|主要|全部|用于|用作|支付|用途|[是为:,.;。]/g;

/** 资金用途 only repeats the project's name. */
export const purposeIsName = defineTableRule({
  id: "purpose-is-name",
  title: "资金用途应写明钱花在哪里",
  family: "资金",
  severity: "warning",
  on: "ProjectTarget",
  basis: "项目绩效目标表填报说明：资金用途写明资金来源、支出内容和对象",
  why: "只重复项目名称，看不出资金的支出内容，也无法核对预算数和成本指标。",
  how: "写明资金来源、用在什么事项上、各部分金额，如“全部为财政资金，用于发放协理员补贴81万元、业务培训2.65万元”。",
  needs: ["name", "purpose"],
  check({ name, purpose }, { report }) {
    if (core(purpose.value) !== core(name.value)) return;
    report({
      at: purpose,
      message: `资金用途“${purpose.text}”只重复了项目名称，没有说明支出内容`,
      related: [{ role: name.label, at: name }],
    });
  },
});

function core(text: string): string {
  return normaliseLabel(text).replace(FILLING, "");
}
