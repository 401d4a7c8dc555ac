import type { Field } from "../model/field";
import type { AcrossPart, LabelCell } from "./description";
import type { HeadContext } from "./head-context";
import { readValue } from "./read-values";
import { refOn } from "./tokens";

/** Reads values under labels that stand side by side, into fields "key.0", "key.1" … */
export function readAcross(head: HeadContext, part: AcrossPart): void {
  const labelRow = part.labels.map((label) => head.labels.get(label)?.row).find((row) => row !== undefined);
  const valueRow = labelRow === undefined ? head.end : labelRow + 1;
  const isThere =
    valueRow < head.end && !head.sheet.row(valueRow).some((token) => head.labelTokens.has(token));
  part.labels.forEach((label, index) => {
    head.fields.set(`${part.key}.${index}`, readUnder(head, part, label, isThere));
  });
  head.lastRow = isThere ? valueRow : labelRow;
}

function readUnder(
  head: HeadContext,
  part: AcrossPart,
  label: LabelCell,
  isRowThere: boolean,
): Field<unknown> {
  const above = head.labels.get(label);
  if (!above || !isRowThere) return { state: "absent", label: label.text };
  const value = head.sheet
    .row(above.row + 1)
    .find((token) => token.col >= above.col && token.col <= above.right);
  const at = refOn(head.sheet, { row: above.row + 1, col: above.col });
  if (!value) return { state: "blank", label: label.text, at };
  head.claimed.add(value);
  return readValue(head, part.type, label.text, value);
}
