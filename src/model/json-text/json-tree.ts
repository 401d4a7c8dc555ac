import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { quoted } from "../quoted";
import type { Remark } from "./text-problem";

/** Deeper than anything we read; the parser calls itself, and a hostile text must not use up the stack. */
const DEEPEST = 20;

/** What is missing is missed at the next token, but belongs behind the last one. */
const MISSING = new Set(["CommaExpected", "ColonExpected", "CloseBraceExpected", "CloseBracketExpected"]);

/** What the parser found, in words. Comments are no errors. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidNumberFormat: "数写得不对",
  PropertyNameExpected: "这里应是字段名（前面多了一个逗号，或字段名没有加英文双引号）",
  ValueExpected: "缺少值，或前面多了一个逗号",
  ColonExpected: "缺少冒号",
  CommaExpected: "缺少逗号",
  CloseBraceExpected: "缺少右花括号 }",
  CloseBracketExpected: "缺少右方括号 ]",
  UnexpectedEndOfComment: "注释没有结束，缺少 */",
  UnexpectedEndOfString: "文字没有结束，缺少英文双引号",
  UnexpectedEndOfNumber: "数没有写完",
  InvalidUnicode: "\\u 后面要有四位十六进制数",
  InvalidEscapeCharacter: "反斜杠 \\ 后面的字不对；文字里的反斜杠要写成 \\\\",
  InvalidCharacter: "文字里有看不见的控制字符（换行要写成 \\n）",
};

/** The tree of a JSON text, or what is wrong with how it is written; `whole` is what users call the text. */
export function jsonTree(text: string, whole: string): Node | readonly Remark[] {
  if (text.trim() === "") return [{ offset: 0, say: () => "文件是空的" }];
  const tooDeep = depthBeyond(text, DEEPEST);
  if (tooDeep !== undefined) return [{ offset: tooDeep, say: () => `括号套得太深，最多 ${DEEPEST} 层` }];
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false });
  if (tree && errors.length === 0) return tree;
  const remarks = errors.map((error) => ({
    offset: MISSING.has(printParseErrorCode(error.error)) ? endBefore(text, error.offset) : error.offset,
    say: () => sentenceOf(text, whole, error),
  }));
  return firstOfEachLine(text, remarks);
}

/** Where the brackets nest deeper than allowed. */
function depthBeyond(text: string, deepest: number): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    if (/[[{]/.test(text.charAt(offset))) depth++;
    if (/[\]}]/.test(text.charAt(offset))) depth--;
    if (depth > deepest) return offset;
  }
  return undefined;
}

/** One slip often makes the parser stumble again in the same line. */
function firstOfEachLine(text: string, remarks: readonly Remark[]): Remark[] {
  return remarks.filter(({ offset }, index) => {
    const previous = remarks[index - 1];
    return !previous || /[\r\n]/.test(text.slice(previous.offset, offset));
  });
}

/** The end of what stands before an offset. */
function endBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function sentenceOf(text: string, whole: string, { error, offset, length }: ParseError): string {
  const found = text.slice(offset, offset + length);
  if (/^[，：；“”‘’｛｝［］【】、]/.test(found)) {
    return `用了中文标点“${found.charAt(0)}”，要换成英文标点`;
  }
  const code = printParseErrorCode(error);
  if (code === "EndOfFileExpected") return `${whole}到前面已经结束，这里多出了内容`;
  return SENTENCES[code] ?? `${quoted(found)}不是 JSON 的写法，文字要加英文双引号`;
}
