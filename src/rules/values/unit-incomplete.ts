import { defineIndicatorRule } from "../define-rule";
import { namedUnit } from "./named-unit";

const ONLY_SCALE = /^[百千万亿]+$/;

/** 指标值 has 万 or 亿 for its unit, but not of what. */
export const unitIncomplete = defineIndicatorRule({
  id: "unit-incomplete",
  title: "“万”“亿”后面要写出单位",
  family: "指标值",
  severity: "warning",
  basis: "预算管理一体化系统的指标值由符号、数值、计量单位三项组成，计量单位要完整",
  why: "“5万”没有说明是 5 万元还是 5 万人，系统也不能与预算数核对。",
  how: "把单位写全，如“万元”“万人次”。",
  needs: ["level3", "value"],
  optional: ["description"],
  check({ level3, description, value }, { report }) {
    const target = value.value;
    if (!("unit" in target) || !ONLY_SCALE.test(target.unit)) return;
    const { inBrackets, isMoney, counted } = namedUnit(level3.value, description);
    if (inBrackets !== undefined) return;
    const unit = isMoney ? "元" : counted;
    const isKnown = unit !== undefined && unit !== "%";
    const mended = `${value.text.trimEnd()}${unit}`;
    report({
      at: value,
      message: `指标值“${value.text}”的单位只写了“${target.unit}”${isKnown ? `，应是“${target.unit}${unit}”` : ""}`,
      fixes:
        isKnown && value.text.trimEnd().endsWith(target.unit)
          ? [{ title: `改为 ${mended}`, safety: "confirm", changes: [{ at: value, value: mended }] }]
          : [],
    });
  },
});
