import { sumUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";

const PER = /(人均|生均|户均|亩均|件均|次均|每人|每户|每生|每亩)/;

/** A standard for one person or thing is given as if it were a sum. */
export const unitWithoutDenominator = defineIndicatorRule({
  id: "unit-without-denominator",
  title: "人均标准的单位要写出“/人”",
  family: "指标值",
  severity: "warning",
  basis: "预算管理一体化系统的指标“计量单位”项，标准类指标的单位是 元/人、元/人·月 等复合单位",
  why: "“1900元”没有说是每人一次、每月还是每年，金额可以差十二倍。",
  how: "把单位写全，如“元/人”“元/人·月”“元/人·年”。",
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || sumUnit(target.unit) === undefined) return;
    const per = PER.exec(level3.value)?.[1];
    if (per === undefined) return;
    const each = per.replace(/[均每]/, "");
    const period = /标准|补贴|补助|津贴|工资|待遇|养老金/.test(level3.value)
      ? "，也没有说是每月还是每年"
      : "";
    report({
      at: value,
      message: `“${level3.text}”的指标值“${value.text}”单位只写了“${target.unit}”，没有写“/${each}”${period}`,
    });
  },
});
