import { defineTextRule } from "../define-rule";
import { excerpt } from "../texts";
import { rewrite } from "./rewrite";

const LONGEST = 6;
const HAN = /^\p{Script=Han}+$/u;
const NUMERAL = /^[一二三四五六七八九十百千万〇零]+$/;
/** Words that are rightly said twice, such as 一户一户, 逐个逐个. */
const SAID_TWICE = /^(?:[一逐]|(?:研究|讨论|考虑|商量|非常|许多|很多)$)/;
/** Characters that end words and hardly begin one: 企业创业创新 is no doubled 业创, 业务业务 is 业务 twice. */
const ENDING = /^[业员率性化者费款金](?![务绩主态工别用项额融])/;
/** 的 behind 的, and neither 目的的 nor 的的确确. */
const DOUBLED_PARTICLE = /(?<![目标])的的(?![确士])/;

/** A word, or a character three times, typed once too often. */
export const doubledWord = defineTextRule({
  id: "doubled-word",
  title: "不应有重复输入的字词",
  family: "文字",
  severity: "warning",
  basis: "公开文本的基本校对要求",
  why: "多出来的字让人读不通，也会被当成另一个名称。",
  how: "删去多出来的字词。",
  find(cell) {
    const { text, label } = cell;
    const found = findDoubled(text);
    if (!found) return undefined;
    const { index, word, times } = found;
    const where = excerpt(text, index, word.length * times);
    // 职工工工资 is 职工工资, 的的的 is 的: of three characters one or two may be meant.
    const fixes = (times === 3 ? [2, 1] : [1]).flatMap((left) => {
      const mended = text.slice(0, index + word.length * left) + text.slice(index + word.length * times);
      return rewrite(cell, mended, "confirm", `改为“${excerpt(mended, index, word.length * left)}”`);
    });
    return { message: `${label}“${where}”中“${word}”连写了${times === 3 ? "三" : "两"}次`, fixes };
  },
});

/** The first word of two to six characters that follows itself, or character that stands three times. */
function findDoubled(text: string): { index: number; word: string; times: number } | undefined {
  for (let index = 0; index < text.length; index++) {
    const single = text.charAt(index);
    if (text.startsWith(single.repeat(3), index) && HAN.test(single) && !NUMERAL.test(single))
      return { index, word: single, times: 3 };
    for (let length = 2; length <= LONGEST; length++) {
      const word = text.slice(index, index + length);
      if (text.startsWith(word, index + length) && isMistake(word)) return { index, word, times: 2 };
    }
  }
  const particle = text.search(DOUBLED_PARTICLE);
  return particle < 0 ? undefined : { index: particle, word: "的", times: 2 };
}

function isMistake(word: string): boolean {
  return HAN.test(word) && ![NUMERAL, SAID_TWICE, ENDING].some((right) => right.test(word));
}
