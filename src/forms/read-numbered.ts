import type { LabelCell, NumberedPart } from "./description";
import { labelName, type HeadContext } from "./head-context";
import { templateValue } from "./template-text";
import { refOn, type Token } from "./tokens";

/** Reads rows 目标1, 目标2 … A gap in the count, or a row without its number, means that something was not seen. */
export function readNumbered(head: HeadContext, part: NumberedPart, blockLabel: LabelCell | undefined): void {
  const label = labelName(blockLabel?.text ?? part.template);
  const numbers = head.tokens
    .filter((token) => numberOf(part, token) !== undefined)
    .sort((a, b) => (numberOf(part, a) ?? 0) - (numberOf(part, b) ?? 0));
  const first = numbers[0];
  const last = numbers.at(-1);
  if (!first || !last) {
    head.fields.set(part.key, { state: "absent", label });
    return;
  }
  for (const token of numbers) {
    head.claimed.add(token);
    head.labelTokens.add(token);
  }
  const values = numbers.map((token) => head.sheet.row(token.row).find((other) => other.col > token.right));
  values.forEach((value) => value && head.claimed.add(value));
  head.lastRow = last.row;

  const text = values.flatMap((value) => value?.text ?? []).join("\n");
  const at = refOn(head.sheet, values.find((value) => value !== undefined) ?? first);
  const from = (blockLabel && head.labels.get(blockLabel)?.row) ?? first.row;
  if (numbers.some((token, index) => numberOf(part, token) !== index + 1) || hasLoneText(head, from)) {
    const because = `编号不连续，或有一行没有“${part.template.replace("{}", "n")}”`;
    head.fields.set(part.key, { state: "unreadable", label, at, text, because });
  } else if (text === "") {
    const beside = refOn(head.sheet, { row: first.row, col: first.right + 1 });
    head.fields.set(part.key, { state: "blank", label, at: beside });
  } else {
    head.fields.set(part.key, { state: "given", label, kept: "text", at, text, value: text.split("\n") });
  }
}

function numberOf(part: NumberedPart, token: Token): number | undefined {
  const digits = templateValue(part.template, token.norm) ?? "";
  return /^\d{1,2}$/.test(digits) ? Number(digits) : undefined;
}

/** Whether a text stands among the numbered rows that belongs to none of them. */
function hasLoneText(head: HeadContext, from: number): boolean {
  return head.tokens.some((token) => token.row >= from && !head.claimed.has(token));
}
