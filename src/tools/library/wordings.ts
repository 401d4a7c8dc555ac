import { TYPOS } from "../../rules/wording/typos";

/** What was mistyped, or cut off by the page, and what it should be; texts that begin so are marked with ^. */
const MENDED = `
职工工工作 职工工作
享受人数人数 享受人数
员工得 员工的
培训作为 培训工作为
培训工作中为 培训工作为
^全的培训 健全的培训
创新基地服 创新基地服务企业数
务企业数务企业数 务企业数
务企业数企业数 务企业数
社区建设的改善 社会建设的改善
的改善或提升$ 的改善或提升程度
考试安全有序进行 考试安全有序进行
政策类考试安$ 政策类考试安全有序进行
高领 高龄
12底前 12月底前
`;

const PAIRS = MENDED.trim()
  .split("\n")
  .map((line) => line.split(" ") as [string, string]);

/** A text with what was mistyped put right. */
export function mendWording(text: string): string {
  const typed = PAIRS.reduce((rest, [wrong, right]) => mendOne(rest, wrong, right), text);
  return TYPOS.reduce(
    (rest, { wrong, right, except }) =>
      except.some((word) => rest.includes(word)) ? rest : rest.replaceAll(wrong, right),
    typed,
  );
}

function mendOne(text: string, wrong: string, right: string): string {
  if (wrong.startsWith("^")) {
    const start = wrong.slice(1);
    return text.startsWith(start) ? right + text.slice(start.length) : text;
  }
  if (wrong.endsWith("$")) {
    const end = wrong.slice(0, -1);
    return text.endsWith(end) ? text.slice(0, -end.length) + right : text;
  }
  return text.replaceAll(wrong, right);
}
