import { defineIndicatorRule } from "../define-rule";
import { isFiledUnder } from "./filed-under";

const ON_TIME = /及时|按时|按期|准时|限时|如期|时效|时限|(?:完成|办结|支付|拨付|发放|到位|交付|竣工)时间/;
/** Names that ask for more than being in time. */
const QUALITY_TOO = /准确|合格|规范|质量|完整|真实|达标|足额/;
const ANSWERED_IN_TIME = /^(?:及时|按时|按期|准时)/;

/** An indicator of being in time stands under 质量指标. */
export const timelinessUnderQuality = defineIndicatorRule({
  id: "timeliness-under-quality",
  title: "及时性不应列为质量指标",
  family: "结构",
  severity: "warning",
  basis: "财预〔2015〕88号：质量指标反映达到的标准、水平，时效指标反映及时程度和效率",
  why: "按时做完不等于做得好，质量就没有指标来考核了。",
  how: "移到“时效指标”下，质量指标另写合格率、准确率等。",
  needs: ["level2", "level3"],
  optional: ["value"],
  check({ level2, level3, value }, { report }) {
    if (!isFiledUnder(level2.value, "质量") || QUALITY_TOO.test(level3.value)) return;
    if (ON_TIME.test(level3.value)) {
      report({ at: level3, message: `“${level3.text}”考核的是及时，列在了“${level2.text}”下` });
    } else if (
      value.state === "given" &&
      (value.value.kind === "date" || ANSWERED_IN_TIME.test(value.text))
    ) {
      report({
        at: level3,
        message: `“${level3.text}”的指标值是“${value.text}”，考核的是及时，列在了“${level2.text}”下`,
        related: [{ role: "指标值", at: value }],
      });
    }
  },
});
