/** White space beside a Chinese character or sign, where none belongs; and a comma between two. */
const SPACE_BESIDE = /(?<=[\p{Script=Han}“”（）《》、，。])\s+|\s+(?=[\p{Script=Han}“”（）《》、，。])/gu;
const COMMA_BETWEEN = /(?<=[\p{Script=Han}“”（）《》]),\s*(?=[\p{Script=Han}“”（）《》])/gu;
const HAN = /\p{Script=Han}/u;
const STOPS = "。．.；;，,、 ";
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
    .replace(/\(([^()]*)\)/g, (whole, inner: string) => (HAN.test(inner) ? `（${inner}）` : whole))
    .trim();
}

/** A name, which has no full stop at its end. */
export function cleanName(text: string): string {
  const clean = cleanText(text);
  let end = clean.length;
  while (end > 0 && STOPS.includes(clean[end - 1]!)) end--;
  return clean.slice(0, end);
}
