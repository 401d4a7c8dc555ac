import type { BlockPart, LabelCell, Part, TablePart } from "./description";
import { headContext, type HeadContext, type HeadRows } from "./head-context";
import { readAcross } from "./read-across";
import { readNumbered } from "./read-numbered";
import { readRow } from "./read-row";
import { readTable } from "./read-table";
import type { ValueContext } from "./read-values";
import { isHeaderOf, isLabel, isMainTable } from "./vocabulary";

/**
 * Reads the parts of a form that stand above its main table. Every place is found
 * from the labels beside or above it; where a label is missing its place is "absent", never guessed.
 */
export function readHead(context: ValueContext, parts: readonly Part[], rows: HeadRows): HeadContext {
  const head = headContext(context, parts, rows);
  for (const part of parts) readPart(head, part, undefined);
  return head;
}

function readPart(head: HeadContext, part: Part, blockLabel: LabelCell | undefined): void {
  switch (part.kind) {
    case "row":
      return readRow(head, part, blockLabel);
    case "block":
      return readBlock(head, part);
    case "across":
      return readAcross(head, part);
    case "numbered":
      return readNumbered(head, part, blockLabel);
    case "table":
      return isMainTable(part) ? undefined : readInnerTable(head, part, blockLabel);
    case "notes":
      return undefined;
  }
}

function readBlock(head: HeadContext, block: BlockPart): void {
  block.parts.forEach((part, index) => readPart(head, part, index === 0 ? block.label : undefined));
}

/** A table within the head, such as 年度主要任务; it ends where the next label at its left stands. */
function readInnerTable(head: HeadContext, part: TablePart, blockLabel: LabelCell | undefined): void {
  const header = rowsOf(head).find(
    (row) =>
      part.columns.filter((column) => head.sheet.row(row).some((token) => isHeaderOf(token, column))).length >
      1,
  );
  if (header === undefined) return;
  for (const { group } of part.columns) {
    if (!group) continue;
    const token = head.tokens.find((candidate) => isLabel(candidate, { text: group, aliases: [] }));
    if (token) head.claimed.add(token);
  }
  const blockToken = blockLabel && head.labels.get(blockLabel);
  const next = [...head.labelTokens].filter((token) => token !== blockToken && token.row > header);
  const end = Math.min(head.end, ...next.map((token) => token.row));
  head.tables.set(
    part.key,
    readTable(head, part, header, end, (token) => head.claimed.add(token)),
  );
  head.lastRow = end - 1;
}

function rowsOf(head: HeadContext): number[] {
  return Array.from({ length: head.end - head.top }, (_, index) => head.top + index);
}
