import { isPercentUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { isUnder, LESS_IS_BETTER } from "./names";

const TIME_UNIT = /^(?:秒|分钟|小时|天|日|个?工作日|周|个?月|年)$/;
/** How long something takes, and what is meant to be kept small. */
const KEPT_SMALL =
  /时长|时间|时限|期限|天数|会期|周期|控制|上限|限额|编制|消耗|用量|用水|用电|成本|支出|费用|经费|平均|间隔|距离|误|噪|公务|出国|出境|接待批|会议|编外|在职|聘用|办公用房|保有|文件|简报|疫情|病例|存量/;

/** An output is bounded only from above, so that doing nothing would do. */
export const quantityAtMost = defineIndicatorRule({
  id: "quantity-at-most",
  title: "产出数量不能只写上限",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：数量指标反映预期提供的公共产品或服务数量",
  why: "写成“≤”时，一个人没补、一件事没办也算完成。",
  how: "把“≤”改为“≥”；人数、件数由申请多少决定的，改为“=”或写区间。",
  needs: ["level3", "value"],
  reads: ["level2"],
  check({ level2, level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || (target.comparator !== "≤" && target.comparator !== "<")) return;
    // ≤0 asks that something does not happen at all.
    if (isPercentUnit(target.unit) || TIME_UNIT.test(target.unit) || /^[0.]+$/.test(target.number)) return;
    const name = level3.value;
    if (!isUnder(level2, "数量") || KEPT_SMALL.test(name) || LESS_IS_BETTER.test(name)) return;
    report({ at: value, message: `“${level3.text}”的指标值“${value.text}”只有上限，数量为 0 也算完成` });
  },
});
