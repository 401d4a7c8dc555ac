import { defineTextRule } from "../define-rule";
import { excerpt } from "../texts";
import { rewrite } from "./rewrite";

const SPACES = /[ \u00a0\u3000]+/g;
const HAN = /\p{Script=Han}/u;
/** What stands after a space that sets a document number apart from the name before it. */
const DOCUMENT_NUMBER = /^\p{Script=Han}{1,8}[〔【[［(（]?\d{4}/u;
const LONGEST_DOCUMENT_NUMBER = 16;

/** A space between Han characters of a name or description, or several spaces in a row. */
export const straySpace = defineTextRule({
  id: "stray-space",
  title: "名称、描述中间不应有空格",
  family: "文字",
  severity: "notice",
  basis: "名称应与项目库、指标库登记的写法一字不差",
  why: "多一个空格就成了另一个名称，查找、核对和汇总都对不上。",
  how: "删去空格；需要隔开的，用标点。",
  find(cell) {
    const { text, label, kind } = cell;
    // In goals and other longer texts spaces may stand for punctuation, or set paragraphs in.
    if ((kind !== "name" && !label.endsWith("描述")) || isLetterSpaced(text)) return undefined;
    for (const match of text.matchAll(SPACES)) {
      const [spaces] = match;
      const isStray = isNeedless(text, match.index, spaces.length);
      if (!isStray && spaces.length === 1) continue;
      const where = `${label}“${excerpt(text, match.index, spaces.length)}”`;
      return {
        message:
          spaces.length > 1 ? `${where}中间连着有 ${spaces.length} 个空格` : `${where}的汉字之间有空格`,
        fixes: rewrite(cell, closed(text), kind === "name" ? "safe" : "confirm", "删去多余的空格"),
      };
    }
    return undefined;
  },
});

/** The text without needless spaces; those that keep words or a document number apart stay, one in each place. */
function closed(text: string): string {
  return text.replace(SPACES, (spaces: string, index: number) =>
    isNeedless(text, index, spaces.length) ? "" : " ",
  );
}

/** Whether spaces stand between Han characters, and not before a document number. */
function isNeedless(text: string, index: number, length: number): boolean {
  if (!HAN.test(text.charAt(index - 1)) || !HAN.test(text.charAt(index + length))) return false;
  return !DOCUMENT_NUMBER.test(text.slice(index + length, index + length + LONGEST_DOCUMENT_NUMBER));
}

/** Whether the spaces set the characters apart as headings do: 绩 效 目 标 表. */
function isLetterSpaced(text: string): boolean {
  const parts = text.split(/[ \u00a0\u3000]+/);
  return parts.length > 2 && parts.filter((part) => part.length === 1).length * 2 > parts.length;
}
