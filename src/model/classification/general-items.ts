const ITEMS: Readonly<Record<string, string>> = {
  "01": "行政运行",
  "02": "一般行政管理事务",
  "03": "机关服务",
  "50": "事业运行",
};

/** The name that a 项 has under every 款 whose name ends in 事务 or 事业, unless the table of codes says otherwise. */
export function generalItem(code: string, parentName: string): string | undefined {
  if (!/(?:事务|事业)$/.test(parentName)) return undefined;
  const number = code.slice(-2);
  return number === "99" ? `其他${parentName}支出` : ITEMS[number];
}
