import { defineTextRule } from "../define-rule";
import { rewrite } from "./rewrite";

// Both begin with a character in which the short name of an issuing agency ends (保财社, 财预, 国办发, 冀人社字), and
// end with 号 of a document, not of a building or an underground line.

/** The year in brackets of another kind: 保财社【2020】124号. */
const YEAR_IN_BRACKETS =
  /[财社预建教行农综资库税监绩采政办发函委规令审人保医卫文环水林交工科法组改投经金会厅局字]([【［[(（{]\s?((?:19|20)\d\d)\s?[】］\])）}]\s?(\d{1,5})\s?号)(?![楼线院门机井路])/;
/** The number in brackets instead of the year: 保财社2020【114】号. */
const NUMBER_IN_BRACKETS =
  /[财社预建教行农综资库税监绩采政办发函委规令审人保医卫文环水林交工科法组改投经金会厅局字](((?:19|20)\d\d)\s?[【［[(（{〔]\s?(\d{1,5})\s?[】］\])）}〕]\s?号)(?![楼线院门机井路])/;

/** A document number whose year does not stand in 〔 〕. */
export const documentNumberBrackets = defineTextRule({
  id: "document-number-brackets",
  title: "文号的年份应放在六角括号〔〕里",
  family: "文字",
  severity: "notice",
  basis: "GB/T 9704—2012《党政机关公文格式》7.2.5：年份应标全称，用六角括号“〔〕”括入",
  why: "括号写法不一，按文号查找文件时会找不到。",
  how: "把年份放进六角括号，如“财预〔2021〕101号”。",
  find(cell) {
    const { text, label } = cell;
    const match = YEAR_IN_BRACKETS.exec(text) ?? NUMBER_IN_BRACKETS.exec(text);
    if (!match) return undefined;
    const written = match[1]!;
    const right = `〔${match[2]!}〕${match[3]!}号`;
    const start = match.index + match[0].length - written.length;
    const mended = text.slice(0, start) + right + text.slice(start + written.length);
    return {
      message: `${label}里的文号写作“${written}”，应为“${right}”`,
      fixes: rewrite(cell, mended, "safe", `把“${written}”改为“${right}”`),
    };
  },
});
