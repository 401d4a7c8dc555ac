import { defineIndicatorRule } from "../define-rule";

/** What should not happen and cannot be counted below nothing. */
const UNWANTED = /投诉|差错|错误|失误|事故|故障|违规|违纪|违法|死亡|伤亡|信访|上访|群体性|逾期|不合格|拖欠/;
const AT_MOST = /^\s*(?:≤|≦|⩽|<=|＜＝|=<|不超过)/;

/** Complaints are to be zero or fewer. */
export const complaintAtMost0 = defineIndicatorRule({
  id: "complaint-at-most-0",
  title: "投诉率不写“≤0”",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要合理可行，符合客观实际，能够在一定期限内如期实现",
  why: "投诉率不可能小于 0，“≤0”既没有上限的意思，又要求一起都不能有。",
  how: "确实要求一起都不发生的写“=0”，否则写一个达得到的上限，如“≤1%”。",
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || target.comparator !== "≤" || !/^0(?:\.0*)?$/.test(target.number))
      return;
    if (!UNWANTED.test(level3.value)) return;
    const mended = value.text.replace(AT_MOST, "=");
    report({
      at: value,
      message: `“${level3.text}”的指标值“${value.text}”不可能小于 0，“≤”没有意义`,
      fixes: AT_MOST.test(value.text)
        ? [{ title: `改为 ${mended}`, safety: "confirm", changes: [{ at: value, value: mended }] }]
        : [],
    });
  },
});
