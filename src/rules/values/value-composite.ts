import { unitAt } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";

/** Ordinals and parts of a standard are no quantities of their own: 第2期, 元/2人. */
const NUMBER = /(?<![第\d./])\d{1,12}(?:\.\d{1,6})?/g;
/** What says when, how long, how well or which, and not how many. */
const NO_COUNT =
  /^(?:|[年月日天周秒岁分级类届%‰]|个月|个?工作日|个?星期|个?季度|个?学期|分钟|小时|课时|学时|周岁|个百分点)(?:\/|$)/;
/** 每季度1次 and 全年4次 say the same. */
const EACH = /每(?:半年|季度|[年季月周天日])(?:至少|不少于)?\d{1,6}/g;
/** Longer texts are prose. */
const LONGEST = 200;

/** One 指标值 holds several quantities. */
export const valueComposite = defineIndicatorRule({
  id: "value-composite",
  title: "一条指标只写一个指标值",
  family: "指标值",
  severity: "warning",
  basis: "预算管理一体化系统的指标值由符号、数值、计量单位三项组成，一条指标只有一组",
  why: "几个数写在一格里，系统读不出数值，其中一项没完成时也无法判断这条指标是否完成。",
  how: "拆成几条三级指标，每条一个数。",
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const { text } = value;
    if (value.value.kind !== "text" || text.length > LONGEST) return;
    const plain = text.normalize("NFKC").replace(/\s/g, "").replace(EACH, "");
    const found = [...plain.matchAll(NUMBER)]
      .map((number) => ({ number, unit: unitAt(plain, number.index + number[0].length) }))
      .flatMap(({ number, unit }) => (NO_COUNT.test(unit) ? [] : [number[0] + unit]));
    if (found.length < 2) return;
    report({
      at: value,
      message: `“${level3.text}”的指标值里有 ${found.length} 个数：${found.slice(0, 4).join("、")}${found.length > 4 ? " 等" : ""}`,
    });
  },
});
