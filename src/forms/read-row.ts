import type { Field } from "../model/field";
import type { FieldCell, FormCell, LabelCell, RowPart } from "./description";
import { labelName, type HeadContext } from "./head-context";
import { readValue } from "./read-values";
import { readTemplate, readTitle, templateToken, titleToken, unfilledToken } from "./read-template";
import { MONEY_UNIT, templateValue } from "./template-text";
import { isBudgetTitle } from "./regions";
import { refOn, type Token } from "./tokens";
import { isTitle } from "./vocabulary";

/** A unit with its label in the same cell. */
const NAMED_UNIT = /^(?:编制|填报|预算|申报)?(?:单位|部门)(?:名称)?:/;

/** What the places without a label of their own are called in messages. */
const UNLABELLED: Readonly<Record<string, string>> = { unit: "单位编码及名称", purpose: "资金用途" };

/** What a place without a label is called. */
export function unlabelledName(key: string): string {
  return UNLABELLED[key] ?? key;
}

/** Reads one row of a form; `blockLabel` is the label at the left when the row is the first of its block. */
export function readRow(head: HeadContext, part: RowPart, blockLabel: LabelCell | undefined): void {
  const ownTokens = part.cells.flatMap((cell) => tokenOf(head, cell) ?? []);
  const ownRow = ownTokens[0]?.row;
  let label = blockLabel;
  let valueRow: number | undefined;
  part.cells.forEach((cell, index) => {
    if (cell.kind === "label") label = cell;
    if (cell.kind === "template") readTemplate(head, cell);
    if (cell.kind === "title") readTitle(head, cell);
    if (cell.kind !== "field") return;
    const next = part.cells.slice(index + 1).find((other) => other.kind === "label");
    const read = label
      ? readBeside(head, cell, label, next !== undefined && !head.labels.has(next))
      : readUnlabelled(head, cell, ownTokens);
    head.fields.set(cell.key, read);
    if ("at" in read) valueRow = read.at.row;
  });
  head.lastRow = ownRow ?? valueRow;
  if (part.cells[0]?.kind !== "field") head.lastCol = ownTokens[0]?.col ?? head.lastCol;
}

function tokenOf(head: HeadContext, cell: FormCell): Token | undefined {
  if (cell.kind === "label") return head.labels.get(cell);
  if (cell.kind === "title") return titleToken(head, cell);
  return cell.kind === "template" ? (templateToken(head, cell) ?? unfilledToken(head, cell)) : undefined;
}

/** The value to the right of a label, before the next one. */
function readBeside(
  head: HeadContext,
  cell: FieldCell,
  label: LabelCell,
  nextLabelMissing: boolean,
): Field<unknown> {
  const name = labelName(label.text);
  const token = head.labels.get(label);
  if (!token) return { state: "absent", label: name };
  const at = { row: token.row, col: columnAfter(head, token, label.span) };
  const value = head.sheet.row(token.row).find((other) => other.col > token.right);
  const isOurs = value !== undefined && !head.labelTokens.has(value);
  // Where the label that should end this place is gone, only the very next place is surely ours.
  if (!isOurs || (nextLabelMissing && value.col > at.col)) {
    return { state: "blank", label: name, at: refOn(head.sheet, at) };
  }
  head.claimed.add(value);
  return readValue(head, cell.type, name, value);
}

/** The first used column after a label; an unmerged label still takes the width that the form gives it. */
function columnAfter(head: HeadContext, token: Token, span: number): number {
  if (token.right > token.col) return head.usedColumns.find((col) => col > token.right) ?? token.right + 1;
  return head.usedColumns.filter((col) => col > token.col)[span - 1] ?? token.col + span;
}

/** A place with no label of its own: beside the templates of its row, or in the row that follows the last part. */
function readUnlabelled(head: HeadContext, cell: FieldCell, own: readonly Token[]): Field<unknown> {
  const label = unlabelledName(cell.key);
  const following = own.length > 0 ? [] : [followingRow(head)];
  const rows = [...own.map((token) => token.row), ...following].filter((row) => row !== undefined);
  const isFree = (token: Token): boolean =>
    !head.claimed.has(token) && !own.includes(token) && !isTitle(token) && !isUnit(token);
  const value =
    rows.flatMap((row) => head.sheet.row(row)).find(isFree) ??
    (cell.anywhere ? head.tokens.find((token) => isFree(token) && standsAlone(head, token)) : undefined);
  if (value) {
    head.claimed.add(value);
    return readValue(head, cell.type, label, value);
  }
  const [row] = rows;
  if (row === undefined) return { state: "absent", label };
  return { state: "blank", label, at: refOn(head.sheet, { row, col: head.lastCol }) };
}

/** Whether a text has its label in the same cell, or a row to itself and is no title. */
function standsAlone({ sheet }: HeadContext, token: Token): boolean {
  return NAMED_UNIT.test(token.norm) || (sheet.row(token.row).length === 1 && !isBudgetTitle(token));
}

function isUnit(token: Token): boolean {
  return MONEY_UNIT.test(templateValue("单位：{}", token.norm) ?? "");
}

/**
 * The row in which a place that follows the last part stands: the next row with a text that is no label, or else an
 * empty row there. Undefined when the last part was not found or the next part follows at once.
 */
function followingRow(head: HeadContext): number | undefined {
  if (head.lastRow === undefined) return undefined;
  for (let row = head.lastRow + 1; row < head.end; row++) {
    const tokens = head.sheet.row(row);
    if (tokens.some((token) => head.labelTokens.has(token))) {
      return row > head.lastRow + 1 ? head.lastRow + 1 : undefined;
    }
    if (tokens.length > 0) return row;
  }
  return undefined;
}
