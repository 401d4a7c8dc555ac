import { defineTextRule } from "../define-rule";
import { excerpt } from "../texts";

const SPACES = /[ \u00a0\u3000]+/g;
const HAN = /\p{Script=Han}/u;
/** What stands after a space that sets a document number apart from the name before it. */
const DOCUMENT_NUMBER = /^\p{Script=Han}{1,8}[〔【[［(（]?\d{4}/u;

/** A space between Han characters of a name, or several spaces in a row. */
export const straySpace = defineTextRule({
  id: "stray-space",
  title: "名称中间不应有空格",
  family: "文字",
  severity: "notice",
  basis: "名称应与项目库、指标库登记的写法一字不差",
  why: "多一个空格就成了另一个名称，查找、核对和汇总都对不上。",
  how: "删去空格；需要隔开的，用标点。",
  find({ text, label, kind }) {
    if (kind !== "name" || isLetterSpaced(text)) return undefined;
    for (const match of text.matchAll(SPACES)) {
      const [spaces] = match;
      const after = text.slice(match.index + spaces.length);
      const isBetweenHan = HAN.test(text.charAt(match.index - 1)) && HAN.test(after.charAt(0));
      const where = `${label}“${excerpt(text, match.index, spaces.length)}”`;
      if (spaces.length > 1) return { message: `${where}中间连着有 ${spaces.length} 个空格` };
      if (isBetweenHan && !DOCUMENT_NUMBER.test(after)) return { message: `${where}的汉字之间有空格` };
    }
    return undefined;
  },
});

/** Whether the spaces set the characters apart as headings do: 绩 效 目 标 表. */
function isLetterSpaced(text: string): boolean {
  const parts = text.split(/[ \u00a0\u3000]+/);
  return parts.length > 2 && parts.filter((part) => part.length === 1).length * 2 > parts.length;
}
