/** White space beside a Chinese character or sign, where none belongs; and a comma between two. */
const SPACE_BESIDE = /(?<=[\p{Script=Han}“”（）《》、，。])\s+|\s+(?=[\p{Script=Han}“”（）《》、，。])/gu;
const COMMA_BETWEEN = /(?<=[\p{Script=Han}“”（）《》]),\s*(?=[\p{Script=Han}“”（）《》])/gu;
/** What a word processor leaves in the text of a page. */
const SCRAP = /\[bookmark:[^\]]{0,40}\]/g;

/** A text of an indicator table as it should have been typed: half-width figures, no stray spaces, Chinese commas and brackets. */
export function cleanText(text: string): string {
  return text
    .replace(SCRAP, "")
    .replace(/[０-９Ａ-Ｚａ-ｚ％＝＋－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .replace(SPACE_BESIDE, "")
    .replace(COMMA_BETWEEN, "，")
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, "（$1）")
    .trim();
}

/** A name, which has no full stop at its end. */
export function cleanName(text: string): string {
  return cleanText(text).replace(/[。．.；;，,、]+$/, "");
}
