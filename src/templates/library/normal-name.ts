/** An indicator's name as names are compared: without white space, signs, a unit in brackets at its end, and 的. */
export function normalName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/\((?:[个人户家次场项名天台套件元%]|万元|人次|场次)\)$/, "")
    .replace(/[^\p{L}\p{N}]|的/gu, "")
    .toLowerCase();
}

/** A level-2 name as it is compared: 服务对象满意度指标 and 满意度指标 are one. */
export function normalLevel2(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/指标$/, "")
    .replace(/^(?:社会公众或)?服务对象(?=满意度)/, "");
}

/** What tells an indicator from every other: its level 2 and its name. */
export function indicatorKey({ level2, level3 = "" }: { level2: string; level3?: string }): string {
  return `${normalLevel2(level2)}/${normalName(level3)}`;
}
