import type { Indicator } from "../../model/documents";
import { defineTableRule, type Seen } from "../define-rule";
import { pointsText } from "./plan-points";
import { monthOf } from "./plan-row";

/** What is finished is the project or its payment: 上半年完成, 6月底前发放到位. Other words name a step on the way. */
const FINISHED = /(?:半年|季度|月|\d日|底|末|前|完成|代缴|发放|拨付|支付|到位|完毕|任务)$/;
const STEP =
  /招标|采购|方案|申报|公示|评审|评选|签订|开工|启动|制定|计划|筹备|报名|审核|验收|下达|第[一二三四五六]批|首批|每/;
const NEVER = Infinity;

/** The work is to be finished months before the plan has spent the money. */
export const planAgainstTimeliness = defineTableRule({
  id: "plan-against-timeliness",
  title: "支出计划应与时效指标的完成时间一致",
  family: "支出计划",
  severity: "warning",
  on: "ProjectTarget",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要与资金安排、实施进度相匹配",
  why: "时效指标说到时已经完成，支出计划却还有资金没有支付，两处总有一处不对。",
  how: "按实际进度改正时效指标的时间，或把支出计划提前到同一时间；完成后另有尾款的，在资金用途里说明。",
  plan: true,
  columns: { needs: ["level2", "level3", "value"], optional: ["description"] },
  check({ plan, indicators }, { report }) {
    for (const indicator of indicators) {
      const month = finishedBy(indicator);
      const point = plan.find((at) => monthOf(at) >= month)?.share;
      if (point?.state !== "given" || point.value >= 100) continue;
      const { value, level3 } = indicator;
      report({
        at: value,
        message: `“${level3.text}”要求“${value.text}”，支出计划到${point.label}只累计 ${pointsText(point.value)}`,
        related: [{ role: point.label, at: point }],
        subject: level3.value,
      });
    }
  },
});

/** The month by whose end an indicator wants the work done. */
function finishedBy({
  level2,
  level3,
  description,
  value,
}: Seen<Indicator, "level2" | "level3" | "value", "description">): number {
  if (!level2.value.includes("时效") || value.value.kind !== "date") return NEVER;
  const { month, year, text } = value.value;
  if (month === null || year !== null || !FINISHED.test(text)) return NEVER;
  const texts = [level3, value, description].flatMap((field) =>
    field.state === "given" ? [field.text] : [],
  );
  return texts.some((about) => STEP.test(about)) ? NEVER : month;
}
