const INVISIBLE = /[\s\u00a0\u200b-\u200d\u2060\ufeff]/g;
const QUOTES = /["'“”‘’「」]/g;

/** Signs that stay as they are; most labels and all plain figures have no others. */
const PLAIN = /^[\u4e00-\u9fff\w.,%+()、。-]*$/;

/**
 * The form in which labels are compared: full-width characters made half-width, white space, line breaks and quotes
 * taken out, brackets made round, colons at the end dropped. "项目资金\n（万元）：" → "项目资金(万元)".
 */
export function normaliseLabel(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(QUOTES, "")
    .replace(/[[【〔{]/g, "(")
    .replace(/[\]】〕}]/g, ")")
    .replace(/[:︰]+$/, "");
}

/** A label without a unit in brackets at its end: "预算数(万元)" → "预算数". Takes and gives the normalised form. */
export function withoutUnit(label: string): string {
  return label.replace(/\((?:(?:金额)?单位)?:?(?:元|万元|亿元|%)\)$/, "");
}
