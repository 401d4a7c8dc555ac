const PUNCTUATION = /[\p{P}\s]/gu;
/** What people type where something has to stand and they have nothing to say. */
const NOTHING = /^(?:暂?无|没有|略|空白?|未[定填]|暂定|待(?:定|填写?|补充?|确定|明确|核实?))$/;

/** A text without quotes, brackets and other punctuation: “是”。 → 是. Comparison signs and ticks are kept. */
export function bareText(text: string): string {
  return text.normalize("NFKC").replace(PUNCTUATION, "");
}

/** Whether a text only fills its cell: 无, 待定。, （略）, /, ——. */
export function isPlaceholder(text: string): boolean {
  const bare = bareText(text);
  return bare === "" || NOTHING.test(bare);
}
