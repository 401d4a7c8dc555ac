import { defineIndicatorRule } from "../define-rule";

/** What converters leave behind of bookmarks, fields, entities and tags. */
const LEFTOVER =
  /\[bookmark:[^\][]{0,60}\]|\{ ?(?:MERGEFIELD|PAGEREF|REF|HYPERLINK|TOC)\b[^{}]{0,80}\}|_x000[dDaA]_|<\/?(?:br|p|span|b|div|font)(?: [^<>]{0,60})?\/?>|&(?:nbsp|amp|lt|gt|le|ge|quot|#\d{1,6});/g;
const MEANT: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&le;": "≤",
  "&ge;": "≥",
  "&amp;": "&",
  "&quot;": '"',
};

/** 指标值 still holds code of the program it was copied from. */
export const valueLeftoverCode = defineIndicatorRule({
  id: "value-leftover-code",
  title: "指标值里不能留有代码",
  family: "指标值",
  severity: "warning",
  basis: "预算管理一体化系统的指标值由符号、数值、计量单位三项组成，不含其他字符",
  why: "转换文件时留下的代码会让整个指标值变成读不出的文字，公开后也不好看。",
  how: "删去这段代码，只留指标值。",
  needs: ["value"],
  check({ value }, { report }) {
    const found = value.text.match(LEFTOVER);
    if (!found) return;
    const mended = value.text.replace(LEFTOVER, (code) => MEANT[code] ?? "").trim();
    report({
      at: value,
      message: `指标值“${value.text}”里留有代码“${found[0]}”`,
      // A cell that holds nothing else has nothing to be mended to.
      fixes:
        mended === ""
          ? []
          : [{ title: `改为 ${mended}`, safety: "safe", changes: [{ at: value, value: mended }] }],
    });
  },
});
