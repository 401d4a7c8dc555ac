import { defineTextRule } from "../define-rule";
import { excerpt } from "../texts";
import { rewrite } from "./rewrite";
import { TYPOS, type Typo } from "./typos";

/** A wording that the dictionary knows to be wrong. */
export const knownTypo = defineTextRule({
  id: "known-typo",
  title: "不应有常见的错别字",
  family: "文字",
  severity: "warning",
  basis: "《国家通用语言文字法》第九条：国家机关以普通话和规范汉字为公务用语用字",
  why: "表格要公开，错别字会让人误解，也影响查找和汇总。",
  how: "改成规范的写法。",
  find(cell) {
    const { text, label } = cell;
    const found = TYPOS.flatMap((typo) => placeOf(text, typo) ?? []);
    const first = found[0];
    if (!first) return undefined;
    const pairs = found.map(({ typo }) => `“${typo.wrong}”应为“${typo.right}”`).join("，");
    const mended = found.reduce((rest, { typo }) => corrected(rest, typo), text);
    const title = `把${found.map(({ typo }) => `“${typo.wrong}”改为“${typo.right}”`).join("，")}`;
    return {
      message: `${label}“${excerpt(text, first.index, first.typo.wrong.length)}”中${pairs}`,
      fixes: rewrite(cell, mended, "confirm", title),
    };
  },
});

function placeOf(text: string, typo: Typo): { typo: Typo; index: number } | undefined {
  if (!text.includes(typo.wrong)) return undefined;
  const index = visibleOf(text, typo).indexOf(typo.wrong);
  return index < 0 ? undefined : { typo, index };
}

/** The text with the right word in every place of the wrong one. */
function corrected(text: string, typo: Typo): string {
  const visible = visibleOf(text, typo);
  let result = "";
  let from = 0;
  for (let at = visible.indexOf(typo.wrong); at >= 0; at = visible.indexOf(typo.wrong, from)) {
    result += text.slice(from, at) + typo.right;
    from = at + typo.wrong.length;
  }
  return result + text.slice(from);
}

/** Where the characters are right they are put out of sight, each for each, so that places stay the same. */
function visibleOf(text: string, { except }: Typo): string {
  return except.reduce((rest, right) => rest.replaceAll(right, "\u0000".repeat(right.length)), text);
}
