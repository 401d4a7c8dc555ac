import type { Field } from "../model/field";
import type { AcrossPart, LabelCell } from "./description";
import type { HeadContext } from "./head-context";
import { readValue } from "./read-values";
import { refOn, type Token } from "./tokens";

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
  for (const copy of copiesOf(head, above, value)) head.claimed.add(copy);
  return readValue(head, part.type, label.text, value);
}

/** Merged cells that were taken apart and filled say a label, and its value, once in each of their columns. */
function copiesOf({ sheet }: HeadContext, label: Token, value: Token): Token[] {
  const columns = sheet.row(label.row).flatMap(({ norm, col }) => (norm === label.norm ? [col] : []));
  return sheet.row(value.row).filter((copy) => copy.value === value.value && columns.includes(copy.col));
}
