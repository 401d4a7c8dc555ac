/** More names than these are counted. */
const MOST = 6;

/** Sheets or files in words: 项目绩效目标表 26 张：甲、乙 等; "" for none. */
export function listed(what: string, names: readonly string[], measure = "张"): string {
  if (names.length === 0) return "";
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, MOST).map((name) => `“${name}”`);
  return `${what} ${names.length} ${measure}：${shown.join("、")}${distinct.length > MOST ? " 等" : ""}`;
}
